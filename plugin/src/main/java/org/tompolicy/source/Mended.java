package org.tompolicy.source;

import java.util.List;
import org.tompolicy.finding.Finding;

/**
 * A text as its writer meant it, and what was wrong in it.
 *
 * @param text with as many lines as the one that was written
 * @param problems one for each mistake that was mended
 */
record Mended(SourceText text, List<Finding> problems) {
    Mended {
        problems = List.copyOf(problems);
    }
}
