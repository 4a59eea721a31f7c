package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.finding.Finding;

/**
 * What a goal found and did.
 *
 * @param newFindings findings that no goal of this build has reported before, as the console shows them; sorted
 * @param summary sentences for the console; those about the policy only with the first report of a build
 * @param written folders and files that were written, relative to the output folder or from the root of the file system
 * @param failure why the goal refuses; empty when it did its work
 * @param warnings sentences for the console that nobody should miss
 * @param commands lines for the build server on standard output, each at the start of a line; only with the first report
 *     of a build
 */
public record Outcome(
        List<Finding> newFindings,
        List<String> summary,
        List<String> written,
        Optional<String> failure,
        List<String> warnings,
        List<String> commands) {

    /** An outcome without warnings, and without lines for a build server. */
    public Outcome(List<Finding> newFindings, List<String> summary, List<String> written, Optional<String> failure) {
        this(newFindings, summary, written, failure, List.of(), List.of());
    }

    /** Nothing but a sentence that nobody should miss. */
    public static Outcome warning(String sentence) {
        return new Outcome(List.of(), List.of(), List.of(), Optional.empty(), List.of(sentence), List.of());
    }

    public Outcome {
        newFindings = List.copyOf(newFindings);
        summary = List.copyOf(summary);
        written = List.copyOf(written);
        Objects.requireNonNull(failure, "failure");
        warnings = List.copyOf(warnings);
        commands = List.copyOf(commands);
    }

    /** The same, with more findings behind the others. */
    Outcome findingAlso(List<Finding> more) {
        List<Finding> all = new ArrayList<>(newFindings);
        all.addAll(more);
        return new Outcome(all, summary, written, failure, warnings, commands);
    }

    /** The same, with more sentences for the console. */
    Outcome tellingAlso(List<String> more) {
        List<String> all = new ArrayList<>(summary);
        all.addAll(more);
        return new Outcome(newFindings, all, written, failure, warnings, commands);
    }
}
