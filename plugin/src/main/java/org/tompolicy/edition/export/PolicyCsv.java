package org.tompolicy.edition.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedProof;
import org.tompolicy.publish.SitePaths;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.SiteAddress;

/** {@code policy.csv}: one row a claim (RFC 4180, UTF-8, lines end in CR LF). Several values in a cell are separated by blanks. */
public final class PolicyCsv {

    private static final String HEAD =
            "measure,claim,category,title,text,cadence,proof_kind,proof_date,controls,services,url";

    private PolicyCsv() {}

    /**
     * UTF-8 bytes of the file. Proof is the best one of the claim; {@code url} leads from the policy's website, or the
     * site's root, and for a release to the page that never changes.
     */
    public static byte[] write(PublishedPolicy policy) {
        StringBuilder csv = new StringBuilder(HEAD).append("\r\n");
        policy.promised()
                .forEach(measure -> measure.claims()
                        .forEach(
                                claim -> csv.append(row(policy, measure, claim)).append("\r\n")));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String row(PublishedPolicy policy, PublishedMeasure measure, PublishedClaim claim) {
        Optional<PublishedProof> proof = claim.proof().stream().findFirst();
        List<String> cells = List.of(
                measure.id(),
                claim.id(),
                measure.category(),
                measure.title(),
                PlainText.of(claim.text()),
                claim.cadence().map(Object::toString).orElse(""),
                proof.map(found -> found.kind().word()).orElse(""),
                proof.flatMap(PublishedProof::date).map(Object::toString).orElse(""),
                measure.controls().stream()
                        .map(control -> control.framework() + ":" + control.id())
                        .collect(Collectors.joining(" ")),
                String.join(" ", claim.services()),
                address(policy) + SiteAddress.measure(measure.id()) + "#" + claim.id());
        return cells.stream().map(PolicyCsv::cell).collect(Collectors.joining(","));
    }

    private static String address(PublishedPolicy policy) {
        String website = policy.website().isEmpty() || policy.website().endsWith("/")
                ? policy.website()
                : policy.website() + "/";
        return policy.isDraft() ? website : website + SitePaths.version(policy.version());
    }

    private static String cell(String value) {
        return value.matches("(?s).*[\",\\r\\n].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
