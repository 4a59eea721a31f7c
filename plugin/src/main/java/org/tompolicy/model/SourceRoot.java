package org.tompolicy.model;

/** The two source folders of a policy. */
public enum SourceRoot {
    MEASURES,
    ARCHITECTURE
}
