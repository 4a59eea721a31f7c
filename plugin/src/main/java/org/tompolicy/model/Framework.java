package org.tompolicy.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.model.PublishedPolicy.PublishedControl;

/**
 * A list of controls, built in or the user's own.
 *
 * @param id carries the edition, for example {@code iso27001-2022}
 * @param controls in the order of the list
 * @param catalogueIds ids that its OSCAL catalogue has for controls, by the ids of these; empty where it is no catalogue
 */
public record Framework(String id, List<Control> controls, SortedMap<String, String> catalogueIds) {

    /** Whether an entry counts for coverage ({@code LINE}) or only orders and explains. */
    public enum ControlKind {
        LINE,
        HEADING,
        CONTEXT
    }

    /**
     * One entry.
     *
     * @param title in English
     * @param titles titles in other languages, none blank, by BCP 47 tag
     * @param naming how readers know it
     */
    public record Control(String id, String title, SortedMap<String, String> titles, ControlKind kind, Naming naming) {
        public Control {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(naming, "naming");
        }

        /** What customers may see of it. */
        public PublishedControl publishedIn(String framework) {
            return new PublishedControl(framework, id, title, titles, naming);
        }
    }

    public Framework {
        Objects.requireNonNull(id, "id");
        controls = List.copyOf(controls);
        catalogueIds = Collections.unmodifiableSortedMap(new TreeMap<>(catalogueIds));
    }

    /** One that is no OSCAL catalogue. */
    public Framework(String id, List<Control> controls) {
        this(id, controls, Collections.emptySortedMap());
    }

    /** The control with an id; empty when the framework has none. */
    public Optional<Control> control(String controlId) {
        return controls.stream()
                .filter(control -> control.id().equals(controlId))
                .findFirst();
    }
}
