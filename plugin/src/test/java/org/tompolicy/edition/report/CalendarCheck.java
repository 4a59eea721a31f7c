package org.tompolicy.edition.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A strict reader of what we write of RFC 5545; it throws at the first line that is not as the standard wants it. */
final class CalendarCheck {

    private CalendarCheck() {}

    /** The components in the calendar, name to value; parameters stay with the name, TEXT is unescaped. */
    static List<Map<String, String>> components(byte[] calendar) {
        String text = new String(calendar, StandardCharsets.UTF_8);
        require(!text.contains("\uFFFD"), "a character is cut");
        require(text.endsWith("\r\n"), "the last line does not end");
        require(!text.replace("\r\n", "").matches("(?s).*[\r\n].*"), "a line ends in another way than CR LF");
        for (String physical : text.split("\r\n")) {
            require(physical.getBytes(StandardCharsets.UTF_8).length <= 75, "a line is too long: " + physical);
            require(!physical.isEmpty(), "a line is empty");
        }
        Deque<Map<String, String>> open = new ArrayDeque<>();
        List<Map<String, String>> components = new ArrayList<>();
        for (String line : text.replace("\r\n ", "").split("\r\n")) {
            require(line.matches("[A-Z][A-Z-]*(;[A-Z]+=[A-Z]+)*:.*"), "no content line: " + line);
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1);
            if (name.equals("BEGIN")) {
                open.push(new LinkedHashMap<>(Map.of("BEGIN", value)));
            } else if (name.equals("END")) {
                Map<String, String> component = open.pop();
                require(value.equals(component.get("BEGIN")), "another component ends: " + line);
                check(component);
                if (!open.isEmpty()) {
                    components.add(component);
                }
            } else {
                require(!open.isEmpty(), "outside a component: " + line);
                require(open.peek().put(name, unescaped(value)) == null, "twice: " + line);
            }
        }
        require(open.isEmpty(), "a component does not end");
        require(!components.isEmpty(), "a calendar without any component");
        return components;
    }

    private static void check(Map<String, String> component) {
        if (component.get("BEGIN").equals("VCALENDAR")) {
            require("2.0".equals(component.get("VERSION")) && component.containsKey("PRODID"), "no head: " + component);
            return;
        }
        require(component.get("UID").matches("[0-9a-f]{32}@[a-z0-9.-]+"), "no UID: " + component);
        require(component.get("DTSTAMP").matches("\\d{8}T\\d{6}Z"), "no DTSTAMP in UTC: " + component);
        require(component.get("DTSTART;VALUE=DATE").matches("\\d{8}"), "no day: " + component);
        if (component.get("BEGIN").equals("VEVENT")) {
            require(
                    component.get("DTEND;VALUE=DATE").compareTo(component.get("DTSTART;VALUE=DATE")) > 0,
                    "ends before it begins: " + component);
        }
        require(!component.get("SUMMARY").isBlank(), "no summary: " + component);
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
                require(i < value.length() && "\\;,n".indexOf(value.charAt(i)) >= 0, "a lone backslash: " + value);
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new AssertionError(problem);
        }
    }
}
