package org.tompolicy.edition.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.check.Summary;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Speech;

/** What every part of one report is made from, and how it names things. */
record Report(
        Policy policy,
        Trace trace,
        List<Finding> findings,
        Summary summary,
        ReportOptions options,
        UiTexts texts,
        Speech speech) {

    Report {
        findings = List.copyOf(findings);
    }

    /** A text of the report. */
    String text(String key, Object... values) {
        return texts.text("report." + key, values);
    }

    /** What messages say, one after the other, in the language of the report where all of them can be said in it. */
    Hint said(List<Message> messages) {
        Speech.Said said = speech.say(messages);
        return new Hint(said.words(), said.language());
    }

    /** What a finding says. */
    Hint said(Finding finding) {
        return said(List.of(finding.words()));
    }

    /** A number with its noun. */
    String count(String key, int number) {
        return texts.count("report." + key, number);
    }

    /** The word for a state. */
    String word(ClaimState state) {
        return text("state." + state.word());
    }

    /** Places to edit, one a file with all of its lines, and the way to it. */
    List<Place> places(List<Location> locations) {
        return locations.stream()
                .map(Location::file)
                .distinct()
                .map(file -> place(
                        file,
                        locations.stream()
                                .filter(location -> location.file().equals(file))
                                .map(location -> String.valueOf(location.line()))
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** A place to edit, and the way to it. */
    Place place(Location location) {
        return place(location.file(), String.valueOf(location.line()));
    }

    private Place place(String file, String lines) {
        return new Place(
                file + ":" + lines,
                options.sources().map(root -> root + "/" + address(file)).orElse(""));
    }

    private static String address(String path) {
        return Stream.of(path.split("/")).map(Report::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String segment) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }

    /**
     * A file with its line.
     *
     * @param href the way to it from the report, or an empty string
     */
    public record Place(String text, String href) {}
}
