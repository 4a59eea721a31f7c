package org.tompolicy.model;

import org.tompolicy.finding.Location;

/** A control that a measure relates to: framework id, control id, and where the writer named it. */
public record ControlReference(String framework, String control, Location location) {

    @Override
    public String toString() {
        return framework + ":" + control;
    }
}
