package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * What {@code policy.adoc} says of the company and of the policy as a whole.
 *
 * @param languages the prevailing one first; never empty
 * @param securityContact whom to tell of a hole; empty where nobody is named
 * @param frameworks ids of the frameworks that coverage shows
 * @param labels annex labels
 * @param revised what the header says of its revision
 * @param takesEffect day from which the next release holds ({@code tom-effective})
 */
public record PolicyFacts(
        Introduction introduction,
        Company company,
        List<String> languages,
        Scope scope,
        Optional<SecurityContact> securityContact,
        List<Located<String>> frameworks,
        List<String> labels,
        Audience architectureAudience,
        boolean annexPublic,
        Interval notice,
        Revision revised,
        String revisionRemark,
        Optional<Located<LocalDate>> takesEffect,
        Location location) {

    /** A service of the company. */
    public record Service(String id, String name) {}

    public PolicyFacts {
        languages = List.copyOf(languages);
        frameworks = List.copyOf(frameworks);
        labels = List.copyOf(labels);
    }

    /** The same facts with another introduction. */
    public PolicyFacts with(Introduction other) {
        return new PolicyFacts(
                other,
                company,
                languages,
                scope,
                securityContact,
                frameworks,
                labels,
                architectureAudience,
                annexPublic,
                notice,
                revised,
                revisionRemark,
                takesEffect,
                location);
    }

    /** Its title. */
    public String title() {
        return introduction.title();
    }

    /** The services that it names. */
    public List<Service> services() {
        return scope.services();
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
