package org.tompolicy.edition.export;

import java.util.List;
import java.util.stream.Collectors;
import org.tompolicy.edition.page.ControlLabel;
import org.tompolicy.model.PublishedPolicy.PublishedControl;

/**
 * What a policy says to one control.
 *
 * @param label the control as readers know it
 * @param parts what answers it, in the order of the measures; none where no measure is named
 */
public record ControlAnswer(PublishedControl control, ControlLabel label, List<Part> parts) {

    /**
     * What one claim says to it, or a measure as a whole.
     *
     * @param claim id as it is cited, for example {@code AC-01#register}
     * @param sentences whole sentences
     * @param proof kind and day, or that there is none, without a full stop; empty where none is owed
     * @param link to the place on the site; empty where only the annex shows it
     */
    public record Part(String claim, String sentences, String proof, String link) {}

    public ControlAnswer {
        parts = List.copyOf(parts);
    }

    /** Whether no measure is named. */
    public boolean isOpen() {
        return parts.isEmpty();
    }

    /** All sentences, a line a claim at least. */
    public String sentences() {
        return parts.stream().map(Part::sentences).collect(Collectors.joining("\n"));
    }

    /** What answers, with commas. */
    public String claims() {
        return parts.stream().map(Part::claim).collect(Collectors.joining(", "));
    }

    /** Proof, a line a claim; where there are several claims, each line begins with the claim. */
    public String proof() {
        return proof(parts);
    }

    /** The same of parts that may answer several controls. */
    public static String proof(List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.proof().isEmpty())
                .map(part -> parts.size() == 1 ? part.proof() : part.claim() + ": " + part.proof())
                .collect(Collectors.joining("\n"));
    }

    /** Links, a line each. */
    public String links() {
        return parts.stream().map(Part::link).filter(link -> !link.isEmpty()).collect(Collectors.joining("\n"));
    }
}
