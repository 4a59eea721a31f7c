package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page as somebody hears it who cannot see it: the accessibility tree of the browser from top to bottom, one line for
 * each thing with its role, name, level and state. What the browser leaves out is left out; {@code |} stands where words
 * follow each other with nothing between them that could be heard. Digests and sizes of files are masked.
 */
final class PageReading {

    /** Roles that say nothing: what is in them is read in their place. */
    private static final Set<String> TRANSPARENT = Set.of(
            "generic",
            "none",
            "InlineTextBox",
            "LineBreak",
            "ListMarker",
            "LabelText",
            "Legend",
            "time",
            "strong",
            "emphasis",
            "code");

    private static final Set<String> STATES =
            Set.of("level", "expanded", "checked", "pressed", "disabled", "selected", "live");

    private final Map<Object, Map<String, Object>> nodes = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    private final String root;
    private String place = "";

    private PageReading(List<Map<String, Object>> all, String root) {
        all.forEach(node -> nodes.put(node.get("nodeId"), node));
        this.root = root;
    }

    /** @param root address of the site, which links are read without */
    static String of(List<Map<String, Object>> nodes, String root) {
        PageReading reading = new PageReading(nodes, root);
        reading.read(nodes.get(0), "");
        return reading.out.toString();
    }

    private void read(Map<String, Object> node, String indent) {
        String role = value(node, "role");
        String name = name(node);
        if (Boolean.TRUE.equals(node.get("ignored")) || TRANSPARENT.contains(role)) {
            kids(node).forEach(kid -> read(kid, indent));
            return;
        }
        if (role.equals("StaticText")) {
            join(pending, name);
            place = indent;
            return;
        }
        flush();
        if (isOfWordsOnly(node)) {
            String words = words(node);
            boolean named = !name.isEmpty()
                    && !name.strip().equals(words.replace(" | ", " ").strip());
            String said = words.isBlank() ? "" : ": " + words.strip();
            line(indent, spoken(role) + states(node) + (named ? " \"" + name + "\"" : "") + said);
            return;
        }
        line(indent, spoken(role) + states(node) + (name.isEmpty() ? "" : " \"" + name + "\""));
        kids(node).forEach(kid -> read(kid, indent + "  "));
        flush();
    }

    /** Words that stand beside each other are one line. */
    private void flush() {
        String words = pending.toString();
        pending.setLength(0);
        line(place, words);
    }

    private void line(String indent, String words) {
        if (!words.isBlank()) {
            out.append(indent).append(words.strip()).append('\n');
        }
    }

    private static String spoken(String role) {
        return role.equals("RootWebArea") ? "page" : role;
    }

    /** Whether there is only text below a node, in whatever boxes. */
    private boolean isOfWordsOnly(Map<String, Object> node) {
        return kids(node).stream().allMatch(kid -> {
            String role = value(kid, "role");
            return role.equals("StaticText")
                    || ((Boolean.TRUE.equals(kid.get("ignored")) || TRANSPARENT.contains(role)) && isOfWordsOnly(kid));
        });
    }

    private String words(Map<String, Object> node) {
        if (value(node, "role").equals("StaticText")) {
            return name(node);
        }
        StringBuilder words = new StringBuilder();
        kids(node).forEach(kid -> join(words, words(kid)));
        return words.toString();
    }

    /** Adds words to words as they are heard: a blank after a mark, a bar where there is no mark. */
    private static void join(StringBuilder words, String next) {
        if (words.length() > 0 && !next.isEmpty() && Character.isLetterOrDigit(next.charAt(0))) {
            char last = words.charAt(words.length() - 1);
            words.append(Character.isLetterOrDigit(last) ? " | " : ":;,.".indexOf(last) >= 0 ? " " : "");
        }
        words.append(next);
    }

    private List<Map<String, Object>> kids(Map<String, Object> node) {
        List<Map<String, Object>> kids = new ArrayList<>();
        if (node.get("childIds") instanceof List<?> ids && !value(node, "role").equals("StaticText")) {
            ids.forEach(id -> {
                if (nodes.containsKey(id)) {
                    kids.add(nodes.get(id));
                }
            });
        }
        return kids;
    }

    private String states(Map<String, Object> node) {
        StringBuilder states = new StringBuilder();
        if (node.get("properties") instanceof List<?> properties) {
            for (Object property : properties) {
                String name = (String) ((Map<?, ?>) property).get("name");
                Object value = ((Map<?, ?>) ((Map<?, ?>) property).get("value")).get("value");
                if (STATES.contains(name) && !value(node, "role").equals("listitem")) {
                    states.append(' ').append(name).append('=').append(value);
                } else if (name.equals("url") && value(node, "role").equals("link")) {
                    states.append(" to ").append(String.valueOf(value).replace(root, ""));
                }
            }
        }
        return states.toString();
    }

    private static String name(Map<String, Object> node) {
        return value(node, "name")
                .replaceAll("\\s+", " ")
                .replaceAll("([0-9a-f]{8} ){7}[0-9a-f]{8}", "(digest)")
                .replaceAll("\\d+[ \u00a0][KM]B", "(size)");
    }

    private static String value(Map<String, Object> node, String member) {
        return node.get(member) instanceof Map<?, ?> of && of.get("value") instanceof String text ? text : "";
    }
}
