package org.tompolicy.edition.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the colours of a file of tokens can be told from those that they stand on: 4.5 : 1 for text, 3 : 1 for lines that
 * carry meaning, by the formula of WCAG 2.2 (1.4.3, 1.4.11), in the light theme and in the dark one.
 */
public final class TokenContrast {

    /** The file that holds the colours of site and report, among the templates. */
    public static final String FILE = "tokens.css";

    private static final double TEXT = 4.5;
    private static final double LINE = 3;

    /** Colours by what they stand on, as the style sheets use them. */
    private static final List<Pair> PAIRS = Stream.of(
                    pairs(TEXT, "paper", "ink", "muted", "link", "visited", "plus", "weak", "minus"),
                    pairs(TEXT, "surface", "ink", "muted", "link", "visited", "plus", "weak", "minus"),
                    pairs(TEXT, "ins-bg", "ink", "plus"),
                    pairs(TEXT, "del-bg", "ink", "minus"),
                    pairs(TEXT, "inverse", "paper"),
                    pairs(TEXT, "alarm", "paper"),
                    pairs(TEXT, "link", "paper"),
                    pairs(LINE, "paper", "line", "edge", "focus"),
                    pairs(LINE, "surface", "line", "edge", "focus"))
            .flatMap(List::stream)
            .toList();

    private static final Pattern DECLARATION = Pattern.compile("\\s*--([\\w-]+)\\s*:(.*)", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern DARK =
            Pattern.compile("prefers-color-scheme\\s*:\\s*dark|(?<!:not\\()\\[data-theme=[\"']?dark");

    private TokenContrast() {}

    private record Pair(String token, String ground, double needed) {}

    private record Declared(int line, String value) {}

    /** What is wrong with a colour. */
    public sealed interface Problem {

        /** Where it stands, counted from 1. */
        int line();

        /** The name of the token, without its signs. */
        String token();
    }

    /** No colour that can be checked: only {@code #rrggbb} and {@code #rgb} are. */
    public record Unreadable(int line, String token, String value) implements Problem {}

    /** A colour that pages use and the file does not give. */
    public record Missing(int line, String token) implements Problem {}

    /**
     * Too little contrast.
     *
     * @param ground what it stands on
     * @param ratio as in {@code 3.9:1}, rounded down
     * @param needed the least, in the same form
     */
    public record TooLow(int line, String token, String ground, boolean dark, String ratio, String needed)
            implements Problem {}

    /** What is wrong with the colours of a file, by line. */
    public static List<Problem> problems(String sheet) {
        Map<Boolean, Map<String, Declared>> themes = read(sheet);
        List<Problem> problems = new ArrayList<>();
        Map<String, Declared> light = themes.get(false);
        for (String token : PAIRS.stream()
                .flatMap(pair -> Stream.of(pair.token(), pair.ground()))
                .distinct()
                .toList()) {
            if (!light.containsKey(token)) {
                problems.add(new Missing(1, token));
            }
            for (Map<String, Declared> theme : themes.values()) {
                Declared declared = theme.get(token);
                if (declared != null && luminance(declared.value()).isEmpty()) {
                    problems.add(new Unreadable(declared.line(), token, declared.value()));
                }
            }
        }
        Map<String, Declared> dark = new LinkedHashMap<>(light);
        dark.putAll(themes.get(true));
        low(light, false, problems);
        if (!themes.get(true).isEmpty()) {
            low(dark, true, problems);
        }
        return problems.stream()
                .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .toList();
    }

    private static List<Pair> pairs(double needed, String ground, String... tokens) {
        return Stream.of(tokens).map(token -> new Pair(token, ground, needed)).toList();
    }

    private static void low(Map<String, Declared> theme, boolean dark, List<Problem> problems) {
        for (Pair pair : PAIRS) {
            Declared token = theme.get(pair.token());
            Declared ground = theme.get(pair.ground());
            if (token != null && ground != null) {
                ratio(token, ground)
                        .filter(ratio -> ratio < pair.needed())
                        .ifPresent(ratio -> problems.add(new TooLow(
                                Math.max(token.line(), ground.line()),
                                pair.token(),
                                pair.ground(),
                                dark,
                                written(Math.floor(ratio * 10) / 10),
                                written(pair.needed()))));
            }
        }
    }

    private static String written(double ratio) {
        return String.format(Locale.ROOT, "%.1f:1", ratio).replace(".0:", ":");
    }

    private static Optional<Double> ratio(Declared one, Declared other) {
        return luminance(one.value())
                .flatMap(a -> luminance(other.value()).map(b -> (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)));
    }

    /** Relative luminance as WCAG 2.2 defines it; empty for what is no colour of the two forms. */
    private static Optional<Double> luminance(String value) {
        String hex = value.toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        int digits = hex.length() / 3;
        double[] channels = new double[3];
        for (int i = 0; i < 3; i++) {
            String part = hex.substring(1 + i * digits, 1 + (i + 1) * digits);
            double share = Integer.parseInt(digits == 1 ? part + part : part, 16) / 255.0;
            channels[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return Optional.of(0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]);
    }

    /** What each theme declares, the last one of a name; the key says whether it is the dark theme. */
    private static Map<Boolean, Map<String, Declared>> read(String sheet) {
        Map<Boolean, Map<String, Declared>> themes =
                new LinkedHashMap<>(Map.of(false, new LinkedHashMap<>(), true, new LinkedHashMap<>()));
        String text = withoutComments(sheet);
        List<String> open = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '{') {
                open.add(text.substring(begin, at));
            } else if (sign == ';' || sign == '}') {
                Matcher declaration = DECLARATION.matcher(text.substring(begin, at));
                if (declaration.matches() && !open.isEmpty()) {
                    int name = begin + declaration.start(1);
                    int line = (int) text.substring(0, name)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()
                            + 1;
                    themes.get(open.stream().anyMatch(one -> DARK.matcher(one).find()))
                            .put(
                                    declaration.group(1),
                                    new Declared(line, declaration.group(2).strip()));
                }
                if (sign == '}' && !open.isEmpty()) {
                    open.remove(open.size() - 1);
                }
            } else {
                continue;
            }
            begin = at + 1;
        }
        return themes;
    }

    /** Comments hold no declarations; their line ends stay, so that lines keep their numbers. */
    private static String withoutComments(String sheet) {
        return Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL)
                .matcher(sheet)
                .replaceAll(comment -> comment.group().replaceAll("[^\n]", ""));
    }
}
