package org.tompolicy.edition.annex;

import com.openhtmltopdf.css.parser.CSSParser;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.resource.ImageResource;
import com.openhtmltopdf.swing.NaiveUserAgent;
import com.openhtmltopdf.util.ThreadCtx;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a style sheet that the PDF engine drops without a word in the PDF. The engine's own parser says so, by line; it
 * is silent about properties of SVG, and about pictures and fonts, which are refused later.
 *
 * @param line where the engine noticed it, counted from 1
 * @param text that line without the space around it, cut where it is long
 * @param what what is dropped and why, to be read behind "the annex leaves out"
 * @param advice what to do, a sentence
 */
public record IgnoredStyle(int line, String text, String what, String advice) {

    private static final int LONGEST = 80;

    /** What the engine says of properties; it counts their lines from 0. */
    private static final Pattern PROPERTY = Pattern.compile(
            "(.*) (is an unrecognized CSS property|is not implemented|.*No property builder.*) at line (\\d+)\\. Ignoring declaration\\.",
            Pattern.DOTALL);

    /** What it says of everything else; it counts these lines from 1. */
    private static final Pattern OTHER = Pattern.compile("(.*) at line (\\d+)\\. Skipping (.*)\\.", Pattern.DOTALL);

    /** The engine's words for what it drops, and ours. */
    private static final Map<String, String> PIECES = Map.of(
            "declaration", "a declaration",
            "ruleset", "a rule",
            "at-rule", "an at-rule",
            "at rule", "a margin box",
            "margin box", "a margin box",
            "stylesheet", "the rest of the file");

    /**
     * What the engine drops of a style sheet, in its order. Nothing is set, and nothing is read but this text.
     *
     * @param sheet the sheet, with {@code \n} as line end
     */
    public static List<IgnoredStyle> of(String sheet) {
        Listener listener = new Listener(sheet);
        SharedContext context = new SharedContext();
        context.setUserAgentCallback(listener);
        ThreadCtx.get().setSharedContext(context);
        try {
            new CSSParser((uri, said) -> listener.said(said))
                    .parseStylesheet("", StylesheetInfo.AUTHOR, new StringReader(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ThreadCtx.cleanup();
        }
        return List.copyOf(listener.ignored);
    }

    /** Hears what the parser says, and which sheets it would import. */
    private static final class Listener extends NaiveUserAgent {

        private final List<String> lines;
        private final List<IgnoredStyle> ignored = new ArrayList<>();
        private int imported;

        Listener(String sheet) {
            this.lines = List.of(sheet.split("\n", -1));
        }

        void said(String message) {
            Matcher property = PROPERTY.matcher(message);
            Matcher other = OTHER.matcher(message);
            if (property.matches()) {
                add(
                        Integer.parseInt(property.group(3)) + 1,
                        "the property " + property.group(1) + ", which its PDF engine does not know",
                        "Check how it is spelt, say it with a property of CSS 2.1, or delete it.");
            } else if (other.matches()) {
                String piece = PIECES.getOrDefault(other.group(3), "an " + other.group(3));
                add(
                        Integer.parseInt(other.group(2)),
                        piece + ", for its PDF engine says: " + other.group(1),
                        "Say it in CSS 2.1, most of which the engine knows, or delete it.");
            } else {
                add(1, "something, for its PDF engine says: " + message, "Mend it, or delete it.");
            }
        }

        /** The parser names no line of an import; they come in order. */
        @Override
        public String resolveUri(String base, String address) {
            int next = imported;
            while (next < lines.size() && !lines.get(next).contains(address)) {
                next++;
            }
            if (next < lines.size()) {
                imported = next + 1;
            }
            add(
                    Math.max(1, imported),
                    "the style sheet " + address + ", for it reads no other file",
                    "Copy the rules of that file into this one.");
            return address;
        }

        /** Where a declaration ends without a semicolon, the parser has read on to the brace that closes the rule. */
        private void add(int line, String what, String advice) {
            int at = Math.min(line, lines.size());
            while (at > 1
                    && (lines.get(at - 1).isBlank() || lines.get(at - 1).strip().equals("}"))) {
                at--;
            }
            ignored.add(new IgnoredStyle(at, cut(oneLine(lines.get(at - 1))), oneLine(what), advice));
        }

        /** Escapes in CSS can stand for line ends. */
        private static String oneLine(String text) {
            return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        }

        private static String cut(String text) {
            return text.codePointCount(0, text.length()) <= LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
        }

        @Override
        public ImageResource getImageResource(String address, ExternalResourceType type) {
            throw new IllegalStateException("a style sheet is parsed, and no picture is needed: " + address);
        }
    }
}
