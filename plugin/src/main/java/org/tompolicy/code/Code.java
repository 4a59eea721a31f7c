package org.tompolicy.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the pieces of code that readers see set off. One walk from the first character to the last; nothing is an error. */
public final class Code {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\w.]*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");

    private static final Pattern VARIABLE = Pattern.compile("[@$](?:\\{[^}\\n]{1,80}\\}|[\\p{L}_][\\p{L}\\d_.]*)");

    private static final Pattern KEY =
            Pattern.compile("[\\p{L}\\d_][\\p{L}\\d_./-]*(?=[ \\t]*[:=](?:[ \\t]|$|=))", Pattern.MULTILINE);

    private static final Pattern TAG = Pattern.compile("</?[\\p{L}_][\\p{L}\\d_:.-]*|<[?!][\\p{L}]+");

    private static final Pattern ATTRIBUTE = Pattern.compile("[\\p{L}_][\\p{L}\\d_:.-]*(?=\\s*=)");

    private static final Pattern TAG_END = Pattern.compile("[/?]?>");

    private final CodeLanguage language;
    private final String code;
    private final List<Span> spans = new ArrayList<>();
    private int at;
    private boolean inTag;

    private Code(CodeLanguage language, String code) {
        this.language = language;
        this.code = code;
    }

    /**
     * The pieces of a code, in their order; none where the language is not known.
     *
     * @param language as writers name it, for example {@code java} or {@code yml}
     */
    public static List<Span> spans(String language, String code) {
        return CodeLanguage.of(language)
                .map(known -> new Code(known, code).walk())
                .orElse(List.of());
    }

    private List<Span> walk() {
        while (at < code.length()) {
            if (!comment() && !text() && !form() && !take(VARIABLE, Kind.NAME) && !number() && !word()) {
                at++;
            }
        }
        return List.copyOf(spans);
    }

    private boolean comment() {
        if (!language.open().isEmpty() && code.startsWith(language.open(), at)) {
            int end = code.indexOf(language.close(), at + language.open().length());
            return add(end < 0 ? code.length() : end + language.close().length(), Kind.COMMENT);
        }
        for (String sign : language.lines()) {
            boolean apart = at == 0 || Character.isWhitespace(code.charAt(at - 1));
            if (code.startsWith(sign, at) && (apart || !sign.equals("#"))) {
                int end = code.indexOf('\n', at);
                return add(end < 0 ? code.length() : end, Kind.COMMENT);
            }
        }
        return false;
    }

    private boolean text() {
        if (language.form() == CodeLanguage.Form.TAGS && !inTag) {
            return false;
        }
        for (String quote : language.quotes()) {
            if (code.startsWith(quote, at) && !isApostrophe(quote)) {
                Optional<Integer> end = end(quote);
                if (end.isPresent()) {
                    boolean key = language.form() == CodeLanguage.Form.KEYS
                            && code.substring(end.get()).stripLeading().startsWith(":");
                    return add(end.get(), key ? Kind.NAME : Kind.TEXT);
                }
            }
        }
        return false;
    }

    private boolean isApostrophe(String quote) {
        return quote.equals("'") && at > 0 && Character.isLetterOrDigit(code.charAt(at - 1));
    }

    /** Behind the sign that ends a text; one of a line ends in it. */
    private Optional<Integer> end(String quote) {
        boolean oneLine = quote.equals("\"") || quote.equals("'");
        for (int i = at + quote.length(); i < code.length(); i++) {
            if (code.startsWith(quote, i)) {
                return Optional.of(i + quote.length());
            } else if (code.charAt(i) == '\\') {
                i++;
            } else if (oneLine && code.charAt(i) == '\n') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean form() {
        return switch (language.form()) {
            case STATEMENTS -> false;
            case KEYS -> isLineStart() && take(KEY, Kind.NAME);
            case TAGS -> tag();
        };
    }

    /** Whether nothing but blanks and the sign of an item stands before in the line. */
    private boolean isLineStart() {
        int begin = code.lastIndexOf('\n', at - 1) + 1;
        return code.substring(begin, at).replace("-", "").isBlank();
    }

    private boolean tag() {
        if (take(TAG, Kind.WORD)) {
            inTag = true;
            return true;
        }
        if (inTag && take(TAG_END, Kind.WORD)) {
            inTag = false;
            return true;
        }
        if (!inTag) {
            at++;
            return true;
        }
        return take(ATTRIBUTE, Kind.NAME);
    }

    private boolean number() {
        boolean inWord = at > 0 && Character.isLetterOrDigit(code.charAt(at - 1));
        return inWord ? skip(NUMBER) : take(NUMBER, Kind.NUMBER);
    }

    private boolean word() {
        Matcher word = at(WORD);
        if (word == null) {
            return false;
        }
        return language.isWord(word.group()) ? add(word.end(), Kind.WORD) : skip(WORD);
    }

    private boolean take(Pattern pattern, Kind kind) {
        Matcher matcher = at(pattern);
        return matcher != null && add(matcher.end(), kind);
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = at(pattern);
        if (matcher == null) {
            return false;
        }
        at = matcher.end();
        return true;
    }

    /** A match that begins here, or null. */
    private Matcher at(Pattern pattern) {
        Matcher matcher = pattern.matcher(code).region(at, code.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private boolean add(int end, Kind kind) {
        spans.add(new Span(at, end, kind));
        at = end;
        return true;
    }
}
