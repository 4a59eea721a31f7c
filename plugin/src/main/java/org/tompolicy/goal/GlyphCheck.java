package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tompolicy.edition.annex.Glyphs;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.RightToLeft;
import org.tompolicy.text.Texts;
import org.tompolicy.wording.Messages;

/** {@code glyph-missing}: characters of a text that the annex cannot print, or prints in the wrong order. */
final class GlyphCheck {

    private GlyphCheck() {}

    static List<Finding> findings(Policy policy) {
        List<Finding> findings = new ArrayList<>();
        policy.measures().forEach(measure -> {
            check(
                    measure.title() + measure.description(),
                    measure.location(),
                    new Subject.Measure(measure.id()),
                    findings);
            claims(measure, findings);
        });
        for (SubProcessor subProcessor : policy.subProcessors()) {
            check(
                    subProcessor.title() + subProcessor.legalEntity() + subProcessor.address() + subProcessor.purpose(),
                    subProcessor.location(),
                    new Subject.SubProcessor(subProcessor.id()),
                    findings);
            for (Claim claim : subProcessor.claims()) {
                check(text(claim), claim.location(), new Subject.Claim(subProcessor.id(), claim.id()), findings);
            }
        }
        return findings;
    }

    private static void claims(Measure measure, List<Finding> findings) {
        for (Claim claim : measure.claims()) {
            check(text(claim), claim.location(), new Subject.Claim(measure.id(), claim.id()), findings);
        }
    }

    private static String text(Claim claim) {
        return PlainText.of(Texts.forAudience(claim.text(), Audience.CUSTOMER));
    }

    /** The same of what a project says of a customer, for the copies with its details. */
    static List<Finding> ofCustomer(String text, Location location) {
        List<Finding> findings = new ArrayList<>();
        check(text, location, Subject.NOTHING, findings);
        return findings;
    }

    private static void check(String text, Location location, Subject subject, List<Finding> findings) {
        TreeSet<Integer> missing = new TreeSet<>(Glyphs.missing(text));
        if (!missing.isEmpty()) {
            String characters = missing.stream()
                    .map(code -> String.format("U+%04X (%s)", code, Character.getName(code)))
                    .collect(Collectors.joining(", "));
            findings.add(Finding.of(
                            Rule.GLYPH_MISSING,
                            location,
                            Messages.of("glyph-missing.characters").with("characters", characters))
                    .about(subject)
                    .with(Arguments.of(Argument.WHAT, characters)));
        }
        String word = RightToLeft.firstWord(text);
        if (!word.isEmpty()) {
            findings.add(Finding.of(
                            Rule.GLYPH_MISSING,
                            location,
                            Messages.of("glyph-missing.backwards").with("word", word))
                    .about(subject)
                    .with(Arguments.of(Argument.WHAT, word)));
        }
    }
}
