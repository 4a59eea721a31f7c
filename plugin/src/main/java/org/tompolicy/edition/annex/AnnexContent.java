package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.edition.annex.AnnexView.Entry;
import org.tompolicy.edition.annex.AnnexView.Part;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.Publication;

/** Makes the template's view of an annex from a publication: what stands in which part, with which number and words. */
final class AnnexContent {

    private final Publication publication;
    private final PublishedPolicy policy;
    private final AnnexOptions options;
    private final AnnexCover cover;
    private final UiTexts texts;
    private final Days days;
    private final AnnexSections sections;
    private final AnnexTables tables;
    private final AnnexChanges changes;
    private final AnnexTexts placed = new AnnexTexts();

    AnnexContent(Publication publication, ChangeHistory history, AnnexOptions options, UiTexts all, String digest) {
        this.publication = publication;
        this.policy = publication.policy();
        this.options = options;
        this.texts = all.under(options.label());
        this.days = new Days(texts);
        this.changes = new AnnexChanges(policy, history, texts, placed, options.services());
        this.sections = new AnnexSections(publication, changes, texts, placed);
        this.tables = new AnnexTables(publication, texts, placed);
        this.cover = new AnnexCover(publication, options, texts, placed, digest, sections);
    }

    /** What the first page says. */
    AnnexCover cover() {
        return cover;
    }

    boolean isDraft() {
        return policy.isDraft();
    }

    /** The texts whose places {@link #view()} holds. */
    AnnexTexts texts() {
        return placed;
    }

    AnnexView view() {
        AnnexView.Parts parts = parts();
        List<AnnexView.Category> categories = categories(parts.measures().number());
        List<AnnexView.SubProcessor> subProcessors =
                subProcessors(parts.subProcessors().number());
        List<AnnexView.Certificate> certificates =
                tables.certificates(parts.certificates().number());
        List<AnnexView.EvidenceLine> evidence = tables.evidence(sections);
        return new AnnexView(
                texts.language(),
                isDraft(),
                texts.words(),
                cover.cover(),
                cover.running(),
                contents(parts, categories, subProcessors, certificates),
                parts,
                scope(),
                reading(),
                categories,
                subProcessors,
                tables.assistance(),
                certificates,
                tables.evidenceText(
                        evidence,
                        parts.measures().number(),
                        parts.subProcessors().number()),
                evidence,
                changes.changes(),
                tables.coverage(options.label()),
                tables.glossary());
    }

    private AnnexView.Parts parts() {
        return new AnnexView.Parts(
                part(1, "scope"),
                part(2, "reading"),
                part(3, "measures"),
                part(4, "subprocessors"),
                part(5, "assistance"),
                part(6, "certifications"),
                part(7, "evidence"),
                part(8, "changes"),
                part(9, "coverage"),
                part(10, "glossary"));
    }

    private Part part(int number, String name) {
        return new Part(String.valueOf(number), texts.text("annex.part." + name), name);
    }

    /** The policy says it of all services together: where the annex is about some of them, that stands in front. */
    private String ofAllServices(String fact) {
        return fact.isEmpty() || options.services().isEmpty() ? fact : texts.text("annex.forAllServices", fact);
    }

    private AnnexView.Scope scope() {
        AnnexFacts facts = new AnnexFacts(texts, placed);
        facts.add("annex.servicesRow", cover.services());
        facts.add("annex.locations", ofAllServices(policy.scope().locations()));
        facts.add("annex.remoteAccess", ofAllServices(policy.scope().remoteAccess()));
        facts.add("annex.outOfScope", ofAllServices(policy.scope().outOfScope()));
        fixed(facts, "annex.law");
        fixed(facts, "annex.goals");
        transfers(facts);
        List<AnnexView.Reference> customersPart = tables.customersPart();
        facts.add(
                "annex.responsibility",
                texts.text(
                        customersPart.isEmpty() ? "annex.responsibility.ours" : "annex.responsibility.shared",
                        policy.company().called()));
        if (!policy.subProcessors().isEmpty()) {
            List<Inline> names = new ArrayList<>();
            policy.subProcessors().forEach(one -> {
                if (!names.isEmpty()) {
                    names.add(new Inline.Words(", "));
                }
                names.add(AnnexTexts.linked(new Target.SubProcessor(one.id(), ""), one.title()));
            });
            facts.add("annex.subprocessorsRow", placed.line(names));
        }
        return new AnnexView.Scope(
                placed.whole("preamble", policy.introduction().preamble()), facts.all(), customersPart);
    }

    /** A sentence that the label has and others have not. */
    private void fixed(AnnexFacts facts, String key) {
        facts.add(key + "Row", texts.words().getOrDefault(key, ""));
    }

