package org.tompolicy.edition.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Measure;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.WorkItem;

/** What runs out in the next twelve months, if nothing is done: a lane a cause, and the same as a table. */
final class Timeline {

    private static final int MONTHS = 12;
    private static final int LEFT = 156;
    private static final int RIGHT = 1200;
    private static final int HEAD = 30;
    private static final int MARK = 44;
    private static final int ROWS = 3;
    private static final int MONTH_LABEL = 64;
    private static final double LETTER = 7.0;
    private static final int GAP = 18;

    private final Report report;
    private final LocalDate from;
    private final LocalDate to;

    private Timeline(Report report) {
        this.report = report;
        this.from = report.options().asOf();
        this.to = from.plusMonths(MONTHS);
    }

    /**
     * The picture and its table.
     *
     * @param name what it shows, in a sentence
     */
    public record View(String name, int height, List<Tick> months, List<LaneView> lanes, List<Entry> table) {}

    /** The first day of a month; {@code label} is empty where there is no room for it. */
    public record Tick(int x, String label) {}

    /** A lane; {@code empty} says what comes after, where nothing is in it. */
    public record LaneView(String label, int y, int height, List<Mark> marks, String empty) {}

    /** Something that ends; {@code anchor} is {@code start} or {@code end}, the side of the bar on which the text is not. */
    public record Mark(int x, int y, String title, String note, String anchor, int textX) {}

    /** A row of the table. */
    public record Entry(Markup day, String lane, String what, String names) {}

    private enum Lane {
        PROOF,
        VALIDITY,
        WAIVER,
        REVIEW,
        TRANSFER;

        private String key() {
            return "lane." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Things that end on the same day, or that had to be gathered. */
    private record Event(LocalDate first, LocalDate last, List<String> names, List<String> kinds, boolean measures) {

        Event with(Event other) {
            return new Event(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    Stream.concat(names.stream(), other.names.stream())
                            .distinct()
                            .toList(),
                    Stream.concat(kinds.stream(), other.kinds.stream())
                            .distinct()
                            .toList(),
                    measures && other.measures);
        }
    }

    static View of(Report report, List<WorkItem> items) {
        return new Timeline(report).view(items);
    }

    private View view(List<WorkItem> items) {
        List<LaneView> lanes = new ArrayList<>();
        List<Entry> table = new ArrayList<>();
        int y = HEAD;
        int shown = 0;
        for (Lane lane : Lane.values()) {
            List<WorkItem> ending = items.stream()
                    .filter(item -> lane(item) == lane)
                    .filter(item ->
                            item.due().filter(day -> !day.isBefore(from)).isPresent())
                    .sorted(Comparator.comparing(item -> item.due().orElseThrow()))
                    .toList();
            List<WorkItem> inside = ending.stream()
                    .filter(item -> !item.due().orElseThrow().isAfter(to))
                    .toList();
            shown += inside.size();
            inside.forEach(item -> table.add(entry(lane, item)));
            LaneView view = laneView(lane, events(inside), y, beyond(ending));
            lanes.add(view);
            y += view.height();
        }
        return new View(
                report.text(
                        "timeline.name",
                        report.count("ends", shown),
                        report.texts().date(from),
                        report.texts().date(to)),
                y,
                ticks(),
                lanes,
                table);
    }

    private static Lane lane(WorkItem item) {
        return switch (item.reason()) {
            case EVIDENCE -> isValidity(item) ? Lane.VALIDITY : Lane.PROOF;
            case WAIVER -> Lane.WAIVER;
            case REVIEW -> Lane.REVIEW;
            case TRANSFER -> Lane.TRANSFER;
            case SECURITY -> Lane.VALIDITY;
        };
    }

    private static boolean isValidity(WorkItem item) {
        return item.proof()
                .flatMap(ProofState::record)
                .flatMap(EvidenceRecord::validUntil)
                .filter(end -> item.due().equals(Optional.of(end.value())))
                .isPresent();
    }

    private String beyond(List<WorkItem> ending) {
        return ending.stream()
                .filter(item -> item.due().orElseThrow().isAfter(to))
                .findFirst()
                .map(item -> report.text(
                        "lane.next", what(item), report.texts().date(item.due().orElseThrow())))
                .orElseGet(() -> report.text("lane.none"));
    }

    private String what(WorkItem item) {
        return switch (item.reason()) {
            case EVIDENCE ->
                item.proof()
                        .flatMap(ProofState::record)
                        .map(record -> record.title())
                        .orElse(item.owner());
            case WAIVER, REVIEW, SECURITY -> item.owner();
            case TRANSFER ->
                report.policy().subProcessors().stream()
                        .filter(subProcessor -> subProcessor.id().equals(item.owner()))
                        .map(subProcessor -> subProcessor.title())
                        .findFirst()
                        .orElse(item.owner());
        };
    }

    private String title(WorkItem item) {
        return report.policy()
                .measures()
                .filter(measure -> item.proof().isEmpty() && measure.id().equals(item.owner()))
                .map(Measure::title)
                .findFirst()
                .orElseGet(() -> what(item));
    }

    /** What ends on the same day for the same cause is one event. */
    private List<Event> events(List<WorkItem> items) {
        Map<LocalDate, Map<List<String>, List<WorkItem>>> byDay = new TreeMap<>();
        for (WorkItem item : items) {
            byDay.computeIfAbsent(item.due().orElseThrow(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(kinds(item), any -> new ArrayList<>())
                    .add(item);
        }
        List<Event> events = new ArrayList<>();
        byDay.forEach((day, byKind) -> byKind.forEach((kinds, ending) -> events.add(new Event(
                day,
                day,
                ending.stream().flatMap(this::names).distinct().toList(),
                kinds,
                ending.stream().allMatch(item -> item.claims().isEmpty())))));
        return events;
    }

    private List<String> kinds(WorkItem item) {
        return item.proof()
                .flatMap(ProofState::record)
                .map(record -> List.of(report.texts().kind(record.kind())))
                .orElse(List.of());
    }

    private Stream<String> names(WorkItem item) {
        return item.claims().isEmpty()
                ? Stream.of(what(item))
                : item.claims().stream().map(ClaimTrace::name);
    }

    private LaneView laneView(Lane lane, List<Event> events, int y, String empty) {
        List<List<Event>> rows = new ArrayList<>();
        for (Event event : events) {
            place(rows, event);
        }
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Event event : rows.get(row)) {
                marks.add(mark(event, y + 8 + row * MARK));
            }
        }
        int height = 12 + Math.max(1, rows.size()) * MARK;
        return new LaneView(report.text(lane.key()), y, height, marks, marks.isEmpty() ? empty : "");
    }

    /** Puts an event into the first row where it has room; where none has, it is gathered with the last of a row. */
    private void place(List<List<Event>> rows, Event event) {
        for (List<Event> row : rows) {
            if (end(row.get(row.size() - 1)) + GAP <= start(event)) {
                row.add(event);
                return;
            }
        }
        if (rows.size() < ROWS) {
            rows.add(new ArrayList<>(List.of(event)));
            return;
        }
        List<Event> row = rows.stream()
                .max(Comparator.comparing(
                        candidate -> candidate.get(candidate.size() - 1).last()))
                .orElseThrow();
        Event gathered = row.remove(row.size() - 1).with(event);
        while (!row.isEmpty() && end(row.get(row.size() - 1)) + GAP > start(gathered)) {
            gathered = row.remove(row.size() - 1).with(gathered);
        }
        row.add(gathered);
    }

    private int x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        return LEFT + (int) Math.round(share * (RIGHT - LEFT));
    }

