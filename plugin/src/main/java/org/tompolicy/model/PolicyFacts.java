package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * What {@code policy.adoc} says of the company and of the policy as a whole. Text that is absent is an empty string.
 *
 * @param languages the prevailing one first; never empty
 * @param frameworks ids of the frameworks that coverage shows
 * @param labels annex labels
 * @param revised what the header says of its revision
 * @param takesEffect day from which the next release holds ({@code tom-effective})
 * @param preamble text before the glossary
 * @param glossary terms in the order of writing
 */
public record PolicyFacts(
        String title,
        String description,
        String company,
        String shortName,
        String address,
        String contact,
        String dpo,
        String website,
        String imprint,
        String privacy,
        List<String> languages,
        List<Service> services,
        String locations,
        String outOfScope,
        List<Located<String>> frameworks,
        List<String> labels,
        Audience architectureAudience,
        boolean annexPublic,
        Interval notice,
        Revision revised,
        String revisionRemark,
        Optional<Located<LocalDate>> takesEffect,
        Text preamble,
        List<Term> glossary,
        Location location) {

    /** A service of the company. */
    public record Service(String id, String name) {}

    /** A term and what it means. */
    public record Term(String name, Text meaning) {}

    public PolicyFacts {
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        frameworks = List.copyOf(frameworks);
        labels = List.copyOf(labels);
        glossary = List.copyOf(glossary);
    }

    /** Its {@code revnumber}. */
    public int revision() {
        return revised.number();
    }

    /** What is declared of a revision, the present or an earlier one. */
    public Optional<Change> change() {
        return revised.change();
    }

    /** The day from which the next release holds; empty where none is named. */
    public Optional<LocalDate> effective() {
        return takesEffect.map(Located::value);
    }
}
