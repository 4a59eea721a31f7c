package org.tompolicy.model;

import java.util.List;
import org.tompolicy.model.PublishedPolicy.PublishedControl;

/**
 * Lines of a framework.
 *
 * @param lines number of lines that count
 * @param listed those that are known, in the framework's order: all of them, but in seals that were made before open
 *     lines were told only those that are answered
 */
public record PublishedCoverage(String framework, int lines, List<CoverageLine> listed) {

    /** A line with the ids of the measures that relate to it, in reading order. */
    public record CoverageLine(PublishedControl control, List<String> measures) {
        public CoverageLine {
            measures = List.copyOf(measures);
        }

        /** Whether no measure relates to it. */
        public boolean isOpen() {
            return measures.isEmpty();
        }
    }

    public PublishedCoverage {
        listed = List.copyOf(listed);
    }

    /** Lines that at least one measure relates to. */
    public List<CoverageLine> answered() {
        return listed.stream().filter(line -> !line.isOpen()).toList();
    }

    /** How many lines are open of which nothing else is known. */
    public int unlisted() {
        return Math.max(0, lines - listed.size());
    }
}
