package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/** Finds lines of text that AsciiDoc takes for something else than a word processor does, and reads them as they were meant. */
final class TextSlips {

    private static final Pattern BULLET = Pattern.compile(
            "[ \\t\\u00a0]*[\\u2022\\u00b7\\u25aa\\u25cf\\u25e6\\u2023\\uf0b7\\u2219][\\s\\u00a0]+(\\S.*)");
    private static final Pattern HEADING = Pattern.compile("(={2,6}|#{2,6})([^=#\\s].*)");
    private static final Pattern TABBED = Pattern.compile("\\t[\\s]*(\\p{L}.*)");
    private static final Pattern META = Pattern.compile("\\[.*\\]|\\.[^\\s.].*");

    private TextSlips() {}

    static Mended mend(LineScan scan) {
        List<String> lines = new ArrayList<>(scan.text().lines());
        List<Finding> problems = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            if (scan.isVerbatim(number) || number <= scan.headerEnd()) {
                continue;
            }
            Optional<Slip> slip = slip(number == 1 ? "" : scan.text().line(number - 1), lines.get(number - 1));
            boolean again =
                    number > 1 && BULLET.matcher(scan.text().line(number - 1)).matches();
            if (slip.isPresent()) {
                lines.set(number - 1, slip.get().line());
                if (!again) {
                    problems.add(Finding.of(
                            Rule.DOCUMENT_MALFORMED,
                            scan.text().at(number, 1),
                            Messages.of("word.write")
                                    .with("wrong", slip.get().wrong())
                                    .with("meant", slip.get().line())));
                }
            }
        }
        return new Mended(new SourceText(scan.text().file(), lines), problems);
    }

    private record Slip(Message wrong, String line) {}

    private static Optional<Slip> slip(String before, String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return Optional.of(new Slip(Messages.of("document-malformed.bullet"), "* " + bullet.group(1)));
        }
        boolean begins =
                before.isBlank() || META.matcher(before.stripTrailing()).matches();
        Matcher heading = HEADING.matcher(line.stripTrailing());
        if (begins && heading.matches() && line.indexOf("#", heading.end(1)) < 0) {
            return Optional.of(new Slip(
                    Messages.of("document-malformed.headingBlank"),
                    "=".repeat(heading.group(1).length()) + " " + heading.group(2)));
        }
        Matcher tabbed = TABBED.matcher(line);
        if (begins && tabbed.matches()) {
            return Optional.of(new Slip(Messages.of("document-malformed.tab"), tabbed.group(1)));
        }
        return Optional.empty();
    }
}
