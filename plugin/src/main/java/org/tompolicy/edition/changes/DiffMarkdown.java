package org.tompolicy.edition.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.Segment;
import org.tompolicy.edition.changes.ChangeGroups.Entry;
import org.tompolicy.edition.changes.ChangeGroups.Group;
import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.edition.page.ChangeWords.Facet;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Change.ChangeClass;

/**
 * The changes as a comment on a change request, as GitHub and GitLab show Markdown: a table by class, and what changed of
 * each measure to open and close, with ~~deleted~~ and **inserted** words. What stands in the policy is shown as it is:
 * it makes no markup, no link to an issue, and calls nobody.
 */
public final class DiffMarkdown {

    /** Comments may have 65,536 characters on GitHub. */
    private static final int LIMIT = 60_000;

    /** What begins a heading, a list or a table at the start of a line. */
    private static final Pattern START = Pattern.compile("^(?:[-+=#](?= |$)|\\d{1,9}(?=[.)]))");

    /** What GitHub and GitLab take for people, issues, change requests, snippets, milestones and labels. */
    private static final Pattern REFERENCE = Pattern.compile("([@#!$%~])(?=[\\p{L}\\p{N}_])");

    private static final String APART = "<!-- -->";

    private final Changes changes;
    private final UiTexts texts;
    private final StringBuilder out = new StringBuilder();

    private DiffMarkdown(Changes changes, UiTexts texts) {
        this.changes = changes;
        this.texts = texts;
    }

    /** The text, which ends with a line end. */
    public static String write(Changes changes, UiTexts texts) {
        return new DiffMarkdown(changes, texts).write();
    }

    private String write() {
        line("### " + texts.text("diff.title"));
        line("");
        line(escaped(Headline.of(changes, texts)));
        changes.notes().forEach(note -> {
            line("");
            line("> " + escaped(note));
        });
        if (!changes.set().changes().isEmpty()) {
            table();
            groups();
        }
        findings();
        return out.toString();
    }

    private void table() {
        ChangeWords words = ChangeWords.of(texts, changes.before(), changes.after());
        Map<ChangeClass, Integer> counts = changes.set().counts();
        line("");
        line("| " + texts.text("change") + " | " + texts.text("diff.number") + " | " + texts.text("diff.where") + " |");
        line("|---|--:|---|");
        ChangeSet.READING_ORDER.stream()
                .filter(counts::containsKey)
                .forEach(changeClass -> line("| " + words.className(changeClass) + " | " + counts.get(changeClass)
                        + " | " + places(words, changeClass) + " |"));
    }

    private String places(ChangeWords words, ChangeClass changeClass) {
        List<String> places = changes.set().changes().stream()
                .filter(change -> change.changeClass() == changeClass)
                .map(change -> {
                    String citation = ChangeWords.citation(change.difference().subject());
                    return citation.isEmpty() ? escaped(words.owner(change.difference())) : code(citation);
                })
                .toList();
        int most = 12;
        return places.size() <= most
                ? String.join(", ", places)
                : String.join(", ", places.subList(0, most)) + ", " + texts.text("diff.more", places.size() - most);
    }

    private void groups() {
        List<Group> groups = ChangeGroups.of(changes, texts);
        for (int i = 0; i < groups.size(); i++) {
            String group = group(groups.get(i));
            if (out.length() + group.length() > LIMIT) {
                line("");
                line(escaped(texts.count("diff.cut", groups.size() - i)));
                return;
            }
            out.append(group);
        }
    }

    private String group(Group group) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add((group.weaker() ? "<details open>" : "<details>") + "<summary>"
                + apart(Markup.escaped(group.title()).html()) + ": " + group.counts() + "</summary>");
        for (Entry entry : group.entries()) {
            lines.add("");
            lines.add("**" + entry.name() + "**" + (entry.citation().isEmpty() ? "" : " " + code(entry.citation()))
                    + " (" + entry.basis() + ")");
            if (!entry.words().isEmpty()) {
                lines.add("");
                lines.add("> " + marked(entry.words()));
            }
            List<String> points = new ArrayList<>();
            entry.facets().forEach(facet -> points.add("- " + escaped(facet.label()) + marked(facet)));
            if (!entry.hints().isEmpty()) {
                points.add("- " + escaped(texts.text("diff.hints", String.join("; ", entry.hints()))));
            }
            if (!points.isEmpty()) {
                lines.add("");
                lines.addAll(points);
            }
        }
        if (!group.remark().isEmpty()) {
            lines.add("");
            lines.add(escaped(texts.text("diff.remark", group.remark())));
        }
        lines.add("");
        lines.add("</details>");
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void findings() {
        if (changes.findings().isEmpty()) {
            return;
        }
        line("");
        line("**" + texts.text("diff.findings") + "**");
        line("");
        for (Finding finding : changes.findings()) {
            line("- " + code(finding.location().toString()) + " "
                    + code(finding.rule().id()) + " " + escaped(finding.message()));
        }
    }

    private static String marked(Facet facet) {
        if (facet.isText()) {
            return ": " + marked(ChangeGroups.redline(facet));
        }
        List<String> values = new ArrayList<>();
        if (!facet.before().isEmpty()) {
            values.add("~~" + escaped(facet.before()) + "~~");
        }
        if (!facet.after().isEmpty()) {
            values.add("**" + escaped(facet.after()) + "**");
        }
        return values.isEmpty() ? "" : ": " + String.join(" ", values);
    }

    private static String marked(List<Segment> words) {
        return Abridged.of(words).stream()
                .map(segment -> Marks.around(segment, "~~", "~~", "**", "**", DiffMarkdown::escaped))
                .collect(Collectors.joining())
                .strip();
    }

    /** Text that is shown as it is. */
    static String escaped(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            boolean name = Character.isLetterOrDigit(next) || next == '_' || next == '"';
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;").append(name ? APART : "");
                case '\\', '`', '*', '_', '[', ']', '|', '^' ->
                    escaped.append('\\').append(c);
                case '~' -> escaped.append("\\~").append(name ? APART : "");
                // people, issues, change requests, snippets, milestones
                case '@', '#', '!', '$', '%' -> escaped.append(c).append(name ? APART : "");
                default -> escaped.append(c);
            }
        }
        return START.matcher(escaped)
                .replaceFirst(found ->
                        Character.isDigit(found.group().charAt(0)) ? found.group() + "\\\\" : "\\\\" + found.group());
    }

    /** HTML in which nothing is taken for a name of the server; nothing in it is read as Markdown. */
    private static String apart(String html) {
        return REFERENCE.matcher(html).replaceAll("$1" + APART);
    }

    private static String code(String text) {
        return text.contains("`") ? escaped(text) : "`" + text + "`";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
