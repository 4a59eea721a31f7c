package org.tompolicy.edition.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.tables.Csv;
import org.tompolicy.text.PlainText;

/**
 * {@code policy.csv}: one row a claim (RFC 4180, UTF-8, lines end in CR LF). Several services in a cell are separated by
 * blanks; controls are those that the claim answers, as readers know them, and separated by semicolons.
 */
public final class PolicyCsv {

    private static final List<String> HEAD = List.of(
            "measure",
            "claim",
            "category",
            "title",
            "text",
            "cadence",
            "proof_kind",
            "proof_date",
            "controls",
            "services",
            "url");

    private PolicyCsv() {}

    /**
     * UTF-8 bytes of the file. Proof is the best one of the claim that shows it is kept; of a claim without an interval else
     * what it is laid down in. {@code url} leads from the policy's website, or the
     * site's root, to the page in the language of the policy, and for a release to the one that never changes.
     *
     * @param texts in the language of the policy
     */
    public static byte[] write(PublishedPolicy policy, UiTexts texts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        policy.promised()
                .forEach(measure -> measure.claims().forEach(claim -> rows.add(row(policy, measure, claim, texts))));
        return Csv.write(rows);
    }

    private static Optional<PublishedProof> proof(PublishedClaim claim) {
        return claim.proof().stream()
                .filter(PublishedProof::isShown)
                .findFirst()
                .or(() -> claim.proof().stream()
                        .filter(proof -> proof.isLaidDown() && claim.cadence().isEmpty())
                        .findFirst());
    }

    private static List<String> row(
            PublishedPolicy policy, PublishedMeasure measure, PublishedClaim claim, UiTexts texts) {
        Optional<PublishedProof> proof = proof(claim);
        return List.of(
                measure.id(),
                claim.id(),
                measure.category(),
                measure.title(),
                PlainText.numbered(claim.text()),
                claim.cadence().map(Object::toString).orElse(""),
                proof.map(found -> found.kind().word()).orElse(""),
                proof.flatMap(PublishedProof::date).map(Object::toString).orElse(""),
                claim.controls().stream().map(texts::controlInFull).collect(Collectors.joining("; ")),
                String.join(" ", claim.services()),
                PermanentLink.inItsLanguage(policy).to(measure.id(), claim.id()));
    }
}
