package org.tompolicy.goal;

import java.util.Locale;

/** How findings are put beside the lines of a change ({@code tom.annotations}). */
public enum Annotations {
    /** Not at all. */
    NONE,
    /** As workflow commands on standard output, which GitHub reads. */
    GITHUB,
    /** As {@code report/gl-code-quality.json}, which GitLab reads. */
    GITLAB;

    /** The word of the configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
