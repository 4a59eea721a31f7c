package org.tompolicy.edition.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedProof;
import org.tompolicy.model.PublishedPolicy.PublishedSubProcessor;
import org.tompolicy.model.RichText;

/** {@code policy.json}: the published policy in canonical form. Links lead from the site's root. */
public final class PolicyJson {

    /** Number of the file's shape; raised when a field changes its meaning or goes. */
    public static final int SCHEMA = 1;

    private PolicyJson() {}

    /** UTF-8 bytes of the file. */
    public static byte[] write(PublishedPolicy policy) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("version", policy.version());
        root.put("status", policy.issued().isPresent() ? "released" : "draft");
        root.put("issued", text(policy.issued()));
        root.put("effective", text(policy.effective()));
        root.put("title", policy.title());
        root.put("company", policy.company());
        root.put("languages", policy.languages());
        root.put("locations", policy.locations());
        root.put("outOfScope", policy.outOfScope());
        root.put(
                "services",
                policy.services().stream()
                        .map(service -> Map.of("id", service.id(), "name", service.name()))
                        .toList());
        root.put(
                "measures",
                policy.categories().stream()
                        .flatMap(category -> category.measures().stream())
                        .map(PolicyJson::measure)
                        .toList());
        root.put(
                "notApplicable",
                policy.notApplicable().stream().map(PolicyJson::measure).toList());
        root.put(
                "subprocessors",
                policy.subProcessors().stream().map(PolicyJson::subProcessor).toList());
        return CanonicalJson.write(root);
    }

    private static Map<String, Object> measure(PublishedMeasure measure) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", measure.id());
        object.put("title", measure.title());
        object.put("category", measure.category());
        object.put("revision", measure.revision());
        object.put("revisionDate", text(measure.revisionDate()));
        object.put("revisionRemark", measure.revisionRemark());
        object.put("reviewed", text(measure.reviewed()));
        object.put("review", text(measure.review()));
        object.put("services", measure.services());
        object.put("providedBy", measure.providedBy());
        object.put("change", text(measure.changeClass().map(changeClass -> changeClass.word())));
        object.put("claims", claims(measure.claims()));
        object.put(
                "controls", measure.controls().stream().map(PolicyJson::control).toList());
        return object;
    }

    private static Map<String, Object> control(PublishedControl control) {
        return Map.of("framework", control.framework(), "id", control.id(), "title", control.title());
    }

    private static List<Map<String, Object>> claims(List<PublishedClaim> claims) {
        return claims.stream()
                .map(claim -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("id", claim.id());
                    object.put("html", fromRoot(claim.text()).html());
                    object.put("text", claim.text().text());
                    object.put("cadence", text(claim.cadence()));
                    object.put("providedBy", claim.providedBy());
                    object.put("services", claim.services());
                    object.put(
                            "proof",
                            claim.proof().stream().map(PolicyJson::proof).toList());
                    return object;
                })
                .toList();
    }

    private static Map<String, Object> proof(PublishedProof proof) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", proof.kind().word());
        object.put("date", text(proof.date()));
        proof.from().ifPresent(from -> object.put("from", from.toString()));
        return object;
    }

    private static Map<String, Object> subProcessor(PublishedSubProcessor subProcessor) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", subProcessor.id());
        object.put("title", subProcessor.title());
        object.put("legalEntity", subProcessor.legalEntity());
        object.put("address", subProcessor.address());
        object.put("contact", subProcessor.contact());
        object.put("purpose", subProcessor.purpose());
        object.put("services", subProcessor.services());
        object.put("country", subProcessor.country());
        object.put("transfers", subProcessor.transfers());
        object.put("transferUntil", text(subProcessor.transferUntil()));
        object.put("from", text(subProcessor.from()));
        object.put("until", text(subProcessor.until()));
        object.put("claims", claims(subProcessor.claims()));
        return object;
    }

    private static RichText fromRoot(RichText text) {
        return text.withLinks(address -> Optional.of(fromRoot(address))).withPictures(PolicyJson::fromRoot);
    }

    private static String fromRoot(String address) {
        return address.startsWith(PublishedPolicy.SITE_LINK)
                ? address.substring(PublishedPolicy.SITE_LINK.length())
                : address;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
