package org.tompolicy.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.finding.Location;
import org.tompolicy.model.AttributeLine;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Category;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Company;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.Revision;
import org.tompolicy.model.Scope;
import org.tompolicy.model.Text;
import org.tompolicy.model.Wording;
import org.tompolicy.tables.Labels;

/** A draft as the policy that it will be, so that its wording can be looked at; claims stand where the old text has them. */
final class PolicyOfDraft {

    private final Draft draft;
    private final String file;

    private PolicyOfDraft(Draft draft) {
        this.draft = draft;
        this.file = draft.manuscript().file();
    }

    static Policy of(Draft draft) {
        return new PolicyOfDraft(draft).policy();
    }

    private Policy policy() {
        return new Policy(
                facts(),
                draft.categories().stream().map(this::category).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Wording.of(draft.language()));
    }

    private PolicyFacts facts() {
        Location start = Location.startOf(file);
        return new PolicyFacts(
                new Introduction(draft.title().text(), "", Text.EMPTY, List.of()),
                Company.UNKNOWN,
                List.of(draft.language()),
                Scope.UNKNOWN,
                Optional.empty(),
                List.of(),
                List.of(Labels.first()),
                Audience.INTERNAL,
                true,
                Interval.of("P30D"),
                Revision.of(1, start),
                "",
                Optional.empty(),
                start);
    }

    private Category category(Draft.Category category) {
        return new Category(
                category.folder(),
                category.title().text(),
                Text.EMPTY,
                category.letters().orElse(""),
                category.measures().stream()
                        .map(measure -> measure(category, measure))
                        .toList(),
                Location.startOf(file));
    }

    private Measure measure(Draft.Category category, Draft.Measure measure) {
        Location place = Location.line(file, Math.max(measure.place(), 1));
        return new Measure(
                measure.id(),
                measure.title().text(),
                category.folder(),
                Revision.of(1, place),
                Optional.empty(),
                "",
                MeasureStatus.IMPLEMENTED,
                "",
                List.of(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Audience.PUBLIC,
                List.of(),
                List.of(Claim.PROCESSOR),
                Optional.empty(),
                List.of(),
                "",
                List.of(),
                List.of(),
                measure.claims().stream().map(this::claim).toList(),
                place);
    }

    private Claim claim(Draft.Written.Claim claim) {
        StringBuilder words = new StringBuilder(claim.words().text().replace('\n', ' '));
        claim.items().forEach(item -> words.append(' ').append(item.text()));
        return new Claim(
                claim.id(),
                MeasureStatus.IMPLEMENTED,
                Optional.ofNullable(claim.attributes().get("cadence")).map(Interval::of),
                List.of(),
                false,
                List.of(),
                List.of(Claim.PROCESSOR),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Audience.PUBLIC,
                Text.of(new Block.Paragraph(Mark.NONE, List.of(new Inline.Words(words.toString())))),
                Set.of(),
                Location.line(file, Math.max(claim.place(), 1)),
                AttributeLine.NONE);
    }
}
