package org.tompolicy.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.source.Conversion.Note;
import org.tompolicy.text.MarkupNode;
import org.tompolicy.wording.Messages;

/** Puts the footnotes of a converted document where they are called. */
final class FootnoteCalls {

    private static final Evaluator CALLS = QueryParser.parse("sup[" + HtmlAllowList.NOTE + "]");
    private static final Evaluator NAMED = QueryParser.parse("[id]");

    private final Facts facts;
    private final Map<String, Note> notes;
    private final Function<String, Optional<SourceText>> lines;
    private final Map<String, NoteUse> uses = new HashMap<>();

    /** Where a note is called first, for whom, and how often in all. */
    private record NoteUse(Audience audience, Fact fact, int calls) {}

    /**
     * @param notes by the number in the text
     * @param lines the lines of a file, to find where a note is called
     */
    FootnoteCalls(Facts facts, Map<String, Note> notes, Function<String, Optional<SourceText>> lines) {
        this.facts = facts;
        this.notes = notes;
        this.lines = lines;
    }

    /**
     * Counts the calls of a body and drops those of no note. A note is for those who may read the text that defines it.
     *
     * @return calls in shown text of notes that hidden text defines
     */
    List<Finding> survey(Element body) {
        List<Finding> problems = new ArrayList<>();
        for (Element call : body.select(CALLS)) {
            String number = call.attr(HtmlAllowList.NOTE);
            if (!notes.containsKey(number)) {
                call.remove();
                continue;
            }
            Audience reader = facts.audience(call);
            Element block = call.closest("[" + Fact.MARK + "]");
            NoteUse first = uses.get(number);
            if (first == null) {
                uses.put(number, new NoteUse(reader, block == null ? null : facts.of(block), 1));
                continue;
            }
            uses.put(number, new NoteUse(first.audience(), first.fact(), first.calls() + 1));
            if (!reader.maySee(first.audience())) {
                problems.add(hidden(notes.get(number).name(), block));
            }
        }
        return problems;
    }

    private Finding hidden(String name, Element block) {
        Location start = block == null ? Location.startOf("?") : facts.of(block).location();
        Location call = lines.apply(start.file())
                .map(text -> text.find("footnote:" + name + "[]", start.line(), start))
                .orElse(start);
        return Finding.of(
                Rule.AUDIENCE_LEAK, call, Messages.of("audience-leak.footnote").with("footnote", name));
    }

    /**
     * The note that an element calls, after {@link #survey}; empty where it calls none.
     *
     * @param line makes a line of a note's content, given the block that it stands in
     */
    Optional<Inline> note(MarkupNode.Element element, BiFunction<Element, Fact, List<Inline>> line) {
        if (!element.has(HtmlAllowList.NOTE)) {
            return Optional.empty();
        }
        String number = element.attribute(HtmlAllowList.NOTE);
        NoteUse use = uses.get(number);
        Note note = notes.get(number);
        if (use == null || note == null) {
            return Optional.of(new Inline.Styled(Inline.Style.SUPERSCRIPT, Mark.NONE, List.of()));
        }
        Element content = HtmlAllowList.parse(note.html());
        content.select(NAMED).removeAttr("id");
        content.select(CALLS).remove();
        boolean shared = use.calls() > 1;
        Mark mark = new Mark("", use.audience(), List.of(), "", "", Optional.empty());
        String name = !shared ? "" : note.name().isEmpty() ? number : note.name();
        return Optional.of(new Inline.Footnote(mark, name, line.apply(content, use.fact())));
    }
}
