package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.ControlReference;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.Control;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.wording.Messages;

/** Reads the controls that a measure or a claim relates to: one attribute a framework. */
final class ControlReader {

    private final Vocabulary vocabulary;
    private final Findings findings;

    ControlReader(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** Whether an attribute names a framework. */
    boolean isFramework(String attribute) {
        return vocabulary.frameworks().containsKey(attribute.substring(HeaderAttributes.OURS.length()));
    }

    /** Names of all attributes that name a framework. */
    List<String> attributes() {
        return vocabulary.frameworks().keySet().stream()
                .map(id -> HeaderAttributes.OURS + id)
                .toList();
    }

    /** The controls of a header in the order of frameworks and then of writing; unknown ones are reported. */
    List<ControlReference> read(HeaderAttributes header) {
        return read(
                framework -> header.get(HeaderAttributes.OURS + framework),
                (attribute, ids) -> header.line(attribute.name(), ids));
    }

    /** The same of a claim, whose attributes are given by their names. */
    List<ControlReference> read(Map<String, AttributeText> claim) {
        return read(
                framework -> Optional.ofNullable(claim.get(framework)),
                (attribute, ids) -> attribute.name() + "=\"" + ids + "\"");
    }

    /**
     * @param written the attribute of a framework, where there is one
     * @param line an attribute as it should be written, from the ids in its value
     */
    private List<ControlReference> read(
            Function<String, Optional<AttributeText>> written, BiFunction<AttributeText, String, String> line) {
        List<ControlReference> references = new ArrayList<>();
        for (Framework framework : vocabulary.frameworks().values()) {
            if (framework.controls().isEmpty()) {
                // Its file is reported: nothing is known of what it should hold.
                continue;
            }
            written.apply(framework.id())
                    .ifPresent(attribute -> known(framework, attribute, ids -> line.apply(attribute, ids)).stream()
                            .map(id -> new ControlReference(framework.id(), id, attribute.location()))
                            .forEach(references::add));
        }
        return references;
    }

    /** The controls that an attribute names, or means: then the whole line is said that names them. */
    private List<String> known(Framework framework, AttributeText attribute, UnaryOperator<String> meantLine) {
        ControlNames names = new ControlNames(framework);
        List<String> known = new ArrayList<>();
        List<String> line = new ArrayList<>();
        List<String> slips = new ArrayList<>();
        for (String written : attribute.list()) {
            boolean named =
                    framework.control(written).filter(ControlReader::isNamed).isPresent();
            List<String> meant = named ? List.of(written) : names.meant(written);
            known.addAll(meant);
            line.addAll(meant.isEmpty() ? List.of(written) : meant);
            if (meant.isEmpty()) {
                unknown(framework, written, attribute, names);
            } else if (!named) {
                slips.add(written);
            }
        }
        if (!slips.isEmpty()) {
            findings.add(
                    Rule.CONTROL_UNKNOWN,
                    attribute.location(),
                    Messages.of("control-unknown.meant")
                            .with("framework", framework.id())
                            .with("controls", Value.Several.of(slips))
                            .with("line", meantLine.apply(String.join(", ", line))));
        }
        return known.stream().distinct().toList();
    }

    private void unknown(Framework framework, String written, AttributeText attribute, ControlNames names) {
        boolean heading = framework.control(written).isPresent();
        findings.add(
                Rule.CONTROL_UNKNOWN,
                attribute.location(),
                Messages.of(heading ? "control-unknown.heading" : "control-unknown.none")
                        .with("control", written)
                        .with("framework", framework.id())
                        .with("advice", names.advice(written)));
    }

    private static boolean isNamed(Control control) {
        return control.kind() != ControlKind.HEADING;
    }
}
