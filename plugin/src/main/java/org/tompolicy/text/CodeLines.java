package org.tompolicy.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.code.Code;
import org.tompolicy.code.Span;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Inline.Style;
import org.tompolicy.model.Mark;

/** The lines of a listing. On a page, words of the language it is written in, comments, texts and numbers have classes. */
public final class CodeLines {

    /** What a role of a listing begins with that says in which language it is written. */
    public static final String LANGUAGE = "language-";

    /** Stands for what is no bare word. */
    private static final String OTHER = "\ufffc";

    private final List<Inline> content;
    private final List<Span> spans;
    private final Optional<Mark> around;

    private CodeLines(List<Inline> content, List<Span> spans, Optional<Mark> around) {
        this.content = content;
        this.spans = spans;
        this.around = around;
    }

    static CodeLines of(Block.Listing listing, HtmlForm form) {
        Optional<String> language =
                language(listing.mark()).filter(any -> form.regions().isPresent());
        Optional<Inline.Styled> whole = whole(listing.content());
        List<Inline> content = whole.map(Inline.Styled::content).orElse(listing.content());
        String code = content.stream().map(CodeLines::text).collect(Collectors.joining());
        return new CodeLines(
                content,
                language.map(name -> Code.spans(name, code)).orElse(List.of()),
                whole.map(Inline.Styled::mark));
    }

    /** The code, where all of the listing is marked as such. */
    private static Optional<Inline.Styled> whole(List<Inline> content) {
        return content.size() == 1 && content.get(0) instanceof Inline.Styled styled && styled.style() == Style.CODE
                ? Optional.of(styled)
                : Optional.empty();
    }

    /** The language that a listing is written in, as its writer names it. */
    static Optional<String> language(Mark mark) {
        return mark.roles().stream()
                .filter(role -> role.startsWith(LANGUAGE))
                .map(role -> role.substring(LANGUAGE.length()))
                .findFirst();
    }

    private static String text(Inline piece) {
        return piece instanceof Inline.Words words ? words.text() : OTHER;
    }

    /** @param others writes what is no bare word */
    void write(HtmlTags html, Inline.Visitor<?> others) {
        around.ifPresent(mark -> html.open("code", mark).end());
        pieces(html, others);
        around.ifPresent(mark -> html.close("code"));
    }

    private void pieces(HtmlTags html, Inline.Visitor<?> others) {
        int at = 0;
        int next = 0;
        for (Inline piece : content) {
            String text = text(piece);
            if (!(piece instanceof Inline.Words)) {
                piece.accept(others);
            } else {
                next = words(html, text, at, next);
            }
            at += text.length();
        }
    }

    /** Writes words that begin at a place of the code; answers the span that may reach beyond them. */
    private int words(HtmlTags html, String text, int begin, int first) {
        int end = begin + text.length();
        int at = begin;
        int next = first;
        while (next < spans.size() && spans.get(next).begin() < end) {
            Span span = spans.get(next);
            int from = Math.max(span.begin(), at);
            int to = Math.min(span.end(), end);
            if (from < to) {
                html.text(text.substring(at - begin, from - begin))
                        .open("span")
                        .attribute("class", span.kind().word())
                        .end()
                        .text(text.substring(from - begin, to - begin))
                        .close("span");
                at = to;
            }
            if (span.end() > end) {
                break;
            }
            next++;
        }
        html.text(text.substring(at - begin));
        return next;
    }
}
