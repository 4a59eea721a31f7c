package org.tompolicy.goal.author;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.goal.Reading;
import org.tompolicy.model.AttributeLine;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.source.AttributeList;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.SectionReview;
import org.tompolicy.trace.Trace;

/** A claim that was reviewed: its attribute list says when, and which architecture sections as they are now. */
final class ReviewedClaim implements Subject {

    private final ClaimTrace trace;
    private final LocalDate day;

    ReviewedClaim(ClaimTrace trace, LocalDate day) {
        this.trace = trace;
        this.day = day;
    }

    @Override
    public String file() {
        return trace.claim().location().file();
    }

    @Override
    public void stamp(SourceLines lines) throws Refusal {
        int number = trace.claim().location().line();
        AttributeLine line = trace.claim().line();
        if (!line.isList()) {
            throw byHand();
        }
        if (!Normalizer.normalize(lines.line(number), Normalizer.Form.NFC).equals(line.text())) {
            throw ReviewGoal.changedMeanwhile(file());
        }
        Optional<String> seen =
                trace.fingerprints().isEmpty() ? Optional.of(line.text()) : line.with("seen", trace.fingerprints());
        lines.replace(
                number,
                seen.map(AttributeList::line)
                        .flatMap(stamped -> stamped.with("reviewed", day.toString()))
                        .orElseThrow(this::byHand));
    }

    private Refusal byHand() {
        String seen = trace.fingerprints().isEmpty() ? "" : "seen=\"" + String.join(", ", trace.fingerprints()) + "\",";
        return new Refusal(
                "The attribute list of " + trace.name() + " at " + trace.claim().location()
                        + " is written in a way that is left to you. Write in it: " + seen + "reviewed=" + day);
    }

    @Override
    public boolean isStamped(Reading reading, Trace now) {
        return now.claim(trace.owner(), trace.claim().id())
                .filter(claim -> claim.claim().reviewed().equals(Optional.of(day)))
                .filter(claim -> claim.sections().stream()
                        .map(SectionReview::seen)
                        .toList()
                        .equals(trace.fingerprints()))
                .filter(claim -> claim.fingerprints().equals(trace.fingerprints()))
                .isPresent();
    }

    @Override
    public String sentence() {
        List<String> sections = trace.sections().stream()
                .map(review -> review.section().toString())
                .toList();
        String what = sections.isEmpty()
                ? ". It names no architecture section, so that nothing but the day is recorded."
                : ", with " + String.join(" and ", sections) + " as now.";
        return trace.name() + " is recorded as reviewed on " + day + what + records();
    }

    /** Records keep what was reviewed of their sections themselves. */
    private String records() {
        String open = trace.proofs().stream()
                .filter(proof -> proof.record().isPresent())
                .filter(proof -> proof.section()
                        .filter(section -> !section.isRecorded() || section.isChanged())
                        .isPresent())
                .map(proof -> proof.record().map(EvidenceRecord::id).orElseThrow())
                .map(id -> "-Dtom.id=" + id)
                .collect(Collectors.joining(" and "));
        return open.isEmpty() ? "" : " Sections of its records are recorded apart: " + open + ".";
    }
}
