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
import org.tompolicy.model.RichText;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.source.RawBlock.RawTarget;

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
        RawBlocks definition = new RawBlocks(Kind.DEFINITION, meaning);
        definition.title = term;
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

    /** The block as a reader sees it; empty where it is hidden. */
    Optional<RawBlock> build(Audience reader) {
        if (!reader.maySee(audience)) {
            return Optional.empty();
        }
        List<RawBlock> inner =
                nested.stream().flatMap(block -> block.build(reader).stream()).toList();
        StringBuilder html = new StringBuilder(text);
        StringBuilder plain = new StringBuilder(text);
        for (String target : targets) {
            String href = target.replace("&", "&amp;");
            String link = bare.contains(target) ? " class=\"auto\">" + target : ">link";
            html.append("<a href=\"").append(href).append('"').append(link).append("</a>");
            plain.append(bare.contains(target) ? target : "link");
        }
        inner.forEach(block -> {
            html.append(block.content().html());
            plain.append('\n').append(block.content().text());
        });
        List<String> all = new ArrayList<>(anchors);
        if (!id.isEmpty()) {
            all.add(id);
        }
        List<RawTarget> raw = new ArrayList<>(
                targets.stream().map(to -> new RawTarget(to, false, location)).toList());
        inner.forEach(block -> {
            all.addAll(block.anchors());
            raw.addAll(block.targets());
        });
        String element = kind == Kind.HEADING ? html.toString() : "<p>" + html + "</p>";
        return Optional.of(new RawBlock(
                kind,
                id,
                explicit,
                level,
                reader.maySee(termFor) ? title : "",
                roles,
                attributes,
                audience,
                location,
                new RichText(element, plain.toString()),
                inner,
                all,
                raw,
                ""));
    }
}
