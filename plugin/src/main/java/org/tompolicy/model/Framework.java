package org.tompolicy.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of controls, built in or the user's own.
 *
 * @param id carries the edition, for example {@code iso27001-2022}
 * @param controls in the order of the list
 */
public record Framework(String id, List<Control> controls) {

    /** Whether an entry counts for coverage ({@code LINE}) or only orders and explains. */
    public enum ControlKind {
        LINE,
        HEADING,
        CONTEXT
    }

    /**
     * One entry.
     *
     * @param germanTitle German title, or an empty string
     */
    public record Control(String id, String title, String germanTitle, ControlKind kind) {
        public Control {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(germanTitle, "germanTitle");
            Objects.requireNonNull(kind, "kind");
        }
    }

    public Framework {
        Objects.requireNonNull(id, "id");
        controls = List.copyOf(controls);
    }

    /** The control with an id; empty when the framework has none. */
    public Optional<Control> control(String controlId) {
        return controls.stream()
                .filter(control -> control.id().equals(controlId))
                .findFirst();
    }
}
