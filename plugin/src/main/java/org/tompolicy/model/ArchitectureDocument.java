package org.tompolicy.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * A document that describes how the services are built.
 *
 * @param path below the architecture folder, as on disk, with {@code /}
 * @param parts paths of the documents that it includes, so that an anchor may be named by its part as well
 * @param sections the text before the first heading (level 0, without id) and every section, in reading order
 */
public record ArchitectureDocument(
        String path,
        String title,
        String description,
        String revisionDate,
        Audience audience,
        List<String> parts,
        List<Section> sections,
        Map<String, Audience> anchors,
        Location location) {

    /**
     * A section without the sections below it.
     *
     * @param level 1 for the sections of the document; 0 for the text before the first
     * @param id anchor; empty for the text before the first
     * @param audience the narrowest marked on it or on a section around it
     */
    public record Section(int level, String id, List<Inline> heading, Audience audience, Text body) {
        public Section {
            heading = List.copyOf(heading);
        }

        /** The same section under another id, with another body. */
        public Section with(String otherId, Text otherBody) {
            return new Section(level, otherId, heading, audience, otherBody);
        }
    }

    public ArchitectureDocument {
        parts = List.copyOf(parts);
        sections = List.copyOf(sections);
        anchors = Map.copyOf(anchors);
    }

    /** The same document with other texts in the places of its sections. */
    public ArchitectureDocument with(String otherTitle, String otherDescription, List<Section> others) {
        return new ArchitectureDocument(
                path, otherTitle, otherDescription, revisionDate, audience, parts, others, anchors, location);
    }

    /** Its page from the site's root: folders stay, lower case, {@code -} for what addresses do not hold, {@code .html}. */
    public String page() {
        return page(path);
    }

    /** The page of the document with a path below the architecture folder. */
    public static String page(String path) {
        int dot = path.lastIndexOf('.');
        return SitePage.document(Picture.address(dot > path.lastIndexOf('/') ? path.substring(0, dot) : path));
    }

    /** The section with an id. */
    public Optional<Section> section(String id) {
        return sections.stream()
                .filter(section -> !id.isEmpty() && section.id().equals(id))
                .findFirst();
    }

    /** The audience of an anchor anywhere in the document; empty when there is no such anchor. */
    public Optional<Audience> anchor(String id) {
        return Optional.ofNullable(anchors.get(id));
    }
}
