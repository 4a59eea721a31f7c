package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.ControlReference;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A line of a framework in coverage that no measure answers, be it by a promise or by the reason why it does not apply. */
final class ControlUncovered implements Check {

    /** How many controls a line names that counts them. */
    private static final int SHOWN = 3;

    @Override
    public Rule rule() {
        return Rule.CONTROL_UNCOVERED;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        List<Finding> findings = new ArrayList<>();
        Set<String> answered = answered(policy);
        for (Located<String> shown : policy.facts().frameworks()) {
            for (String control : uncovered(policy, shown.value(), answered)) {
                findings.add(Finding.of(rule(), shown.location(), message(policy, shown.value(), control))
                        .with(Arguments.of(Argument.CONTROL, shown.value() + ":" + control)));
            }
        }
        return findings;
    }

    /** The controls of all frameworks that a measure answers. */
    private static Set<String> answered(Policy policy) {
        return policy.measures()
                .flatMap(measure -> measure.allControls().stream().filter(measure::answers))
                .map(ControlReference::toString)
                .collect(Collectors.toSet());
    }

    /** Ids of the lines of a framework that no measure answers, in its order. */
    private static List<String> uncovered(Policy policy, String framework, Set<String> answered) {
        return policy.framework(framework).stream()
                .flatMap(list -> list.controls().stream())
                .filter(control -> control.kind() == ControlKind.LINE)
                .map(Framework.Control::id)
                .filter(id -> !answered.contains(framework + ":" + id))
                .toList();
    }

    /** The findings, with those about each framework counted in one where there are several; sorted. */
    static List<Finding> counted(List<Finding> findings, Policy policy) {
        List<Finding> shown = new ArrayList<>(findings);
        Set<String> answered = answered(policy);
        for (Located<String> framework : policy.facts().frameworks()) {
            List<String> uncovered = uncovered(policy, framework.value(), answered);
            Set<String> lines = uncovered.stream()
                    .map(control -> framework.value() + ":" + control)
                    .collect(Collectors.toSet());
            List<Finding> same = shown.stream()
                    .filter(finding -> finding.rule() == Rule.CONTROL_UNCOVERED
                            && finding.arguments()
                                    .get(Argument.CONTROL)
                                    .filter(lines::contains)
                                    .isPresent())
                    .toList();
            if (same.size() > 1) {
                shown.removeAll(Set.copyOf(same));
                shown.add(
                        Finding.of(Rule.CONTROL_UNCOVERED, framework.location(), counted(framework.value(), uncovered))
                                .as(same.get(0).severity()));
            }
        }
        shown.sort(null);
        return List.copyOf(shown);
    }

    private static Message counted(String framework, List<String> controls) {
        int more = controls.size() - SHOWN;
        Message message = more > 0
                ? Messages.of("control-uncovered.countedMore").with("more", more)
                : Messages.of("control-uncovered.counted");
        return message.with("number", controls.size())
                .with("framework", framework)
                .with("controls", Value.Several.of(controls.subList(0, Math.min(SHOWN, controls.size()))));
    }

    private static Message message(Policy policy, String framework, String control) {
        return policy.framework(framework)
                .flatMap(list -> list.control(control))
                .map(Framework.Control::title)
                .filter(text -> !text.isEmpty())
                .map(title -> Messages.of("control-uncovered.titled").with("title", title))
                .orElseGet(() -> Messages.of("control-uncovered.says"))
                .with("framework", framework)
                .with("control", control);
    }
}
