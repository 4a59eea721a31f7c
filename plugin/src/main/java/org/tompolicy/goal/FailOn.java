package org.tompolicy.goal;

/** From which severity on findings fail the build. */
public enum FailOn {
    ERROR,
    WARNING,
    NEVER
}
