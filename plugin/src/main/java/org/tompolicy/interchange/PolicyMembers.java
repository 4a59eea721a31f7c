package org.tompolicy.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.files.Sha256;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Issue;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedCoverage.CoverageLine;
import org.tompolicy.model.PublishedDocument;
import org.tompolicy.model.PublishedDocument.PublishedSection;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.PublishedPolicy.WithdrawnMeasure;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.Text;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.tables.Languages;
import org.tompolicy.text.CanonicalHtml;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.SiteAddress;
import org.tompolicy.text.Texts;

/** A policy as the members of a JSON object; {@link PolicyReading} is the way back. */
final class PolicyMembers {

    /** How readers know a control, where that is not what the plugin's own table says. */
    static final String NAMING = "naming";

    /** The title of a control; with the language as its ending, a title in another one. */
    static final String TITLE = "title";

    /** Whether the header of a measure calls its revision editorial, where that is not what its class says. */
    static final String DECLARED_EDITORIAL = "declaredEditorial";

    /** Controls of a measure, or of a claim. */
    static final String CONTROLS = "controls";

    /** Lines of a framework that no measure relates to. */
    static final String OPEN = "open";

    /** Which of the listed lines of its framework an open one is, counted from 1. */
    static final String LINE = "line";

    private PolicyMembers() {}

