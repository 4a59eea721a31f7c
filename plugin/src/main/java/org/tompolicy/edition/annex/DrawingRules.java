package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.word.Elements;
import org.w3c.dom.Element;

/** The style sheets inside of an SVG, whose selectors are names, classes and ids of single elements. */
final class DrawingRules {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}\\s*");

    /** Rules for dark screens: paper is none. */
    private static final Pattern DARK = Pattern.compile(
            "@media\\s*\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)\\s*\\{(?:[^{}]*\\{[^{}]*\\})*\\s*\\}");

    private static final Pattern SELECTOR = Pattern.compile("([A-Za-z]*|\\*)((?:[.#][\\w-]+)*)");

    private static final Pattern PART = Pattern.compile("([.#])([\\w-]+)");

    private record Rule(String selector, int weight, Map<String, String> properties) {

        boolean isAbout(Element element) {
            Matcher selects = SELECTOR.matcher(selector);
            selects.matches();
            String name = selects.group(1);
            if (!name.isEmpty() && !name.equals("*") && !name.equals(element.getTagName())) {
                return false;
            }
            Matcher part = PART.matcher(selects.group(2));
            while (part.find()) {
                boolean has = part.group(1).equals(".")
                        ? Elements.hasClass(element, part.group(2))
                        : element.getAttribute("id").equals(part.group(2));
                if (!has) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    void read(String sheet) throws DrawingReader.Unread {
        String text = DARK.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""))
                .replaceAll("")
                .strip();
        Matcher rule = RULE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            rule.region(at, text.length());
            if (!rule.lookingAt()) {
                throw new DrawingReader.Unread("style sheet");
            }
            at = rule.end();
            for (String selector : rule.group(1).split(",")) {
                Matcher selects = SELECTOR.matcher(selector.strip());
                if (!selects.matches() || selector.isBlank()) {
                    throw new DrawingReader.Unread(selector);
                }
                int weight = selects.group(2)
                                .chars()
                                .map(one -> one == '#' ? 100 : one == '.' ? 10 : 0)
                                .sum()
                        + (selects.group(1).matches("[A-Za-z]+") ? 1 : 0);
                rules.add(new Rule(selector.strip(), weight, properties(rule.group(2))));
            }
        }
        rules.sort(Comparator.comparingInt(Rule::weight));
    }

    /** What the sheets say of an element, the stronger over the weaker. */
    Map<String, String> of(Element element) {
        Map<String, String> said = new TreeMap<>();
        rules.stream().filter(rule -> rule.isAbout(element)).forEach(rule -> said.putAll(rule.properties()));
        return said;
    }

    /** Properties as a {@code style} says them. */
    static Map<String, String> properties(String declarations) throws DrawingReader.Unread {
        Map<String, String> properties = new TreeMap<>();
        for (String declaration : declarations.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                properties.put(
                        declaration.substring(0, colon).strip(),
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .strip());
            } else if (!declaration.isBlank()) {
                throw new DrawingReader.Unread(declaration);
            }
        }
        return properties;
    }
}
