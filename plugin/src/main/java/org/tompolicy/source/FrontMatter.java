package org.tompolicy.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.wording.Messages;

/**
 * YAML between two lines {@code ---} at the start of a Markdown file: names with a text or a list of texts. Nothing is
 * taken for a number, a date or a truth value. What other tools keep there in another form is passed over.
 *
 * @param attributes in order of writing, repeated ones included
 * @param lastLine last line that belongs to it; 0 where there is none
 */
record FrontMatter(List<RawAttribute> attributes, int lastLine, List<Finding> problems) {

    static FrontMatter read(SourceText text) {
        if (!text.line(1).stripTrailing().equals("---")) {
            return new FrontMatter(List.of(), 0, List.of());
        }
        for (int line = 2; line <= text.lines().size(); line++) {
            String end = text.line(line).stripTrailing();
            if (end.equals("---") || end.equals("...")) {
                return new Reading(text).read(line);
            }
        }
        return new FrontMatter(
                List.of(),
                text.lines().size(),
                List.of(Finding.of(Rule.ATTRIBUTE_INVALID, text.at(1, 1), Messages.of("attribute-invalid.frontOpen"))));
    }

    private static final class Reading {
        private final SourceText text;
        private final List<RawAttribute> attributes = new ArrayList<>();
        private final List<Finding> problems = new ArrayList<>();

        Reading(SourceText text) {
            this.text = text;
        }

        FrontMatter read(int end) {
            String yaml = String.join("\n", text.lines().subList(1, end - 1));
            LoadSettings settings = LoadSettings.builder()
                    .setSchema(new FailsafeSchema())
                    .setAllowDuplicateKeys(true)
                    .setMaxAliasesForCollections(0)
                    .setLabel("front matter")
                    .build();
            try {
                Optional<Node> root = new Compose(settings).composeString(yaml);
                root.ifPresent(this::readRoot);
            } catch (MarkedYamlEngineException e) {
                report(
                        e.getProblemMark().or(e::getContextMark),
                        Messages.of("attribute-invalid.frontYaml")
                                .with("problem", e.getProblem().replaceAll("\\s*\\R\\s*", " ")));
            } catch (YamlEngineException e) {
                report(Optional.empty(), Messages.of("attribute-invalid.frontNoYaml"));
            } catch (StackOverflowError e) {
                report(Optional.empty(), Messages.of("attribute-invalid.frontDeep"));
            }
            return new FrontMatter(attributes, end, problems);
        }

        private void readRoot(Node root) {
            if (!(root instanceof MappingNode mapping)) {
                report(root.getStartMark(), Messages.of("attribute-invalid.frontList"));
                return;
            }
            Set<String> names = new LinkedHashSet<>();
            Set<Node> seen = new LinkedHashSet<>();
            for (NodeTuple entry : mapping.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    report(entry.getKeyNode().getStartMark(), Messages.of("attribute-invalid.frontName"));
                } else if (isAlias(entry.getValueNode(), seen)) {
                    report(key.getStartMark(), Messages.of("attribute-invalid.frontAlias"));
                } else {
                    readEntry(key, entry.getValueNode(), names);
                }
            }
        }

        /** An alias shares its node with the anchor. */
        private static boolean isAlias(Node node, Set<Node> seen) {
            return node.getAnchor().isPresent() || !seen.add(node);
        }

        private void readEntry(ScalarNode key, Node value, Set<String> names) {
            Optional<String> read = value(value);
            if (read.isEmpty() && !key.getValue().startsWith("tom-")) {
                return;
            }
            if (read.isEmpty()) {
                report(
                        value.getStartMark(),
                        Messages.of("attribute-invalid.frontValue").with("name", oneLine(key.getValue())));
                return;
            }
            if (!names.add(key.getValue())) {
                report(
                        key.getStartMark(),
                        Messages.of("attribute-invalid.frontTwice").with("name", oneLine(key.getValue())));
            }
            boolean empty = read.get().isEmpty();
            Location location = location(empty ? key.getStartMark() : value.getStartMark());
            attributes.add(new RawAttribute(key.getValue(), read.get(), location));
        }

        private static Optional<String> value(Node node) {
            if (node instanceof ScalarNode scalar) {
                return Optional.of(scalar.getValue().strip().replaceAll("\\s*\\R\\s*", " "));
            }
            if (node instanceof SequenceNode sequence
                    && sequence.getValue().stream().allMatch(item -> item instanceof ScalarNode)) {
                return Optional.of(String.join(
                        ", ",
                        sequence.getValue().stream()
                                .map(item -> ((ScalarNode) item).getValue().strip())
                                .toList()));
            }
            return Optional.empty();
        }

        private Location location(Optional<Mark> mark) {
            return mark.map(at -> text.at(at.getLine() + 2, at.getColumn() + 1)).orElse(text.at(1, 1));
        }

        private static String oneLine(String text) {
            return text.replaceAll("\\s*\\R\\s*", " ");
        }

        private void report(Optional<Mark> mark, Message message) {
            boolean open = text.lines().stream().anyMatch(AudienceWords::names);
            problems.add(
                    Finding.of(Rule.ATTRIBUTE_INVALID, location(mark), message).doubting(Doubt.audience(open)));
        }
    }
}
