package org.tompolicy.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Located;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.model.Text;

/**
 * A source document, parsed and converted, free of any parser's types.
 *
 * @param root the folder that it lies in
 * @param path below that folder, with {@code /}
 * @param file path relative to the root of the build, for findings
 * @param title the document title in plain text; empty where there is none
 * @param attributes attributes of the header or front matter, in order of writing, repeated ones included
 * @param blocks the whole body, hidden text included: top-level blocks in reading order. Sections are flattened into a
 *     heading and the blocks that follow it, except a section with the role {@code claim}, which stays one block
 * @param references what a link to an anchor is called that has no words of its own, by id; hidden words included
 * @param includes paths (below {@code root} when inside it, else relative to the build's root) of included files
 * @param problems what the parser, the include jail and the allow-list found
 */
public record RawDocument(
        SourceRoot root,
        String path,
        String file,
        Optional<Located<String>> title,
        List<RawAttribute> attributes,
        List<RawBlock> blocks,
        Map<String, List<Inline>> references,
        List<String> includes,
        List<Finding> problems) {

    /**
     * An attribute of the header or front matter.
     *
     * @param name as written
     * @param value plain text with attribute references resolved, trimmed; a YAML list joined with {@code ", "}
     * @param location of the value (of the name where the value is empty)
     */
    public record RawAttribute(String name, String value, Location location) {}

    public RawDocument {
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
        references = Map.copyOf(references);
        includes = List.copyOf(includes);
        problems = List.copyOf(problems);
    }

    /** The first character of the document. */
    public Location start() {
        return Location.startOf(file);
    }

    /** The whole body, hidden text included. */
    public Text text() {
        return new Text(blocks.stream().map(RawBlock::block).toList());
    }

    /** The first attribute with a name. */
    public Optional<RawAttribute> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }
}
