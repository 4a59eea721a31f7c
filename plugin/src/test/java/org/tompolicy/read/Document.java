package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Located;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.RawDocument.RawAttribute;

/** A document made by hand: title in line 1, each attribute a line below the one before, each block two lines. */
final class Document {

    private final SourceRoot root;
    private final String path;
    private final List<RawAttribute> attributes = new ArrayList<>();
    private final List<RawBlocks> blocks = new ArrayList<>();
    private final List<String> includes = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private final Map<String, List<Inline>> references = new TreeMap<>();
    private int line = 1;

    Document(SourceRoot root, String path) {
        this.root = root;
        this.path = path;
    }

    private String file() {
        return root.name().toLowerCase(Locale.ROOT) + "/" + path;
    }

    Document title(String text) {
        title = Optional.of(text);
        return this;
    }

    Document attribute(String name, String value) {
        line++;
        attributes.add(new RawAttribute(name, value, new Location(file(), line, name.length() + 4)));
        return this;
    }

    Document without(String name) {
        attributes.removeIf(attribute -> attribute.name().equals(name));
        return this;
    }

    Document block(RawBlocks block) {
        line += 2;
        blocks.add(block.at(Location.line(file(), line)));
        block.reference().ifPresent(name -> references.put(block.id(), name));
        return this;
    }

    Document includes(String part) {
        includes.add(part);
        return this;
    }

    RawDocument build() {
        return new RawDocument(
                root,
                path,
                file(),
                title.map(text -> new Located<>(text, Location.startOf(file()))),
                attributes,
                blocks.stream().map(RawBlocks::build).toList(),
                references,
                includes,
                List.of());
    }
}
