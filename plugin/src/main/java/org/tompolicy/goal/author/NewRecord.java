package org.tompolicy.goal.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of a record that is not there yet. */
final class NewRecord {

    private final CollectRequest request;
    private final Collected collected;
    private final String expected;
    private final Optional<String> kept;

    /** @param kept path below {@code evidence/files/}; empty where the digest alone is kept */
    NewRecord(CollectRequest request, Collected collected, String expected, Optional<String> kept) {
        this.request = request;
        this.collected = collected;
        this.expected = expected;
        this.kept = kept;
    }

    List<String> lines() throws Refusal {
        List<String> lines = new ArrayList<>();
        lines.add("= " + title());
        lines.add(":tom-kind: " + collected.kind().word());
        collected.day().ifPresent(day -> lines.add(":tom-collected: " + day));
        collected.period().ifPresent(period -> lines.add(":tom-period: " + period.from() + "/" + period.to()));
        kept.ifPresent(path -> lines.add(":tom-file: " + path));
        lines.add(":tom-sha256: " + collected.digest());
        if (!request.url().isEmpty()) {
            lines.add(":tom-url: " + request.url());
        }
        if (!expected.isEmpty()) {
            lines.add(":tom-expect: " + expected);
        }
        if (kept.isEmpty()) {
            lines.add("");
            lines.add("The file that the digest belongs to is not kept here. Write in this place who has it.");
        }
        return lines;
    }

    /** What was asked for, or the id in words. A title is a line of text, and no markup. */
    private String title() throws Refusal {
        String title = request.title().replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            String words = request.id().replaceAll("[-_]+", " ").strip();
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
        if (title.matches(".*[{}<>\\[\\]*_`#\\\\^~+].*") || title.startsWith("=")) {
            throw new Refusal("The title \"" + title
                    + "\" holds a sign that AsciiDoc reads as markup. Give letters, digits and points alone, and write the"
                    + " rest into the file.");
        }
        return title;
    }
}
