package org.tompolicy.edition.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.edition.report.ReportView.Answer;
import org.tompolicy.edition.report.ReportView.Line;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.ControlReference;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.model.Located;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Passage;
import org.tompolicy.model.Text;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;

/** Every line of the frameworks of the policy: answered by measures, by one that does not apply with its reason, or open. */
final class CoverageTable {

    private final Report report;
    private final List<Measure> measures;

    private CoverageTable(Report report) {
        this.report = report;
        this.measures = report.policy().measures().toList();
    }

    static List<ReportView.Framework> of(Report report) {
        CoverageTable table = new CoverageTable(report);
        return report.policy().facts().frameworks().stream()
                .map(Located::value)
                .distinct()
                .flatMap(id -> report.policy().framework(id).stream())
                .map(table::framework)
                .toList();
    }

    private ReportView.Framework framework(Framework framework) {
        List<Line> lines = framework.controls().stream()
                .filter(control -> control.kind() == ControlKind.LINE)
                .map(control -> line(framework.id(), control))
                .toList();
        return new ReportView.Framework(
                report.texts().framework(framework.id(), framework.id()),
                report.texts()
                        .text(
                                "answered",
                                lines.stream().filter(line -> !line.open()).count(),
                                lines.size()),
                lines);
    }

    private Line line(String framework, Framework.Control control) {
        List<Measure> related = measures.stream()
                .filter(measure -> reference(measure, framework, control).isPresent())
                .toList();
        List<Answer> answers = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Measure measure : related) {
            ControlReference named = reference(measure, framework, control).orElseThrow();
            if (measure.answers(named)) {
                answers.add(new Answer(answering(measure, named), measure.title(), reason(measure)));
            } else {
                notes.addAll(coming(measure, named));
            }
        }
        return new Line(
                report.texts().control(control.publishedIn(framework)),
                answers.isEmpty(),
                answers,
                String.join(", ", notes));
    }

    private static Optional<ControlReference> reference(Measure measure, String framework, Framework.Control control) {
        return measure.allControls().stream()
                .filter(reference -> reference.framework().equals(framework)
                        && reference.control().equals(control.id()))
                .findFirst();
    }

    /** The claims that answer a control; the measure where all do, or none and it does as a whole. */
    private static String answering(Measure measure, ControlReference control) {
        List<Claim> used = measure.claims().stream()
                .filter(claim -> claim.status().isInUse())
                .toList();
        List<Claim> answering = used.stream()
                .filter(claim -> measure.answered(claim).stream().anyMatch(control::isSame))
                .toList();
        return answering.isEmpty() || answering.size() == used.size()
                ? measure.id()
                : answering.stream()
                        .map(claim -> new ClaimId(measure.id(), claim.id()).toString())
                        .collect(Collectors.joining(", "));
    }

    /** What is to answer a control one day, with its status: the measure, or the claims that name it. */
    private List<String> coming(Measure measure, ControlReference control) {
        if (!measure.status().isInUse()) {
            return List.of(withStatus(measure.id(), measure.status()));
        }
        return measure.claims().stream()
                .filter(claim -> claim.names(control))
                .map(claim -> withStatus(new ClaimId(measure.id(), claim.id()).toString(), claim.status()))
                .toList();
    }

    private String withStatus(String name, MeasureStatus status) {
        return name + " (" + report.text("status." + status.word()) + ")";
    }

    /** The text of a measure that does not apply, which is the reason; empty for every other. */
    private static String reason(Measure measure) {
        return Optional.of(measure)
                .filter(candidate -> candidate.status() == MeasureStatus.NOT_APPLICABLE)
                .map(candidate -> candidate.passages().stream()
                        .filter(passage -> passage.kind() != Passage.Kind.HEADING)
                        .map(passage -> PlainText.of(Texts.withClaimTexts(passage.text(), id -> claim(candidate, id)))
                                .replace('\n', ' '))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static Text claim(Measure measure, String id) {
        return measure.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .map(Claim::text)
                .orElse(Text.EMPTY);
    }
}
