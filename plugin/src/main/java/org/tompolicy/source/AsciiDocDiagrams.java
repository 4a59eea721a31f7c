package org.tompolicy.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.extension.Contexts;
import org.asciidoctor.extension.JavaExtensionRegistry;
import org.asciidoctor.extension.Reader;
import org.tompolicy.diagram.Drawn;
import org.tompolicy.diagram.PlantUml;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.source.DiagramText.Line;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.wording.Messages;

/**
 * Diagrams of an AsciiDoc document: blocks of the kind {@code plantuml}, and files that {@code plantuml::} names. Each becomes
 * a picture beside the document; of one that cannot be drawn stay what it shows, in words, and its lines.
 */
final class AsciiDocDiagrams {

    private static final String KIND = "plantuml";

    /** Lines with attributes, an id and a title that stand above a block at most. */
    private static final int HEAD_LINES = 6;

    /** Where the parser keeps what a block was before it became another one. */
    private static final String WAS = "cloaked-context";

    private static final List<String> CONTEXTS =
            List.of(Contexts.LISTING, Contexts.LITERAL, Contexts.OPEN, Contexts.PASS, Contexts.PARAGRAPH);

    private final Conversion conversion;

    AsciiDocDiagrams(Conversion conversion) {
        this.conversion = conversion;
    }

    /** Makes the parser know diagrams. */
    static void register(JavaExtensionRegistry registry) {
        registry.block(new DiagramBlock()).blockMacro(new DiagramFile());
    }

    /** Whether a block is a diagram that is drawn. */
    boolean has(StructuralNode node) {
        return KIND.equals(node.getAttribute(WAS, null, false)) && conversion.draws();
    }

    /**
     * What stands for a diagram.
     *
     * @param picture whether it is one
     * @param html clean
     */
    record Shown(boolean picture, String html) {}

    Shown shown(StructuralNode node) {
        String alternative = AsciiDocPhrases.attribute(node, "alt");
        if (alternative.isBlank()) {
            conversion.report(Rule.ALT_MISSING, brackets(), Messages.of("alt-missing.diagram"));
        }
        Optional<List<Line>> written = node.getContext().equals("image") ? file(node) : Optional.of(lines(node));
        Optional<DiagramText> text = written.map(lines -> conversion.diagram(from(node, lines), lines));
        Optional<String> picture = text.filter(DiagramText::isWhole).flatMap(this::picture);
        text.ifPresent(one -> conversion.problems().addAll(one.problems()));
        if (picture.isPresent()) {
            return new Shown(
                    true,
                    conversion.clean(AsciiDocPhrases.image(node, picture.get(), AsciiDocBlocks.escape(alternative))));
        }
        String said = alternative.isBlank() ? "" : AsciiDocBlocks.element("p", "", AsciiDocBlocks.escape(alternative));
        String source = written.map(lines -> lines.stream().map(Line::text).collect(Collectors.joining("\n")))
                .map(AsciiDocBlocks::escape)
                .map(lines -> AsciiDocBlocks.element("pre", "", AsciiDocBlocks.element("code", "", lines)))
                .orElse("");
        return new Shown(false, conversion.clean(said + source));
    }

    /** Where a text alternative is to be written: the list of attributes above a block, or the line of a macro. */
    private Location brackets() {
        Location here = conversion.here();
        for (int line = here.line(); line > Math.max(0, here.line() - HEAD_LINES); line--) {
            Location at = new Location(here.file(), line, 1);
            if (conversion
                    .lines(here.file())
                    .filter(text -> text.line(at.line()).contains(KIND))
                    .isPresent()) {
                return at;
            }
        }
        return here;
    }

    /** The lines of the file that a macro names; empty where there is none, which is reported. */
    private Optional<List<Line>> file(StructuralNode node) {
        String target = AsciiDocPhrases.attribute(node, "target");
        Location here = conversion.located(target);
        return conversion
                .includes()
                .ofDiagram(place(conversion.here().file()), target, here, conversion.problems())
                .flatMap(conversion::lines)
                .map(DiagramText::lines);
    }

    /** The file that a path counts from. */
    private Place from(StructuralNode node, List<Line> lines) {
        return place(
                lines.isEmpty()
                        ? conversion.here().file()
                        : lines.get(0).location().file());
    }

    private Place place(String file) {
        return conversion.place(file);
    }

    /** The lines of a block, each where it was written as far as that is known. */
    private List<Line> lines(StructuralNode node) {
        Location here = conversion.here();
        Optional<SourceText> text = conversion.lines(here.file());
        List<Line> lines = new ArrayList<>();
        int last = here.line();
        for (String line : ((Block) node).getLines()) {
            int from = last + 1;
            last = text.map(one -> from(one, line, from)).orElse(last);
            lines.add(new Line(line, new Location(here.file(), last, 1)));
        }
        return lines;
    }

    /** The next line that reads like this; the one before it where there is none, since an include may have brought it. */
    private static int from(SourceText text, String line, int first) {
        for (int number = first; number <= text.lines().size(); number++) {
            if (text.line(number).stripTrailing().equals(line.stripTrailing())) {
                return number;
            }
        }
        return first - 1;
    }

    private Optional<String> picture(DiagramText text) {
        Drawn drawn = conversion.draw(text.drawn());
        if (drawn instanceof Drawn.Refused refused) {
            Location place =
                    refused.line() >= 0 ? text.lines().get(refused.line()).location() : conversion.here();
            conversion
                    .problems()
                    .add(Finding.of(
                            Rule.DIAGRAM_INVALID,
                            place,
                            why(refused, text.lines().size())));
            return Optional.empty();
        }
        return Optional.of(conversion.show(Diagrams.name(text.drawn()), ((Drawn.Picture) drawn).svg()));
    }

    private static Message why(Drawn.Refused refused, int lines) {
        return switch (refused.reason()) {
            case LINE ->
                refused.said().isEmpty()
                        ? Messages.of("diagram-invalid.line")
                        : Messages.of("diagram-invalid.said").with("said", refused.said());
            case KIND -> Messages.of("diagram-invalid.kind");
            case SEVERAL -> Messages.of("diagram-invalid.several");
            case LONG -> Messages.of("diagram-invalid.long").with("most", PlantUml.MOST_LINES);
            case SLOW -> Messages.of("diagram-invalid.slow").with("number", PlantUml.MOST_SECONDS);
            case FAILED -> Messages.of("diagram-invalid.failed").with("said", refused.said());
        };
    }

    /** A block whose lines the parser leaves alone. */
    private static final class DiagramBlock extends BlockProcessor {
        DiagramBlock() {
            // The parser adds to it.
            super(KIND, new HashMap<>(Map.of(Contexts.KEY, CONTEXTS, "content_model", ":raw")));
        }

        @Override
        public Object process(StructuralNode parent, Reader reader, Map<String, Object> attributes) {
            attributes.put(WAS, KIND);
            return createBlock(parent, "listing", reader.readLines(), attributes);
        }
    }

    /** A file with a diagram. */
    private static final class DiagramFile extends BlockMacroProcessor {
        DiagramFile() {
            super(KIND);
        }

        @Override
        public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
            if (!AsciiDocEngine.current().draws()) {
                return createBlock(parent, "paragraph", KIND + "::" + target + "[]");
            }
            attributes.put(WAS, KIND);
            attributes.put("target", target);
            return createBlock(parent, "image", "", attributes);
        }
    }
}
