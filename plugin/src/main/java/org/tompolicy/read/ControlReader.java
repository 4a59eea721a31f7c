package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.ControlReference;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.Control;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.prose.DidYouMean;

/** Reads the controls that a measure relates to: one attribute a framework. */
final class ControlReader {

    private static final int SHOWN = 6;

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

    /** The controls in the order of frameworks and then of writing; unknown ones are reported. */
    List<ControlReference> read(HeaderAttributes header) {
        List<ControlReference> references = new ArrayList<>();
        for (Framework framework : vocabulary.frameworks().values()) {
            header.get(HeaderAttributes.OURS + framework.id()).ifPresent(attribute -> {
                for (String id : attribute.list()) {
                    if (isControl(framework, id, attribute)) {
                        references.add(new ControlReference(framework.id(), id, attribute.location()));
                    }
                }
            });
        }
        return references;
    }

    private boolean isControl(Framework framework, String id, AttributeText attribute) {
        Control control = framework.control(id).orElse(null);
        if (control == null) {
            List<String> ids = framework.controls().stream()
                    .filter(ControlReader::isNamed)
                    .map(Control::id)
                    .toList();
            findings.add(
                    Rule.CONTROL_UNKNOWN,
                    attribute.location(),
                    framework.id() + " has no control " + id + "."
                            + DidYouMean.nearest(id, ids)
                                    .flatMap(framework::control)
                                    .map(near -> " Did you mean " + titled(near) + "?")
                                    .orElse(" Choose from: " + some(framework) + "."));
        } else if (!isNamed(control)) {
            findings.add(
                    Rule.CONTROL_UNKNOWN,
                    attribute.location(),
                    id + " is a heading of " + framework.id() + ", not a control. Choose from below it: "
                            + below(framework, control) + ".");
        }
        return control != null && isNamed(control);
    }

    private static boolean isNamed(Control control) {
        return control.kind() != ControlKind.HEADING;
    }

    private static String titled(Control control) {
        return control.id() + " (" + control.title() + ")";
    }

    private static String below(Framework framework, Control heading) {
        List<Control> controls = framework.controls();
        String below = controls.subList(controls.indexOf(heading) + 1, controls.size()).stream()
                .takeWhile(ControlReader::isNamed)
                .limit(SHOWN)
                .map(ControlReader::titled)
                .collect(Collectors.joining(", "));
        return below.isEmpty() ? some(framework) : below;
    }

    private static String some(Framework framework) {
        List<Control> controls =
                framework.controls().stream().filter(ControlReader::isNamed).toList();
        return controls.stream().limit(SHOWN).map(ControlReader::titled).collect(Collectors.joining(", "))
                + (controls.size() > SHOWN ? ", …" : "");
    }
}
