package org.tompolicy.edition.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.files.Sha256;

/**
 * {@code worklist.ics}: an event of one whole day for each last day of the work list (RFC 5545). An event keeps its
 * identifier from build to build as long as it is about the same promise and the same proof, so that a calendar that
 * reads the file again moves it and does not copy it. Without anything to do the calendar holds one note that says so.
 */
final class WorkListCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern HOST = Pattern.compile("https?://([^/:?#@]+).*", Pattern.DOTALL);
    private static final int LINE = 75;
    private static final int DIGEST = 16;

    private final Report report;
    private final StringBuilder calendar = new StringBuilder();

    private WorkListCalendar(Report report) {
        this.report = report;
    }

    static byte[] write(List<Task> tasks, Report report) {
        return new WorkListCalendar(report).write(tasks);
    }

    private byte[] write(List<Task> tasks) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//tompolicy.org//tom-maven-plugin//EN");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:"
                + text(report.text("calendar", report.policy().facts().title())));
        List<Task> dated = tasks.stream().filter(task -> task.due().isPresent()).toList();
        dated.forEach(this::event);
        if (dated.isEmpty()) {
            LocalDate asOf = report.options().asOf();
            begin("VJOURNAL", "nothing", asOf);
            line("SUMMARY:" + text(report.text("nothing")));
            line("END:VJOURNAL");
        }
        line("END:VCALENDAR");
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void begin(String component, String key, LocalDate day) {
        line("BEGIN:" + component);
        line("UID:" + identifier(key));
        line("DTSTAMP:" + MOMENT.format(report.options().timestamp()));
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
    }

    private void event(Task task) {
        LocalDate day = task.due().orElseThrow();
        begin("VEVENT", task.key(), day);
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        String names = task.names().stream().map(Task.Names::text).collect(Collectors.joining(", "));
        line("SUMMARY:" + text(report.text("event", names, report.text("what." + task.what()))));
        line("DESCRIPTION:" + text(description(task)));
        line("CATEGORIES:" + text(report.text("what." + task.what())));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private String description(Task task) {
        StringBuilder description = new StringBuilder(task.hint().plain());
        if (!task.owners().isEmpty()) {
            description.append('\n').append(report.text("owner")).append(": ").append(String.join(", ", task.owners()));
        }
        if (!task.evidenceOwners().isEmpty()) {
            description
                    .append('\n')
                    .append(report.text("evidenceOwner"))
                    .append(": ")
                    .append(String.join(", ", task.evidenceOwners()));
        }
        task.places()
                .forEach(place ->
                        description.append('\n').append(report.place(place).text()));
        return description.toString();
    }

    /** The same for the same policy, promise and reason, whenever and wherever it is built. */
    private String identifier(String key) {
        String website = report.policy().facts().company().website();
        Matcher host = HOST.matcher(website);
        return Sha256.of(website + "\n" + key).substring(0, 2 * DIGEST) + "@"
                + (host.matches() ? host.group(1) : "policy.invalid");
    }

    /** A value of the type TEXT. */
    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** A content line, folded so that no line is longer than 75 octets and no character is cut. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); i += Character.charCount(content.codePointAt(i))) {
            String character = Character.toString(content.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                calendar.append("\r\n ");
                octets = 1;
            }
            calendar.append(character);
            octets += size;
        }
        calendar.append("\r\n");
    }
}
