package org.tompolicy.source;

import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Located;
import org.tompolicy.model.SourceRoot;

/**
 * A source document, parsed and converted, free of any parser's types.
 *
 * @param root the folder that it lies in
 * @param path below that folder, with {@code /}
 * @param file path relative to the root of the build, for findings
 * @param title the document title in plain text; empty where there is none
 * @param attributes attributes of the header or front matter, in order of writing, repeated ones included
 * @param publicBody the body as the public reads it: hidden text taken out before conversion
 * @param customerBody the same for customers
 * @param internalBody everything
 * @param includes paths (below {@code root} when inside it, else relative to the build's root) of included files
 * @param problems what the parser, the include jail and the allow-list found
 */
public record RawDocument(
        SourceRoot root,
        String path,
        String file,
        Optional<Located<String>> title,
        List<RawAttribute> attributes,
        RawBody publicBody,
        RawBody customerBody,
        RawBody internalBody,
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
        includes = List.copyOf(includes);
        problems = List.copyOf(problems);
    }

    /** The first character of the document. */
    public Location start() {
        return Location.startOf(file);
    }

    /** The body as an audience reads it. */
    public RawBody body(Audience audience) {
        return switch (audience) {
            case PUBLIC -> publicBody;
            case CUSTOMER -> customerBody;
            case INTERNAL -> internalBody;
        };
    }

    /** The first attribute with a name. */
    public Optional<RawAttribute> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }
}
