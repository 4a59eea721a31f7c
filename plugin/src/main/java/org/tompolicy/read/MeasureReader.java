package org.tompolicy.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Located;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Waiver;
import org.tompolicy.prose.Days;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.wording.Messages;

/** Reads a measure. */
final class MeasureReader {

    static final List<String> AUDIENCES = List.of("public", "customer", "internal");

    private static final Pattern ID = Pattern.compile("[A-Z]{2,4}-[0-9]{2,3}");
    /** What a page can be named after, even where it is no id by the contract. */
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final Vocabulary vocabulary;
    private final LinkResolver links;
    private final Findings all;

    MeasureReader(Vocabulary vocabulary, LinkResolver links, Findings all) {
        this.vocabulary = vocabulary;
        this.links = links;
        this.all = all;
    }

    /**
     * The measure of a page; empty where it has no id by which it could be published. Everything else in it is
     * reported in any case.
     *
     * @param idPrefix letters that its id begins with, or an empty string
     */
    Optional<Measure> read(Page page, String idPrefix) {
        Findings findings = all.about(new Subject.Measure(page.name()));
        HeaderAttributes header = new HeaderAttributes(page.document(), findings);
        ControlReader controls = new ControlReader(vocabulary, findings);
        header.reportUnknown(AttributeNames.MEASURE, controls::isFramework, controls.attributes());
        Optional<String> id = id(header, idPrefix, Place.folder(page.document().path()));
        Located<String> title = Titles.required(page.document(), findings);
        header.required("revnumber", Rule.ATTRIBUTE_INVALID, "1", Optional.empty());
        ClaimDefaults defaults = defaults(page, header, title, findings);
        Promises promises = new PromiseReader(vocabulary, defaults, links, page, findings).read();
        Measure measure = new Measure(
                page.name(),
                title.value(),
                Place.folder(page.document().path()),
                ChangeReader.read(header, page.document().start()),
                header.get("revdate").flatMap(AttributeText::date).map(Located::value),
                header.text("revremark"),
                defaults.status(),
                header.text("description"),
                header.list("keywords"),
                header.text("tom-owner"),
                header.text("tom-evidence-owner"),
                header.get("tom-review").flatMap(AttributeText::interval),
                header.get("tom-reviewed").flatMap(AttributeText::date),
                defaults.evidence(),
                defaults.audience(),
                defaults.services(),
                defaults.providedBy(),
                defaults.waiver(),
                header.list("tom-formerly"),
                replacedBy(header),
                controls.read(header),
                promises.passages(),
                promises.claims(),
                title.location());
        return id.map(usable -> measure);
    }

    private static Optional<String> id(HeaderAttributes header, String idPrefix, String folder) {
        String example = (idPrefix.isEmpty() ? "XX" : idPrefix) + "-01";
        Optional<AttributeText> attribute =
                header.required("tom-id", Rule.ID_MISSING, example, Optional.of(Messages.of("id-missing.ofMeasure")));
        attribute.ifPresent(id -> {
            if (!ID.matcher(id.value()).matches()) {
                id.doubting(Doubt.CONTENT)
                        .invalid(Messages.of("attribute-invalid.measureId").with("example", example));
            } else if (!idPrefix.isEmpty() && !id.value().startsWith(idPrefix + "-")) {
                id.invalid(Messages.of("attribute-invalid.otherPrefix")
                        .with("folder", folder)
                        .with("prefix", idPrefix)
                        .with("id", idPrefix + id.value().substring(id.value().indexOf('-'))));
            }
        });
        return attribute
                .map(AttributeText::value)
                .filter(id -> USABLE.matcher(id).matches());
    }

    private ClaimDefaults defaults(Page page, HeaderAttributes header, Located<String> title, Findings findings) {
        MeasureStatus status = header.required(
                        "tom-status",
                        Rule.ATTRIBUTE_INVALID,
                        "implemented",
                        Optional.of(AttributeText.allowed(ClaimReader.STATUSES)))
                .flatMap(text -> text.doubting(Doubt.CONTENT).word(MeasureStatus::of, ClaimReader.STATUSES))
                .orElse(MeasureStatus.DRAFT);
        return new ClaimDefaults(
                page.name(),
                status,
                evidence(header),
                ClaimReader.services(header.get("tom-services"), vocabulary, List.of()),
                ClaimReader.providers(header.get("tom-provided-by"), vocabulary, List.of(Claim.PROCESSOR)),
                waiver(page, header, findings),
                header.get("tom-reviewed")
                        .flatMap(text -> Days.iso(text.value()).or(() -> Days.meant(text.value()))),
                audience(header, Audience.PUBLIC),
                true,
                title.location());
    }

    private List<EvidenceReference> evidence(HeaderAttributes header) {
        return evidence(header, vocabulary);
    }

    static List<EvidenceReference> evidence(HeaderAttributes header, Vocabulary vocabulary) {
        EvidenceReferences references = new EvidenceReferences(vocabulary.evidence());
        return header.get("tom-evidence")
                .map(text -> references.read(text, header.get("tom-seen")))
                .orElse(List.of());
    }

    static Optional<Waiver> waiver(Page page, HeaderAttributes header, Findings findings) {
        return new WaiverReader(
                        header.get("tom-waiver"),
                        header.get("tom-waiver-until"),
                        header.get("tom-waiver-by"),
                        page.document().start(),
                        findings)
                .read(
                        Optional.empty(),
                        header.line("tom-waiver-until", "2027-01-31"),
                        header.line("tom-waiver", "why"));
    }

    /** The audience that a header names, or another one. What cannot be read is for internal readers only. */
    static Audience audience(HeaderAttributes header, Audience otherwise) {
        return header.written("tom-audience")
                .map(text -> text.word(Audience::of, AUDIENCES).orElse(Audience.INTERNAL))
                .orElse(otherwise);
    }

    private String replacedBy(HeaderAttributes header) {
        Optional<AttributeText> attribute = header.get("tom-replaced-by");
        attribute
                .filter(text -> !vocabulary.measures().contains(text.value()))
                .ifPresent(text -> text.invalid(Messages.sequence(
                        Messages.of("attribute-invalid.noMeasure"),
                        DidYouMean.message(
                                text.value(), vocabulary.measures(), Messages.of("attribute-invalid.replacement")))));
        return attribute.map(AttributeText::value).orElse("");
    }
}
