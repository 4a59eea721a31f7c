package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Block.DescriptionList;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;

/** A raw block made by hand. */
final class RawBlocks {

    private final Kind kind;
    private final String text;
    private final Set<String> roles = new TreeSet<>();
    private final Map<String, String> attributes = new TreeMap<>();
    private final List<RawBlocks> nested = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final Set<String> bare = new TreeSet<>();
    private final List<String> anchors = new ArrayList<>();
    private String id = "";
    private boolean defines;
    private boolean explicit;
    private int level;
    private String title = "";
    private Audience audience = Audience.PUBLIC;
    private Audience termFor = Audience.PUBLIC;
    private Location location = Location.startOf("nowhere");
    private int linesBelow = 1;

    private RawBlocks(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    static RawBlocks paragraph(String text) {
        return new RawBlocks(Kind.PARAGRAPH, text);
    }

    static RawBlocks of(Kind kind, String text) {
        return new RawBlocks(kind, text);
    }

    static RawBlocks heading(int level, String id, String text) {
        RawBlocks heading = new RawBlocks(Kind.HEADING, text);
        heading.title = text;
        heading.level = level;
        heading.id = id;
        return heading;
    }

    static RawBlocks definition(String term, String meaning) {
        RawBlocks definition = new RawBlocks(Kind.OTHER, meaning);
        definition.title = term;
        definition.defines = true;
        return definition;
    }

    /** Hides the term alone, as a phrase with a role does. */
    RawBlocks termFor(String role) {
        termFor = Audience.of(role).orElseThrow();
        return this;
    }

    RawBlocks id(String explicitId) {
        id = explicitId;
        explicit = true;
        return this;
    }

    RawBlocks role(String role) {
        roles.add(role);
        Audience.of(role).ifPresent(marked -> audience = marked);
        return this;
    }

    RawBlocks attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    RawBlocks link(String target) {
        targets.add(target);
        return this;
    }

    /** A link that the writer gave no text. */
    RawBlocks bareLink(String target) {
        bare.add(target);
        return link(target);
    }

    RawBlocks anchor(String anchor) {
        anchors.add(anchor);
        return this;
    }

    RawBlocks with(RawBlocks inner) {
        nested.add(inner);
        return this;
    }

    RawBlocks at(Location line) {
        location = line;
        for (RawBlocks inner : nested) {
            inner.at(Location.line(line.file(), line.line() + linesBelow++));
        }
        return this;
    }

    String id() {
        return id;
    }

    /** What a link to it is called that has no words of its own. */
    Optional<List<Inline>> reference() {
        return title.isEmpty() || id.isEmpty() ? Optional.empty() : Optional.of(List.of(new Inline.Words(title)));
    }

    RawBlock build() {
        List<RawBlock> inner = nested.stream()
                .filter(block -> !block.defines)
                .map(RawBlocks::build)
                .toList();
        return new RawBlock(
                kind, id, explicit, level, title, roles, attributes, audience, location, block(inner), inner, "");
    }

    private Block block(List<RawBlock> inner) {
        Mark mark = new Mark(
                id,
                audience,
                roles.stream().filter(role -> Audience.of(role).isPresent()).toList(),
                "",
                "",
                Optional.of(location));
        if (kind == Kind.HEADING) {
            return new Block.Heading(mark, level, line());
        }
        if (kind == Kind.DESCRIPTION_LIST) {
            return new Block.DescriptionList(
                    mark,
                    nested.stream()
                            .filter(block -> block.defines)
                            .map(RawBlocks::entry)
                            .toList());
        }
        if (inner.isEmpty()) {
            return new Block.Paragraph(mark, line());
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Plain(line())));
        inner.forEach(block -> blocks.add(block.block()));
        return new Block.Group(mark, blocks);
    }

    private DescriptionList.Entry entry() {
        return new DescriptionList.Entry(
                List.of(new DescriptionList.Term(Mark.NONE.within(termFor), List.of(new Inline.Words(title)))),
                List.of(new DescriptionList.Meaning(Mark.NONE.within(audience), List.of(new Block.Plain(line())))));
    }

    private List<Inline> line() {
        List<Inline> line = new ArrayList<>();
        if (!text.isEmpty()) {
            line.add(new Inline.Words(text));
        }
        for (String target : targets) {
            Mark mark = new Mark("", Audience.PUBLIC, List.of(), "", "", Optional.of(location));
            List<Inline> words = bare.contains(target) ? List.of() : List.of(new Inline.Words("link"));
            line.add(new Inline.Link(mark, new Target.Written(target), words));
        }
        anchors.forEach(anchor -> line.add(new Inline.Styled(Inline.Style.SPAN, Mark.of(anchor), List.of())));
        return line;
    }
}
