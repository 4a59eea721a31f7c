package org.tompolicy.model;

import org.tompolicy.finding.Location;

/** A control that a measure or one of its claims relates to: framework id, control id, and where the writer named it. */
public record ControlReference(String framework, String control, Location location) {

    /** Whether another one names the same control, wherever it stands. */
    public boolean isSame(ControlReference other) {
        return framework.equals(other.framework) && control.equals(other.control);
    }

    @Override
    public String toString() {
        return framework + ":" + control;
    }
}
