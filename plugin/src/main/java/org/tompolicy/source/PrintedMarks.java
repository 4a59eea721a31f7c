package org.tompolicy.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/** Marks that should hide something and are left in a converted text, where readers would see them. */
final class PrintedMarks {

    /** How a writer hides words. */
    enum Syntax {
        ASCIIDOC {
            @Override
            Message advice(String mark, String phrase) {
                return Messages.of("audience-leak.printed").with("phrase", phrase);
            }
        },
        /** Markdown has no such marks, but the HTML that it may hold. */
        MARKDOWN {
            @Override
            Message advice(String mark, String phrase) {
                String audience = mark.toLowerCase(Locale.ROOT).contains("customer") ? "customer" : "internal";
                return Messages.of("audience-leak.printedInMarkdown")
                        .with("audience", audience)
                        .with("phrase", phrase);
            }
        };

        /** What is wrong and what to write; the place {@code mark} is still open. */
        abstract Message advice(String mark, String phrase);
    }

    private static final Pattern PHRASE = Pattern.compile("#{1,2}([^#\n]+)#.*", Pattern.DOTALL);

    private final Syntax syntax;
    private final Function<Element, Location> starts;
    private final Function<String, Optional<SourceText>> lines;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param starts where the block of an element begins
     * @param lines the lines of a file
     */
    PrintedMarks(Syntax syntax, Function<Element, Location> starts, Function<String, Optional<SourceText>> lines) {
        this.syntax = syntax;
        this.starts = starts;
        this.lines = lines;
    }

    List<Finding> in(Element body) {
        for (Element element : body.getAllElements()) {
            String text = element.wholeOwnText() + element.attr("alt");
            // Most texts have none, and to look whether they are code takes longer.
            if (text.contains("[") && element.closest("pre, code") == null) {
                marks(element, text);
            }
        }
        return findings;
    }

    private void marks(Element element, String text) {
        Matcher mark = AudienceWords.MARK.matcher(text);
        while (mark.find()) {
            String behind = behind(element, text.substring(mark.end()), mark.group());
            Matcher phrase = PHRASE.matcher(behind);
            findings.add(Finding.of(
                            Rule.AUDIENCE_LEAK,
                            place(element, mark.group(), behind),
                            syntax.advice(mark.group(), phrase.matches() ? phrase.group(1) : "…")
                                    .with("mark", mark.group()))
                    .doubting(Doubt.CONTENT));
        }
    }

    /** The text behind a mark, with that of elements inside of it, such as a link. */
    private static String behind(Element element, String own, String mark) {
        String whole = element.wholeText();
        int at = whole.indexOf(mark);
        boolean single = at >= 0 && whole.indexOf(mark, at + 1) < 0;
        return single ? whole.substring(at + mark.length()) : own;
    }

    /** The place of a mark among all of the same words: where what stands behind it is most like what is printed there. */
    private Location place(Element element, String mark, String behind) {
        Location start = starts.apply(element);
        return lines.apply(start.file())
                .flatMap(text -> text.places(mark, start.line()).stream()
                        .filter(place -> findings.stream()
                                .noneMatch(finding -> finding.location().equals(place)))
                        .min(Comparator.comparing(place -> -common(text, place, mark, behind))))
                .orElse(start);
    }

    private static int common(SourceText text, Location place, String mark, String behind) {
        String line = text.line(place.line()).substring(place.column() - 1 + mark.length());
        int length = 0;
        while (length < Math.min(line.length(), behind.length()) && line.charAt(length) == behind.charAt(length)) {
            length++;
        }
        return length;
    }
}