    private int width(Event event) {
        int letters = Math.max(title(event).length(), note(event).length());
        return (int) Math.ceil(letters * LETTER) + GAP / 2;
    }

    private boolean isAtTheEnd(Event event) {
        return x(event.first()) + width(event) > RIGHT;
    }

    private int start(Event event) {
        return isAtTheEnd(event) ? x(event.first()) - width(event) : x(event.first());
    }

    private int end(Event event) {
        return isAtTheEnd(event) ? x(event.first()) : x(event.first()) + width(event);
    }

    private Mark mark(Event event, int y) {
        int x = x(event.first());
        return isAtTheEnd(event)
                ? new Mark(x, y, title(event), note(event), "end", x - GAP / 2)
                : new Mark(x, y, title(event), note(event), "start", x + GAP / 2);
    }

    private String title(Event event) {
        List<String> owners = event.names().stream()
                .map(name -> name.replaceAll("#.*", ""))
                .distinct()
                .toList();
        if (owners.size() <= 2) {
            return String.join(", ", owners);
        }
        return report.texts()
                .count(event.measures() ? "measures" : "promises", event.names().size());
    }

    private String note(Event event) {
        String days = event.first().equals(event.last())
                ? day(event.first())
                : report.text("days", day(event.first()), day(event.last()));
        return event.kinds().size() == 1
                ? days + ", " + report.texts().inSentence(event.kinds().get(0))
                : days;
    }

    /** Without the year, which the head of the picture says. */
    private String day(LocalDate day) {
        return report.texts().shortDay(day);
    }

    private List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        YearMonth first = YearMonth.from(from);
        for (YearMonth month = first; !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            LocalDate start = month.equals(first) ? from : month.atDay(1);
            LocalDate end = month.plusMonths(1).atDay(1).isAfter(to)
                    ? to
                    : month.plusMonths(1).atDay(1);
            boolean roomy = x(end) - x(start) >= MONTH_LABEL;
            boolean year = month.getMonthValue() == 1
                    || ticks.stream().allMatch(tick -> tick.label().isEmpty());
            String name = report.texts().text("month.short." + month.getMonthValue());
            ticks.add(new Tick(x(start), roomy ? name + (year ? " " + month.getYear() : "") : ""));
        }
        return ticks;
    }

    private Entry entry(Lane lane, WorkItem item) {
        String names = item.claims().isEmpty()
                ? item.owner()
                : String.join(
                        ", ", item.claims().stream().map(claim -> claim.name()).toList());
        return new Entry(
                report.texts().shortTime(item.due().orElseThrow()), report.text(lane.key()), title(item), names);
    }
}
