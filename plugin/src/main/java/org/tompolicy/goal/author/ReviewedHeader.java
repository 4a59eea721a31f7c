package org.tompolicy.goal.author;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tompolicy.goal.Reading;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SectionReference;
import org.tompolicy.source.RawDocument;
import org.tompolicy.trace.Fingerprints;
import org.tompolicy.trace.Trace;

/**
 * A measure, a sub-processor or an evidence record that was reviewed: its header says when, where it has an attribute for
 * that, and which architecture sections as they are now.
 */
final class ReviewedHeader implements Subject {

    /**
     * What a header says of its review.
     *
     * @param sections architecture sections that it rests on, in order
     * @param seen fingerprints of them as they were reviewed; empty strings where there are none
     */
    record Said(Optional<LocalDate> reviewed, List<SectionReference> sections, List<String> seen) {

        static Said of(Optional<LocalDate> reviewed, List<EvidenceReference> evidence) {
            List<SectionReference> sections = new ArrayList<>();
            List<String> seen = new ArrayList<>();
            for (EvidenceReference reference : evidence) {
                if (reference instanceof EvidenceReference.ToSection section) {
                    sections.add(section.section());
                    seen.add(section.seen());
                }
            }
            return new Said(reviewed, sections, seen);
        }
    }

    private static final List<String> BELOW_REVIEWED =
            List.of("tom-review", "tom-evidence-owner", "tom-owner", "tom-status", "revnumber", "tom-id");
    private static final List<String> BELOW_SEEN = List.of("tom-evidence", "tom-architecture");

    private static final String GONE = "gone";

    private final String name;
    private final RawDocument document;
    private final Optional<LocalDate> day;
    private final Function<Policy, Optional<Said>> saying;
    private final List<SectionReference> sections;
    private final List<String> fingerprints;

    /**
     * @param name how messages call it
     * @param day the day to write into {@code tom-reviewed}; empty where the header has no such attribute
     * @param saying finds what the header says in a policy
     */
    ReviewedHeader(
            String name,
            RawDocument document,
            Optional<LocalDate> day,
            Function<Policy, Optional<Said>> saying,
            Policy policy) {
        this.name = name;
        this.document = document;
        this.day = day;
        this.saying = saying;
        this.sections = saying.apply(policy).orElseThrow().sections();
        this.fingerprints = fingerprints(policy);
    }

    private List<String> fingerprints(Policy policy) {
        Fingerprints now = new Fingerprints(policy);
        return sections.stream().map(section -> now.of(section).orElse(GONE)).toList();
    }

    List<SectionReference> sections() {
        return sections;
    }

    /** Whether one of its sections is gone. */
    boolean isGone() {
        return fingerprints.contains(GONE);
    }

    @Override
    public String file() {
        return document.file();
    }

    @Override
    public void stamp(SourceLines lines) throws Refusal {
        HeaderLines header = new HeaderLines(document, lines);
        if (day.isPresent()) {
            header.set("tom-reviewed", day.get().toString(), BELOW_REVIEWED);
        }
        if (!fingerprints.isEmpty()) {
            header.set("tom-seen", String.join(", ", fingerprints), BELOW_SEEN);
        }
    }

    @Override
    public boolean isStamped(Reading reading, Trace trace) {
        Policy policy = reading.result().policy();
        Optional<Said> said = saying.apply(policy);
        return said.isPresent()
                && (day.isEmpty() || said.get().reviewed().equals(day))
                && said.get().sections().equals(sections)
                && said.get().seen().equals(fingerprints)
                && fingerprints(policy).equals(fingerprints);
    }

    @Override
    public String sentence() {
        String when = day.map(known -> " on " + known).orElse("");
        String what = sections.isEmpty()
                ? "."
                : ", with "
                        + String.join(
                                " and ",
                                sections.stream()
                                        .map(SectionReference::toString)
                                        .toList()) + " as now.";
        return name + " is recorded as reviewed" + when + what;
    }
}