    /** Which measures apply to which transfer, where the label asks for it. */
    private void transfers(AnnexFacts facts) {
        String sentence = texts.words().getOrDefault("annex.transfers", "");
        if (sentence.isEmpty()) {
            return;
        }
        List<Inline> lines = new ArrayList<>(List.of(new Inline.Words(sentence)));
        int number = 0;
        for (PublishedSubProcessor one : policy.subProcessors()) {
            number++;
            if (!one.country().isEmpty()) {
                lines.add(new Inline.LineBreak());
                lines.add(new Inline.Words(texts.text("annex.transferTo", one.title(), texts.country(one.country()))));
                lines.add(AnnexTexts.linked(
                        new Target.SubProcessor(one.id(), ""),
                        part(4, "subprocessors").number() + "." + number));
            }
        }
        facts.add("annex.transfersRow", placed.line(lines));
    }

    private List<Markup> reading() {
        List<Markup> lines = new ArrayList<>();
        String example = policy.promised()
                .flatMap(measure -> measure.claims().stream().map(claim -> AnnexTables.name(measure.id(), claim.id())))
                .filter(name -> name.contains("#"))
                .findFirst()
                .or(() -> policy.promised().map(PublishedMeasure::id).findFirst())
                .orElse("AC-01");
        lines.add(texts.html(
                "annex.reading.ids",
                placed.line(
                        List.of(new Inline.Styled(Inline.Style.CODE, Mark.NONE, List.of(new Inline.Words(example)))))));
        for (String key : List.of("implemented", "provided", "interval")) {
            lines.add(Markup.escaped(texts.text("annex.reading." + key)));
        }
        String access = UiTexts.sentence(policy.scope().evidenceAccess());
        lines.add(Markup.escaped(
                access.isEmpty()
                        ? texts.text("annex.reading.proof", days.of(publication.asOf()))
                        : texts.text("annex.reading.proofAccess", days.of(publication.asOf()), access)));
        for (String key : List.of("context", "relates", "text")) {
            lines.add(Markup.escaped(texts.text("annex.reading." + key)));
        }
        return lines;
    }

    private List<AnnexView.Category> categories(String part) {
        List<AnnexView.Category> categories = new ArrayList<>();
        for (AnnexOrder.Heading heading : AnnexOrder.of(policy, options.label(), texts)) {
            categories.add(new AnnexView.Category(
                    part + "." + (categories.size() + 1),
                    heading.title(),
                    heading.place(),
                    placed.whole(heading.place(), heading.introduction()),
                    heading.measures().stream().map(sections::measure).toList()));
        }
        if (!policy.notApplicable().isEmpty()) {
            categories.add(new AnnexView.Category(
                    part + "." + (categories.size() + 1),
                    texts.text("annex.notApplicable"),
                    "not-applicable",
                    placed.whole(
                            "not-applicable",
                            Text.of(new Block.Paragraph(
                                    Mark.NONE, List.of(new Inline.Words(texts.text("annex.notApplicable.text")))))),
                    policy.notApplicable().stream().map(sections::measure).toList()));
        }
        return categories;
    }

    private List<AnnexView.SubProcessor> subProcessors(String part) {
        List<AnnexView.SubProcessor> all = new ArrayList<>();
        policy.subProcessors().forEach(one -> all.add(sections.subProcessor(one, part + "." + (all.size() + 1))));
        return all;
    }

    private static List<Entry> contents(
            AnnexView.Parts parts,
            List<AnnexView.Category> categories,
            List<AnnexView.SubProcessor> subProcessors,
            List<AnnexView.Certificate> certificates) {
        return List.of(
                entry(parts.scope(), List.of()),
                entry(parts.reading(), List.of()),
                entry(
                        parts.measures(),
                        categories.stream()
                                .map(category -> new Entry(
                                        category.number(),
                                        category.title(),
                                        category.place(),
                                        category.measures().stream()
                                                .map(measure -> new Entry(
                                                        measure.id(), measure.title(), measure.place(), List.of()))
                                                .toList()))
                                .toList()),
                entry(
                        parts.subProcessors(),
                        subProcessors.stream()
                                .map(one -> new Entry(one.number(), one.title(), one.place(), List.of()))
                                .toList()),
                entry(parts.assistance(), List.of()),
                entry(
                        parts.certificates(),
                        certificates.stream()
                                .map(one -> new Entry(one.number(), one.title(), one.place(), List.of()))
                                .toList()),
                entry(parts.evidence(), List.of()),
                entry(parts.changes(), List.of()),
                entry(parts.coverage(), List.of()),
                entry(parts.glossary(), List.of()));
    }

    private static Entry entry(Part part, List<Entry> entries) {
        return new Entry(part.number(), part.title(), part.place(), entries);
    }
}
