package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sections of a manuscript: what stands below each heading, and the headings below it. */
final class Outline {

    /** 3.2, 4., IV., a) before a heading. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\u00a7 ?)?(?<number>\\d{1,2}(?:\\.\\d{1,2})+\\.?|\\d{1,2}[.)]|[IVX]{1,5}[.)]|[a-zA-Z][.)])\\s+(?=[\\p{L}\\[(])");

    private final Optional<Part.Head> head;
    private final int level;
    private final List<Part> body = new ArrayList<>();
    private final List<Outline> sections = new ArrayList<>();

    private Outline(Optional<Part.Head> head, int level) {
        this.head = head;
        this.level = level;
    }

    static Outline of(List<Part> parts) {
        Outline root = new Outline(Optional.empty(), 0);
        List<Outline> open = new ArrayList<>(List.of(root));
        for (Part part : parts) {
            if (part instanceof Part.Head heading) {
                int level = level(heading);
                while (open.get(open.size() - 1).level >= level) {
                    open.remove(open.size() - 1);
                }
                Outline section = new Outline(Optional.of(heading), level);
                open.get(open.size() - 1).sections.add(section);
                open.add(section);
            } else {
                open.get(open.size() - 1).body.add(part);
            }
        }
        return root;
    }

    /** Bold paragraphs are as deep as their numbers say; one without a number is above those. */
    private static int level(Part.Head head) {
        if (head.level() < 7) {
            return head.level();
        }
        Matcher number = NUMBER.matcher(head.words().text());
        return number.find()
                ? head.level()
                        + 1
                        + (int) number.group("number")
                                .replaceFirst("[.)]$", "")
                                .chars()
                                .filter(c -> c == '.')
                                .count()
                : head.level();
    }

    /** Characters of the number that a heading begins with; 0 where it has none. */
    static int number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.end() : 0;
    }

    Optional<Part.Head> head() {
        return head;
    }

    int level() {
        return level;
    }

    String title() {
        return head.map(one -> one.words().text()).orElse("");
    }

    int place() {
        return head.map(Part.Head::place)
                .orElseGet(() -> body.stream().findFirst().map(Part::place).orElse(1));
    }

    List<Part> body() {
        return List.copyOf(body);
    }

    List<Outline> sections() {
        return List.copyOf(sections);
    }

    /** Everything inside, headings as parts. */
    List<Part> everything() {
        List<Part> all = new ArrayList<>(body);
        for (Outline section : sections) {
            section.head.ifPresent(all::add);
            all.addAll(section.everything());
        }
        return all;
    }
}
