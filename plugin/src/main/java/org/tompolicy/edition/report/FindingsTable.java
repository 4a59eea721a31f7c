package org.tompolicy.edition.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.check.RuleTexts;
import org.tompolicy.edition.report.ReportView.FindingRow;
import org.tompolicy.edition.report.ReportView.RuleRow;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;

/** The findings by rule, the worst first, with what each rule means and where it found something. */
final class FindingsTable {

    private FindingsTable() {}

    static List<RuleRow> of(Report report) {
        SortedMap<Rule, List<Finding>> byRule = new TreeMap<>();
        report.findings()
                .forEach(finding -> byRule.computeIfAbsent(finding.rule(), any -> new ArrayList<>())
                        .add(finding));
        return byRule.values().stream()
                .sorted(Comparator.comparing(findings -> findings.get(0).severity(), Comparator.reverseOrder()))
                .map(findings -> row(report, findings))
                .toList();
    }

    private static RuleRow row(Report report, List<Finding> findings) {
        Rule rule = findings.get(0).rule();
        Severity severity = findings.get(0).severity();
        boolean stops = severity.compareTo(Severity.RELEASE) >= 0;
        return new RuleRow(
                rule.id(),
                report.text("severity." + severity.printed()),
                report.text("severity." + (stops ? Severity.ERROR : severity).printed()),
                stops,
                findings.size(),
                new Hint(RuleTexts.of(rule, report.texts().language()).summary(), "").html(),
                findings.stream().map(finding -> row(report, finding)).toList());
    }

    private static FindingRow row(Report report, Finding finding) {
        Hint said = report.said(finding);
        return new FindingRow(report.place(finding.location()), said.html(), said.language());
    }
}
