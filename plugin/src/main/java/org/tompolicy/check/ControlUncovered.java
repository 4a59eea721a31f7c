package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.ControlReference;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.model.Located;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;

/** A line of a framework in coverage that no measure answers, be it by a promise or by the reason why it does not apply. */
final class ControlUncovered implements Check {

    @Override
    public Rule rule() {
        return Rule.CONTROL_UNCOVERED;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        Set<String> answered = policy.measures()
                .filter(ControlUncovered::answers)
                .flatMap(measure -> measure.controls().stream())
                .map(ControlReference::toString)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (Located<String> shown : policy.facts().frameworks()) {
            Optional<Framework> framework = policy.framework(shown.value());
            framework.stream()
                    .flatMap(list -> list.controls().stream())
                    .filter(control -> control.kind() == ControlKind.LINE)
                    .filter(control -> !answered.contains(shown.value() + ":" + control.id()))
                    .map(control -> Finding.of(rule(), shown.location(), message(shown.value(), control)))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static boolean answers(Measure measure) {
        return switch (measure.status()) {
            case IMPLEMENTED, NOT_APPLICABLE -> true;
            case DRAFT, PLANNED, WITHDRAWN -> false;
        };
    }

    private static String message(String framework, Framework.Control control) {
        String title = control.title().isEmpty() ? "" : " (" + control.title() + ")";
        return "No measure relates to " + framework + " " + control.id() + title + ". Add \":tom-" + framework + ": "
                + control.id() + "\" to the measure that does, or to one with \":tom-status: not-applicable\" that says"
                + " why it does not apply.";
    }
}
