package org.tompolicy.diagram;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a diagram asks for besides drawing.
 *
 * @param kind what it asks for
 * @param word the file of an include, the word that is not allowed, or an empty string
 */
public record Statement(Kind kind, String word) {

    /** What a line may ask for. */
    public enum Kind {
        /** Nothing but to be drawn. */
        DRAWING,
        /** A file of the writer, unless it is there already. */
        INCLUDE,
        /** A file of the writer, once more. */
        INCLUDE_AGAIN,
        /** Something that would tell of the machine or of the day, open what nobody has looked at, or may never end. */
        FORBIDDEN,
        /** A way to lay the picture out that is not ours: another one would draw otherwise on another machine. */
        LAYOUT,
        /** The beginning or the end of a diagram. */
        FRAME
    }

    private static final Pattern INCLUDE = Pattern.compile("!include(?:_many|_once)?\\s+(.+)");

    /** What the library itself brings. */
    private static final Pattern SHIPPED = Pattern.compile("<([\\w-][\\w.-]*)(?:/[\\w-][\\w.-]*)+>");

    private static final Pattern DIRECTIVE = Pattern.compile(
            "(!(?:includeurl|includesub|includedef|import|dump_memory|log|while)\\b|!theme\\s+\\S+\\s+from\\b).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LAYOUT =
            Pattern.compile("!pragma\\s+(?:layout|graphviz\\w*)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile(
            "%(?:getenv|date|filedate|now|random|version|get_version|filename|filename_no_extension|dirpath"
                    + "|file_exists|load_json|call_user_func)\\b|<img\\b",
            Pattern.CASE_INSENSITIVE);

    /** A plan says what today is by the clock. */
    private static final Pattern TODAY = Pattern.compile("\\btoday\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern FRAME = Pattern.compile("@(?:start|end)\\w+.*");

    public Statement {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(word, "word");
    }

    /**
     * What a line asks for.
     *
     * @param plan whether the diagram is a plan of days
     */
    public static Statement of(String line, boolean plan) {
        String bare = line.strip();
        if (bare.startsWith("'")) {
            return new Statement(Kind.DRAWING, "");
        } else if (FRAME.matcher(bare).matches()) {
            return new Statement(Kind.FRAME, "");
        } else if (LAYOUT.matcher(bare).matches()) {
            return new Statement(Kind.LAYOUT, "");
        }
        Optional<String> forbidden = forbidden(bare, plan);
        if (forbidden.isPresent()) {
            return new Statement(Kind.FORBIDDEN, forbidden.get());
        }
        Matcher include = INCLUDE.matcher(bare);
        if (!include.matches() || isShipped(include.group(1))) {
            return new Statement(Kind.DRAWING, "");
        }
        String file = include.group(1).replaceAll("^[\"<]|[\">]$", "");
        return new Statement(bare.startsWith("!include_many") ? Kind.INCLUDE_AGAIN : Kind.INCLUDE, file);
    }

    /** Whether the library brings it; of what it does not bring it would look for a file. */
    private static boolean isShipped(String file) {
        Matcher shipped = SHIPPED.matcher(file);
        return shipped.matches()
                && Statement.class.getResource("/stdlib/" + shipped.group(1).toLowerCase(Locale.ROOT) + "/info.spm")
                        != null;
    }

    private static Optional<String> forbidden(String line, boolean plan) {
        Matcher directive = DIRECTIVE.matcher(line);
        if (directive.matches()) {
            return Optional.of(directive.group(1).replaceAll("\\s+\\S+\\s+from", " … from"));
        }
        Matcher word = WORD.matcher(line);
        if (word.find()) {
            return Optional.of(word.group().toLowerCase(Locale.ROOT));
        }
        Matcher today = TODAY.matcher(line);
        return plan && today.find() ? Optional.of(today.group()) : Optional.empty();
    }
}
