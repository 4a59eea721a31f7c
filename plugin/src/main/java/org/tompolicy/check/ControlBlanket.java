package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.ControlReference;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/**
 * Controls in the header of a measure that several of its claims answer, whatever each of them says: one finding for each
 * framework.
 */
final class ControlBlanket implements Check {

    /** Of how many measures the console has a line for each framework before it counts them in one. */
    private static final int SHOWN = 3;

    @Override
    public Rule rule() {
        return Rule.CONTROL_BLANKET;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        List<Finding> findings = new ArrayList<>();
        policy.measures()
                .forEach(measure -> leftToAll(measure).forEach((framework, controls) -> {
                    long claims = measure.claims().stream()
                            .filter(claim -> claim.needsEvidence() && !claim.namesSomeOf(framework))
                            .count();
                    if (claims > 1) {
                        findings.add(Finding.of(
                                        rule(),
                                        controls.get(0).location(),
                                        message(measure, framework, controls, claims))
                                .about(new Subject.Measure(measure.id()))
                                .with(Arguments.of(Argument.WHAT, framework).and(Argument.COUNT, claims)));
                    }
                }));
        return findings;
    }

    /** By framework the controls of the header that no claim names. */
    private static Map<String, List<ControlReference>> leftToAll(Measure measure) {
        return measure.controls().stream()
                .filter(control -> !measure.isNamedByClaim(control))
                .collect(Collectors.groupingBy(
                        ControlReference::framework, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /** The findings, with many of these counted in one at the first of them; sorted. */
    static List<Finding> counted(List<Finding> findings) {
        List<Finding> same = findings.stream()
                .filter(finding -> finding.rule() == Rule.CONTROL_BLANKET)
                .sorted()
                .toList();
        long measures = same.stream()
                .map(finding -> finding.location().file())
                .distinct()
                .count();
        if (measures <= SHOWN) {
            return findings;
        }
        List<Finding> shown = new ArrayList<>(findings);
        shown.removeIf(finding -> finding.rule() == Rule.CONTROL_BLANKET);
        shown.add(Finding.of(
                        Rule.CONTROL_BLANKET,
                        same.get(0).location(),
                        Messages.of("control-blanket.counted")
                                .with("number", measures)
                                .with(
                                        "framework",
                                        same.get(0)
                                                .arguments()
                                                .get(Argument.WHAT)
                                                .orElseThrow()))
                .as(same.get(0).severity()));
        shown.sort(null);
        return List.copyOf(shown);
    }

    private static Message message(Measure measure, String framework, List<ControlReference> controls, long claims) {
        return Messages.of("control-blanket.says")
                .with("number", claims)
                .with("measure", measure.id())
                .with("framework", framework)
                .with(
                        "controls",
                        Value.Several.of(
                                controls.stream().map(ControlReference::control).toList()))
                .with("first", controls.get(0).control());
    }
}
