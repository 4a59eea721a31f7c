package org.tompolicy.edition.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.Segment;
import org.tompolicy.edition.changes.ChangeGroups.Entry;
import org.tompolicy.edition.changes.ChangeGroups.Group;
import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.edition.page.ChangeWords.Facet;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.Redlines;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ClaimState;

/**
 * The changes as a comment on a change request, as GitHub and GitLab show Markdown: a table by class, and what changed of
 * each measure to open and close, with ~~deleted~~ and **inserted** words. What stands in the policy is shown as it is:
 * it makes no markup, no link to an issue, and calls nobody.
 */
public final class DiffMarkdown {

    /** Characters that a comment may have on GitHub. */
    public static final int LIMIT_OF_GITHUB = 65_536;

    /** Characters that a comment may have on GitLab. */
    public static final int LIMIT_OF_GITLAB = 1_000_000;

    /** The file below {@code diff/} that has everything where a comment would be too long. */
    public static final String WHOLE = "diff-whole.md";

    /** Room for the sentences that say what is left out. */
    private static final int RESERVE = 1_000;

    /** The part of a comment that findings and states may take, in percent, so that changes are seen in any case. */
    private static final int SHARE_OF_REVIEW = 40;

    /**
     * A comment.
     *
     * @param whole the same with what the comment leaves out; empty where it leaves out nothing
     */
    public record Comment(String text, Optional<String> whole) {}

    /** What begins a heading, a list or a table at the start of a line. */
    private static final Pattern START = Pattern.compile("^(?:[-+=#](?= |$)|\\d{1,9}(?=[.)]))");

    /** What GitHub and GitLab take for people, issues, change requests, snippets, milestones and labels. */
    private static final Pattern REFERENCE = Pattern.compile("([@#!$%~])(?=[\\p{L}\\p{N}_])");

    private static final String APART = "<!-- -->";

    private final Changes changes;
    private final UiTexts texts;
    private final int limit;
    private final StringBuilder out = new StringBuilder();
    private int left;

    private DiffMarkdown(Changes changes, UiTexts texts, int limit) {
        this.changes = changes;
        this.texts = texts;
        this.limit = limit;
    }

    /**
     * The comment, which ends with a line end. What does not fit is left out from a promise or a finding on.
     *
     * @param limit characters that it may have
     */
    public static Comment write(Changes changes, UiTexts texts, int limit) {
        DiffMarkdown comment = new DiffMarkdown(changes, texts, limit);
        String text = comment.write();
        return new Comment(
                text,
                comment.left == 0
                        ? Optional.empty()
                        : Optional.of(new DiffMarkdown(changes, texts, Integer.MAX_VALUE).write()));
    }

    private String write() {
        line("### " + texts.text("diff.title"));
        line("");
        line(escaped(Headline.of(changes, texts)));
        changes.notes().forEach(note -> {
            line("");
            line("> " + escaped(note));
        });
        String review = review();
        if (!changes.set().changes().isEmpty()) {
            table();
            groups(review.length());
        }
        out.append(review);
        if (left > 0) {
            line("");
            line("**" + escaped(texts.text("diff.cut", left, limit)) + "** " + code(WHOLE));
        }
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

    private void groups(int reviewed) {
        boolean full = false;
        for (Group group : ChangeGroups.of(changes, texts)) {
            String begin = begin(group);
            String end = end(group);
            StringBuilder entries = new StringBuilder();
            for (Entry entry : group.entries()) {
                String text = entry(entry);
                long length = (long) out.length() + begin.length() + entries.length() + text.length() + end.length();
                full |= length + reviewed + RESERVE > limit;
                if (full) {
                    left++;
                } else {
                    entries.append(text);
                }
            }
            if (entries.length() > 0) {
                out.append(begin).append(entries).append(end);
            }
        }
    }

    private String begin(Group group) {
        return "\n" + (group.weaker() ? "<details open>" : "<details>") + "<summary>"
                + apart(Markup.escaped(group.title()).html()) + ": " + group.counts() + "</summary>\n";
    }

    private String entry(Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("**" + entry.name() + "**" + (entry.citation().isEmpty() ? "" : " " + code(entry.citation())) + " ("
                + entry.basis() + ")");
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
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private String end(Group group) {
        return (group.remark().isEmpty() ? "" : "\n" + escaped(texts.text("diff.remark", group.remark())) + "\n")
                + "\n</details>\n";
    }

    /** States and findings; where they are many, from one on they are counted as left out. */
    private String review() {
        StringBuilder review = new StringBuilder();
        Review seen = changes.review();
        points(review, "diff.states", seen.states().stream().map(this::state).toList());
        points(
                review,
                "diff.touched",
                seen.onChangedLines().stream().map(DiffMarkdown::finding).toList());
        points(
                review,
                "diff.elsewhere",
                seen.elsewhere().stream().map(DiffMarkdown::finding).toList());
        points(
                review,
                "diff.findings",
                changes.findings().stream().map(DiffMarkdown::finding).toList());
        return review.toString();
    }

    private void points(StringBuilder review, String heading, List<String> points) {
        String begin = "\n**" + texts.text(heading) + "**\n\n";
        boolean begun = false;
        for (String point : points) {
            long length = (long) review.length() + (begun ? 0 : begin.length()) + point.length() + 1;
            if (length > (long) limit * SHARE_OF_REVIEW / 100) {
                left++;
            } else {
                review.append(begun ? "" : begin).append(point).append('\n');
                begun = true;
            }
        }
    }

    private String state(Review.StateChange change) {
        return "- " + code(change.claim()) + ": "
                + change.before().map(before -> "~~" + word(before) + "~~ ").orElse("")
                + "**" + word(change.after()) + "**";
    }

    private String word(ClaimState state) {
        return escaped(texts.text("report.state." + state.word()));
    }

    private static String finding(Finding finding) {
        return "- " + code(finding.location().toString()) + " "
                + code(finding.rule().id()) + " " + escaped(finding.message());
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
        return Redlines.abridged(words).stream()
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
