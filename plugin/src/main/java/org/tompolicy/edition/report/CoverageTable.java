package org.tompolicy.edition.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.edition.report.ReportView.Answer;
import org.tompolicy.edition.report.ReportView.Line;
import org.tompolicy.model.Claim;
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
                .filter(measure -> measure.controls().stream()
                        .anyMatch(reference -> reference.framework().equals(framework)
                                && reference.control().equals(control.id())))
                .toList();
        List<Answer> answers = related.stream()
                .filter(measure -> measure.status().isInUse())
                .map(measure -> new Answer(measure.id(), measure.title(), reason(measure)))
                .toList();
        String notes = related.stream()
                .filter(measure -> !measure.status().isInUse())
                .map(measure -> measure.id() + " ("
                        + report.text("status." + measure.status().word()) + ")")
                .collect(Collectors.joining(", "));
        return new Line(report.texts().control(control.publishedIn(framework)), answers.isEmpty(), answers, notes);
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
