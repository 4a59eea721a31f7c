package org.tompolicy.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses the lines of an included file: {@code lines=}, {@code tag=}, {@code tags=}. */
final class IncludeSelection {

    /**
     * Lines that follow each other.
     *
     * @param first number of the first one, counted from 1
     * @param lines at least one
     */
    record Range(int first, List<String> lines) {}

    private static final Pattern TAG = Pattern.compile("\\b(tag|end)::(\\S+?)\\[\\](?=$|[\\s])");

    private IncludeSelection() {}

    /**
     * The ranges that an include takes, in order; the whole file where it names none. Tag lines are never among them
     * when tags are asked for.
     *
     * @param missing is told the tags that the file does not have
     */
    static List<Range> select(List<String> lines, Map<String, Object> attributes, List<String> missing) {
        Optional<String> wanted = text(attributes, "lines");
        if (wanted.isPresent()) {
            return ranges(lines, byNumber(wanted.get(), lines.size()));
        }
        Optional<String> tags = text(attributes, "tags").or(() -> text(attributes, "tag"));
        if (tags.isPresent()) {
            return ranges(lines, byTag(tags.get(), lines, missing));
        }
        return lines.isEmpty() ? List.of() : List.of(new Range(1, lines));
    }

    private static Optional<String> text(Map<String, Object> attributes, String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::valueOf).filter(value -> !value.isBlank());
    }

    private static List<Range> ranges(List<String> lines, TreeSet<Integer> chosen) {
        List<Range> ranges = new ArrayList<>();
        List<String> current = new ArrayList<>();
        int first = 0;
        for (int number : chosen) {
            if (!current.isEmpty() && number != first + current.size()) {
                ranges.add(new Range(first, List.copyOf(current)));
                current.clear();
            }
            first = current.isEmpty() ? number : first;
            current.add(lines.get(number - 1));
        }
        if (!current.isEmpty()) {
            ranges.add(new Range(first, List.copyOf(current)));
        }
        return ranges;
    }

    private static TreeSet<Integer> byNumber(String wanted, int size) {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (String part : wanted.replace("\"", "").split("[,;]")) {
            String[] ends = part.strip().split("\\.\\.", -1);
            int from = number(ends[0], 0);
            int to = ends.length == 1 ? from : number(ends[1], -1);
            int last = to < 0 ? size : Math.min(to, size);
            for (int line = Math.max(from, 1); line <= last && from > 0; line++) {
                chosen.add(line);
            }
        }
        return chosen;
    }

    private static int number(String text, int otherwise) {
        try {
            return text.isBlank() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static TreeSet<Integer> byTag(String wanted, List<String> lines, List<String> missing) {
        Map<String, Boolean> tags = new LinkedHashMap<>();
        for (String part : wanted.replace("\"", "").split("[,;]")) {
            String tag = part.strip();
            if (!tag.isEmpty() && !tag.equals("!")) {
                tags.put(tag.startsWith("!") ? tag.substring(1) : tag, !tag.startsWith("!"));
            }
        }
        boolean first = tags.isEmpty() || tags.values().iterator().next();
        boolean starFirst = !tags.isEmpty() && tags.keySet().iterator().next().equals("*");
        Boolean all = tags.remove("**");
        Boolean star = tags.remove("*");
        boolean outside;
        if (all != null) {
            outside = all;
            star = star == null && !all && !first ? Boolean.TRUE : star;
        } else if (star != null) {
            outside = starFirst && !star;
        } else {
            outside = !tags.containsValue(true);
        }
        return tagged(lines, tags, outside, star, missing);
    }

    private static TreeSet<Integer> tagged(
            List<String> lines, Map<String, Boolean> tags, boolean outside, Boolean others, List<String> missing) {
        TreeSet<Integer> chosen = new TreeSet<>();
        TreeSet<String> seen = new TreeSet<>();
        Deque<Map.Entry<String, Boolean>> open = new ArrayDeque<>();
        boolean taking = outside;
        for (int number = 1; number <= lines.size(); number++) {
            Matcher tag = TAG.matcher(lines.get(number - 1));
            if (!tag.find()) {
                if (taking) {
                    chosen.add(number);
                }
                continue;
            }
            String name = tag.group(2);
            if (tag.group(1).equals("end")) {
                if (!open.isEmpty() && open.peek().getKey().equals(name)) {
                    open.pop();
                    taking = open.isEmpty() ? outside : open.peek().getValue();
                }
            } else if (tags.containsKey(name)) {
                seen.add(name);
                taking = tags.get(name);
                open.push(Map.entry(name, taking));
            } else if (others != null) {
                taking = (open.isEmpty() || taking) && others;
                open.push(Map.entry(name, taking));
            }
        }
        tags.forEach((name, take) -> {
            if (take && !seen.contains(name)) {
                missing.add(name);
            }
        });
        return chosen;
    }
}
