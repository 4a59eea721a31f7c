package org.tompolicy.finding;

/** From which severity on findings fail the build. */
public enum FailOn {
    ERROR,
    WARNING,
    NEVER
}