    static Map<String, Object> of(PublishedPolicy policy) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", policy.version());
        members.put("revision", policy.revision());
        members.put("status", policy.isDraft() ? Issue.DRAFT : "released");
        members.put("issued", text(policy.issued()));
        members.put("effective", text(policy.effective()));
        members.put("language", policy.language());
        members.put("title", policy.title());
        members.put("description", policy.introduction().description());
        members.put("company", policy.company().name());
        members.put("shortName", policy.company().shortName());
        members.put("address", policy.company().address());
        members.put("contact", policy.company().contact());
        members.put("dpo", policy.company().dpo());
        members.put("website", policy.company().website());
        members.put("imprint", policy.company().imprint());
        members.put("privacy", policy.company().privacy());
        members.put("languages", policy.issue().languages());
        members.put(
                "services",
                policy.services().stream()
                        .map(service -> Map.of("id", service.id(), "name", service.name()))
                        .toList());
        members.put("locations", policy.scope().locations());
        members.put("remoteAccess", policy.scope().remoteAccess());
        members.put("outOfScope", policy.scope().outOfScope());
        members.put("evidenceAccess", policy.scope().evidenceAccess());
        members.put("preamble", rich(policy.introduction().preamble()));
        members.put(
                "glossary", policy.glossary().stream().map(PolicyMembers::term).toList());
        members.put(
                "categories",
                policy.categories().stream().map(PolicyMembers::category).toList());
        members.put("measures", policy.promised().map(PolicyMembers::measure).toList());
        members.put(
                "notApplicable",
                policy.notApplicable().stream().map(PolicyMembers::measure).toList());
        members.put(
                "subprocessors",
                policy.subProcessors().stream().map(PolicyMembers::subProcessor).toList());
        members.put(
                "certificates",
                policy.certificates().stream().map(PolicyMembers::certificate).toList());
        members.put(
                "withdrawn",
                policy.withdrawn().stream().map(PolicyMembers::withdrawn).toList());
        members.put(
                "coverage",
                policy.coverage().stream().map(PolicyMembers::coverage).toList());
        members.put(
                "pictures",
                policy.pictures().stream().map(PolicyMembers::picture).toList());
        members.put(
                "architecture",
                policy.architecture().stream().map(PolicyMembers::document).toList());
        return members;
    }

    private static Map<String, Object> document(PublishedDocument document) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("page", document.page());
        members.put("title", document.title());
        members.put("revisionDate", document.revisionDate());
        members.put(
                "sections",
                document.sections().stream().map(PolicyMembers::section).toList());
        return members;
    }

    private static Map<String, Object> section(PublishedSection section) {
        Map<String, Object> members = rich(section.body());
        members.put("level", section.level());
        members.put("id", section.id());
        members.put("heading", rich(section.heading()));
        return members;
    }

    private static Map<String, Object> rich(Text text) {
        Map<String, Object> members = new LinkedHashMap<>();
        putRich(members, text);
        return members;
    }

    private static void putRich(Map<String, Object> members, Text text) {
        members.put("html", CanonicalHtml.write(text));
        members.put("text", PlainText.of(text));
    }

    private static Map<String, Object> term(Introduction.Term term) {
        Map<String, Object> members = rich(term.meaning());
        members.put("name", term.name());
        return members;
    }

    private static Map<String, Object> category(PublishedCategory category) {
        Map<String, Object> members = rich(category.introduction());
        members.put("folder", category.folder());
        members.put("title", category.title());
        members.put(
                "measures",
                category.measures().stream().map(PublishedMeasure::id).toList());
        return members;
    }

    private static Map<String, Object> measure(PublishedMeasure measure) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", measure.id());
        members.put("title", measure.title());
        members.put("category", measure.category());
        members.put("description", measure.description());
        members.put("revision", measure.revision());
        members.put("revisionDate", text(measure.revisionDate()));
        members.put("revisionRemark", measure.revisionRemark());
        members.put("reviewed", text(measure.reviewed()));
        members.put("review", text(measure.review()));
        members.put("services", measure.services());
        members.put("providedBy", measure.providedBy());
        members.put("change", text(measure.changeClass().map(changeClass -> changeClass.word())));
        if (measure.revised().isDeclaredOtherwise()) {
            members.put(DECLARED_EDITORIAL, measure.revised().declaredEditorial());
        }
        members.put(
                CONTROLS,
                measure.controls().stream().map(PolicyMembers::control).toList());
        members.put("passages", passages(measure.passages(), measure.claims()));
        members.put(
                "claims",
                measure.claims().stream()
                        .map(claim -> claim(claim, measure.controls()))
                        .toList());
        members.put("formerly", measure.formerly());
        return members;
    }

    /** The member that holds a title in another language than the first. */
    private static String titleIn(String language) {
        return TITLE + language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1);
    }

    private static Map<String, Object> control(PublishedControl control) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("framework", control.framework());
        members.put("id", control.id());
        members.put("title", control.title());
        Languages.ids().stream().skip(1).forEach(language -> members.put(titleIn(language), ""));
        control.titles().forEach((language, title) -> members.put(titleIn(language), title));
        if (!control.naming().equals(Frameworks.naming(control.framework(), control.id()))) {
            members.put(NAMING, control.naming().word());
        }
        return members;
    }

    /** Claims stand in the passages; one that is a claim and nothing else does not repeat its text. */
    private static List<Map<String, Object>> passages(List<PublishedPassage> passages, List<PublishedClaim> claims) {
        return passages.stream()
                .map(passage -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("kind", word(passage.kind()));
                    members.put("claims", passage.claims());
                    if (claimOf(passage.kind(), passage.claims(), claims).isEmpty()) {
                        putRich(members, Texts.withClaimTexts(passage.text(), id -> text(claims, id)));
                    }
                    return members;
                })
                .toList();
    }

    /** The claim whose text a passage has where it gives none of its own. */
    static Optional<PublishedClaim> claimOf(Passage.Kind kind, List<String> named, List<PublishedClaim> claims) {
        return kind == Passage.Kind.CLAIM && named.size() == 1
                ? claims.stream()
                        .filter(claim -> claim.id().equals(named.get(0)))
                        .findFirst()
                : Optional.empty();
    }

    private static Text text(List<PublishedClaim> claims, String id) {
        return claims.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .map(PublishedClaim::text)
                .orElse(Text.EMPTY);
    }

    static String word(Passage.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A claim; which controls it answers is said where it does not answer all of its measure's. */
    private static Map<String, Object> claim(PublishedClaim claim, List<PublishedControl> ofMeasure) {
        Map<String, Object> members = rich(claim.text());
        members.put("id", claim.id());
        members.put("cadence", text(claim.cadence()));
        members.put("providedBy", claim.providedBy());
        members.put("services", claim.services());
        if (!claim.controls().equals(ofMeasure)) {
            members.put(
                    CONTROLS,
                    claim.controls().stream()
                            .map(control -> Map.of("framework", control.framework(), "id", control.id()))
                            .toList());
        }
        members.put("proof", claim.proof().stream().map(PolicyMembers::proof).toList());
        return members;
    }

    private static Map<String, Object> proof(PublishedProof proof) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", proof.kind().word());
        members.put("date", text(proof.date()));
        proof.from().ifPresent(from -> members.put("from", from.toString()));
        if (!proof.title().isEmpty()) {
            members.put("title", proof.title());
        }
        proof.link().ifPresent(link -> members.put("link", SiteAddress.of(link)));
        proof.ended().ifPresent(day -> members.put("ended", day.toString()));
        return members;
    }

    private static Map<String, Object> subProcessor(PublishedSubProcessor subProcessor) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", subProcessor.id());
        members.put("title", subProcessor.title());
        members.put("revision", subProcessor.revision());
        members.put("legalEntity", subProcessor.legalEntity());
        members.put("address", subProcessor.address());
        members.put("contact", subProcessor.contact());
        members.put("purpose", subProcessor.purpose());
        members.put("services", subProcessor.services());
        members.put("country", subProcessor.country());
        members.put("transfers", subProcessor.transfers());
        members.put("transferUntil", text(subProcessor.transferUntil()));
        members.put("from", text(subProcessor.from()));
        members.put("until", text(subProcessor.until()));
        members.put("passages", passages(subProcessor.passages(), subProcessor.claims()));
        members.put(
                "claims",
                subProcessor.claims().stream()
                        .map(claim -> claim(claim, List.of()))
                        .toList());
        return members;
    }

    private static Map<String, Object> certificate(PublishedCertificate certificate) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", certificate.kind().word());
        members.put("title", certificate.title());
        members.put("standard", certificate.standard());
        members.put("scope", certificate.scope());
        members.put("body", certificate.body());
        members.put("number", certificate.number());
        members.put("collected", text(certificate.collected()));
        members.put("from", text(certificate.from()));
        members.put("validUntil", text(certificate.validUntil()));
        members.put("url", certificate.url());
        members.put("holder", certificate.holder());
        return members;
    }

    private static Map<String, Object> withdrawn(WithdrawnMeasure measure) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", measure.id());
        members.put("title", measure.title());
        members.put("category", measure.category());
        members.put("replacedBy", measure.replacedBy());
        return members;
    }

    private static Map<String, Object> coverage(PublishedCoverage coverage) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("framework", coverage.framework());
        members.put("lines", coverage.lines());
        members.put(
                "answered",
                coverage.answered().stream().map(PolicyMembers::answered).toList());
        List<Map<String, Object>> open = new ArrayList<>();
        for (int i = 0; i < coverage.listed().size(); i++) {
            CoverageLine line = coverage.listed().get(i);
            if (line.isOpen()) {
                Map<String, Object> control = control(line.control());
                control.put(LINE, i + 1);
                open.add(control);
            }
        }
        if (!open.isEmpty()) {
            members.put(OPEN, open);
        }
        return members;
    }

    private static Map<String, Object> answered(CoverageLine line) {
        Map<String, Object> members = control(line.control());
        members.put("measures", line.measures());
        return members;
    }

    private static Map<String, Object> picture(PublishedPicture picture) {
        return Map.of("path", picture.path(), "sha256", Sha256.of(picture.content()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
