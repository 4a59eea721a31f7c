package org.tompolicy.edition.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.check.Summary;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.edition.page.UiVoice;
import org.tompolicy.edition.report.ReportView.Figure;
import org.tompolicy.edition.report.ReportView.Row;
import org.tompolicy.files.FileSet;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Policy;
import org.tompolicy.model.Releases;
import org.tompolicy.model.SitePage;
import org.tompolicy.trace.Deadlines;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.WorkItem;

/**
 * The report as values: {@code index.html}, one file that carries its style and needs nothing else, {@code worklist.csv}
 * and {@code worklist.ics}. All three show the same work list.
 */
public final class ReportEdition {

    /** The files that the style of the report is joined from. */
    public static final String STYLE = "report/style.txt";

    /** The page of the report. */
    public static final String PAGE = SitePage.START.path();

    private static final String TEXTS = "report.";
    private static final int MONTHS_AHEAD = 3;

    private final Report report;
    private final Templates templates;

    private ReportEdition(Report report, Templates templates) {
        this.report = report;
        this.templates = templates;
    }

    /**
     * Renders the report.
     *
     * @param findings what is left to report, with the severities of the project
     * @param texts words in the language of the report
     * @throws org.tompolicy.edition.page.TemplateProblem when a template of the user's own does not fit
     */
    public static FileSet render(
            Policy policy,
            Trace trace,
            List<Finding> findings,
            Summary summary,
            ReportOptions options,
            Templates templates,
            UiTexts texts) {
        Report report = new Report(policy, trace, findings, summary, options, texts, UiVoice.speech(texts));
        List<WorkItem> items = Deadlines.of(policy, trace);
        List<Task> tasks = Tasks.of(report, items);
        return FileSet.builder()
                .add(PAGE, new ReportEdition(report, templates).page(items, tasks))
                .add("worklist.csv", WorkListCsv.write(tasks, options.asOf()))
                .add("worklist.ics", WorkListCalendar.write(tasks, report))
                .build();
    }

    private String page(List<WorkItem> items, List<Task> tasks) {
        Map<Boolean, List<Task>> byUrgency = tasks.stream().collect(Collectors.partitioningBy(this::isSoon));
        List<ReportView.Framework> coverage = CoverageTable.of(report);
        ReportView view = new ReportView(
                report.texts().language(),
                words(),
                new Markup(templates.joined(STYLE)),
                report.text("title"),
                report.policy().facts().title(),
                report.texts().time(report.options().asOf()),
                sources(),
                figures(tasks, coverage),
                rows(byUrgency.get(true)),
                rows(byUrgency.get(false)),
                report.count("later", byUrgency.get(false).size()),
                StateBars.of(report),
                Timeline.of(report, items),
                EvidenceMatrix.of(report),
                Promises.of(report),
                coverage,
                Trend.of(report),
                FindingsTable.of(report),
                report.said(List.of(report.summary().findings())).html());
        return templates.render("report/index.ftlh", view, "");
    }

    /** What is looked at, and which releases count on the day. */
    private String sources() {
        LocalDate day = report.options().asOf();
        Releases releases = report.options().releases();
        List<String> sentences = new ArrayList<>(List.of(report.text(
                "sources",
                report.texts().count("measures", report.summary().measures()),
                report.texts().count("promises", report.summary().claims()))));
        releases.inForce(day).ifPresent(release -> sentences.add(report.text("inForce", release.version())));
        releases.announced(day)
                .forEach(release -> sentences.add(report.text(
                        "announced", release.version(), report.texts().date(release.effective()))));
        return String.join(" ", sentences);
    }

    private Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        report.texts().words().forEach((key, text) -> {
            if (key.startsWith(TEXTS)) {
                words.put(key.substring(TEXTS.length()), text);
            }
        });
        return words;
    }

    private boolean isSoon(Task task) {
        return task.stops()
                || task.wrong()
                || task.due()
                        .filter(day -> !day.isAfter(report.options().asOf().plusMonths(MONTHS_AHEAD)))
                        .isPresent();
    }

    private List<Figure> figures(List<Task> tasks, List<ReportView.Framework> coverage) {
        Summary summary = report.summary();
        long stopped = tasks.stream()
                .filter(Task::stops)
                .flatMap(task -> task.state().isPresent() ? task.claims().stream() : Stream.empty())
                .distinct()
                .count();
        int stopping = summary.number(Severity.RELEASE) + summary.number(Severity.ERROR);
        List<String> open = Stream.of(ClaimState.values())
                .filter(state -> state.isBad() && summary.number(state) > 0)
                .sorted(Collections.reverseOrder())
                .map(state -> summary.number(state) + " " + report.word(state))
                .toList();
        long lines = coverage.stream()
                .mapToLong(framework -> framework.lines().size())
                .sum();
        long answered = coverage.stream()
                .flatMap(framework -> framework.lines().stream())
                .filter(line -> !line.open())
                .count();
        String ends = tasks.stream()
                .filter(task -> task.what().equals(Tasks.word(WorkItem.Reason.WAIVER)))
                .flatMap(task -> task.due().stream())
                .min(Comparator.naturalOrder())
                .map(day -> ", " + report.text("firstWaiver", report.texts().date(day)))
                .orElse("");
        return List.of(
                new Figure(
                        report.text("of", stopped, summary.claims()),
                        report.text("stopped", report.count("findings", stopping))),
                new Figure(
                        String.valueOf(summary.withoutEvidence()),
                        report.text("without") + (open.isEmpty() ? "" : ": " + String.join(", ", open))),
                new Figure(
                        String.valueOf(summary.withEvidence()),
                        report.text("proven", summary.number(ClaimState.VERIFIED), summary.number(ClaimState.DUE))),
                new Figure(String.valueOf(summary.waived()), report.text("waived") + ends),
                new Figure(report.text("of", answered, lines), report.count("lines", coverage.size())));
    }

    private List<Row> rows(List<Task> tasks) {
        return tasks.stream().map(this::row).toList();
    }

    private Row row(Task task) {
        boolean rule = task.state().isEmpty() && !report.texts().words().containsKey(TEXTS + "what." + task.what());
        return new Row(
                when(task),
                task.due().map(report.texts()::shortTime),
                task.wrong(),
                task.stops(),
                task.names().stream().map(this::name).toList(),
                rule ? "rule" : task.state().map(ClaimState::word).orElse("plain"),
                rule ? task.what() : task.state().map(report::word).orElseGet(() -> report.text("what." + task.what())),
                task.hint().html(),
                task.hint().language(),
                String.join(", ", task.owners()),
                String.join(", ", task.evidenceOwners()),
                report.places(task.places()));
    }

    private String name(Task.Names names) {
        return names.isShort()
                ? names.text()
                : names.owner() + ", " + report.texts().count("promises", names.number());
    }

    private String when(Task task) {
        if (task.daysLeft(report.options().asOf()).isEmpty()) {
            return report.text("now");
        }
        int left = Math.toIntExact(task.daysLeft(report.options().asOf()).get());
        if (left == 0) {
            return report.text("today");
        }
        return left < 0 ? report.count("over", -left) : report.count("left", left);
    }
}
