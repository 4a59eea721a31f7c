package org.tompolicy.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.check.RuleText.Example;
import org.tompolicy.finding.Rule;
import org.tompolicy.tables.Languages;
import org.tompolicy.tables.ShippedTable;

/**
 * The texts that explain the rules: a resource {@code rules/<id>.md} each, in other languages than the first {@code rules/<id>.<language>.md}. A text is
 * Markdown: a sentence, then four sections, the last two of which hold one listing each.
 */
public final class RuleTexts {

    /** What stands above the four sections, by language. */
    private static final Map<String, List<String>> HEADINGS =
            ShippedTable.read("rule-headings.csv").below(List.of("language", "why", "mend", "bad", "good")).stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.subList(1, row.size())));

    private static final Pattern LISTING = Pattern.compile("```([a-z]+)\n(.*)\n```", Pattern.DOTALL);

    private RuleTexts() {}

    /** Languages that the texts are written in; the first one is taken for any other. */
    public static List<String> languages() {
        return Languages.ids().stream().filter(HEADINGS::containsKey).toList();
    }

    /** The text of a rule in a language, or in the first one. */
    public static RuleText of(Rule rule, String language) {
        String written = HEADINGS.containsKey(language) ? language : Languages.first();
        return parse(rule, read(resource(rule, written)), HEADINGS.get(written));
    }

    /** The texts of all rules in the order of the registry. */
    public static List<RuleText> all(String language) {
        return List.of(Rule.values()).stream().map(rule -> of(rule, language)).toList();
    }

    /** File name of a rule's text. */
    static String resource(Rule rule, String language) {
        return rule.id() + (language.equals(Languages.first()) ? "" : "." + language) + ".md";
    }

    private static String read(String name) {
        try (InputStream stream = RuleTexts.class.getResourceAsStream("/org/tompolicy/rules/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no text " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the text " + name + " cannot be read", e);
        }
    }

    /** Reads a text whose sections have the headings, in this order. */
    static RuleText parse(Rule rule, String text, List<String> headings) {
        String[] parts = new String[headings.size() + 1];
        String rest = text;
        for (int i = 0; i < headings.size(); i++) {
            String heading = "\n## " + headings.get(i) + "\n";
            int start = rest.indexOf(heading);
            if (start < 0) {
                throw new IllegalStateException("the text of " + rule.id() + " has no section: " + headings.get(i));
            }
            parts[i] = rest.substring(0, start).strip();
            rest = rest.substring(start + heading.length());
        }
        parts[headings.size()] = rest.strip();
        return new RuleText(rule, parts[0], parts[1], parts[2], example(rule, parts[3]), example(rule, parts[4]));
    }

    private static Example example(Rule rule, String part) {
        Matcher matcher = LISTING.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalStateException("an example of " + rule.id() + " is not one listing: " + part);
        }
        return new Example(matcher.group(1), matcher.group(2));
    }
}
