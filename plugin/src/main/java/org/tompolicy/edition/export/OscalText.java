package org.tompolicy.edition.export;

import java.util.List;
import java.util.stream.Collectors;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.text.PlainText;

/** Text in a file of OSCAL: Markdown that shows plain text as it is, and ids that are tokens. */
final class OscalText {

    private OscalText() {}

    /** Words on one line, without markup: titles and values. */
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A line of Markdown. */
    static String markdown(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : line(text).toCharArray()) {
            // "{{" would insert a parameter
            if ("\\`*_[]<>#{}|~^$\"'&".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString()
                .replaceFirst("^([-+=])(?= |$)", "\\\\$1")
                .replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
    }

    /** The text of promises, a paragraph each line of them. */
    static String of(List<PublishedClaim> claims) {
        return claims.stream()
                .flatMap(claim -> PlainText.numbered(claim.text()).lines())
                .filter(line -> !line.isBlank())
                .map(OscalText::markdown)
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether OSCAL takes a text for a token: a letter or a low line, then letters, digits, points, hyphens, low lines. */
    static boolean isToken(String text) {
        return text.matches("[\\p{L}_][\\p{L}\\p{N}.\\-_]*");
    }

    /** The token of a control that is none itself: its framework is put before it. */
    static String token(String framework, String id) {
        String prefixed = framework + "-" + id;
        return (Character.isDigit(prefixed.charAt(0)) ? "_" : "")
                + prefixed.strip().replaceAll("[^\\p{L}\\p{N}.\\-_]+", "-");
    }
}
