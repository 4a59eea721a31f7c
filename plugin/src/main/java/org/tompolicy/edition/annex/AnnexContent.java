package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.edition.annex.AnnexView.Entry;
import org.tompolicy.edition.annex.AnnexView.Fact;
import org.tompolicy.edition.annex.AnnexView.Part;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.Reviews;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.Publication;

/** Makes the template's view of an annex from a publication: what stands in which part, with which number and words. */
final class AnnexContent {

    private final Publication publication;
    private final PublishedPolicy policy;
    private final AnnexOptions options;
    private final UiTexts texts;
    private final Days days;
    private final AnnexSections sections;
    private final AnnexTables tables;
    private final AnnexChanges changes;
    private final String digest;
    private final AnnexTexts placed = new AnnexTexts();

    AnnexContent(Publication publication, ChangeHistory history, AnnexOptions options, UiTexts texts, String digest) {
        this.publication = publication;
        this.policy = publication.policy();
        this.options = options;
        this.texts = texts;
        this.days = new Days(texts);
        this.changes = new AnnexChanges(policy, history, texts, placed);
        this.sections = new AnnexSections(publication, changes, texts, placed);
        this.tables = new AnnexTables(publication, texts, placed);
        this.digest = digest;
    }

    /** Title of the document, for example {@code Annex III: technical and organisational measures}. */
    String title() {
        return texts.text(
                "annex.documentTitle", texts.text("annex.label." + options.label()), texts.inSentence(subjectMatter()));
    }

    /** What it is about: the measures, of one service where it is limited to that. */
    private String subjectMatter() {
        return options.service().isPresent()
                ? texts.text("annex.titleFor", texts.text("annex.title"), services())
                : texts.text("annex.title");
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
                cover(),
                running(),
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

    /** The version as it stands in the metadata. */
    String subject() {
        return versionLine().replace('\u00a0', ' ');
    }

    /** The version as it stands in the head of each page. */
    private String versionLine() {
        String since = versionSince();
        return isDraft() ? texts.text("annex.draftHead") : versionLead() + (since.isEmpty() ? "" : ", " + since);
    }

    private String versionLead() {
        return isDraft() ? texts.text("draft") : texts.text("version", policy.version());
    }

    private String versionSince() {
        if (isDraft()) {
            return "";
        }
        return policy.effective()
                .map(day -> texts.text("effectiveFrom", days.of(day)))
                .orElse("");
    }

    private AnnexView.Running running() {
        String[] page = texts.text("annex.pageOf").split("\\{[01]}", -1);
        return new AnnexView.Running(
                texts.text("annex.head", policy.company().called(), subjectMatter()),
                versionLine(),
                texts.text("annex.foot." + options.label()) + " "
                        + (isDraft() ? texts.text("thisDraft") : texts.text("thisVersion", policy.version())),
                page[0],
                page[1]);
    }

    private AnnexView.Cover cover() {
        List<String> signature = options.customer()
                .filter(AnnexCustomer::signature)
                .map(customer -> List.of(
                        policy.company().name(),
                        customer.name().isEmpty() ? texts.text("annex.customer") : customer.name()))
                .orElse(List.of());
        return new AnnexView.Cover(
                policy.company().name(),
                policy.company().shortName(),
                texts.text("annex.agreement"),
                texts.text("annex.label." + options.label()),
                subjectMatter(),
                texts.text("annex.subtitle." + options.label()),
                versionLead(),
                isDraft() ? texts.text("annex.notInForce") : versionSince(),
                parties(),
                control(),
                signature);
    }

    private List<Fact> parties() {
        List<Fact> facts = new ArrayList<>();
        add(
                facts,
                "annex.processor",
                joined(policy.company().inFull(), policy.company().address()));
        add(facts, "annex.dpo", policy.company().dpo());
        add(facts, "annex.contact", policy.company().contact());
        Optional<AnnexCustomer> customer = options.customer();
        String asNamed = texts.text("annex.asNamed");
        String who = customer.map(one -> joined(one.name(), one.address())).orElse("");
        String agreement = customer.map(one -> joined(
                        one.agreement(),
                        one.date().isEmpty() ? "" : texts.text("annex.agreementDate", one.date()),
                        one.reference().isEmpty() ? "" : texts.text("annex.agreementReference", one.reference())))
                .orElse("");
        add(facts, "annex.customer", who.isEmpty() ? asNamed : who);
        add(facts, "annex.agreementRow", agreement.isEmpty() ? asNamed : agreement);
        add(facts, "annex.precedence", texts.words().getOrDefault("annex.precedence." + options.label(), ""));
        return facts;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(texts.text(key), lines(value)));
        }
    }

    /** A value such as an address has lines. */
    private Markup lines(String value) {
        List<Inline> line = new ArrayList<>();
        for (String part : value.split("\n")) {
            if (!line.isEmpty()) {
                line.add(new Inline.LineBreak());
            }
            if (!part.isEmpty()) {
                line.add(new Inline.Words(part));
            }
        }
        return line.size() > 1 ? placed.line(line) : Markup.escaped(value);
    }

    private List<Fact> control() {
        List<Fact> facts = new ArrayList<>();
        add(
                facts,
                "annex.versionRow",
                isDraft() ? texts.text("annex.draftStatus") : texts.text("annex.released", policy.version()));
        add(facts, "annex.issuedOnly", policy.issued().map(days::of).orElse(""));
        add(facts, "annex.effectiveOnly", policy.effective().map(days::of).orElse(""));
        reviews(facts);
        add(facts, "annex.languageRow", languages());
        add(facts, "annex.servicesRow", services());
        add(facts, "annex.proofRow", days.of(publication.asOf()));
        facts.add(new Fact(texts.text("annex.digestRow"), digest()));
        if (!policy.company().website().isEmpty() && !isDraft()) {
            String address =
                    new AnnexTargets(Set.of(), policy.company().website()).onSite(SitePage.version(policy.version()));
            facts.add(new Fact(texts.text("annex.addressRow"), placed.link(new Target.Web(address), address)));
        }
        return facts;
    }

    /** The next review is named with its measure, whether it is to come or overdue. */
    private void reviews(List<Fact> facts) {
        Reviews reviews = new Reviews(policy, publication.asOf());
        Optional<String> last = reviews.latest().map(days::of);
        Optional<String> next = reviews.next()
                .map(day -> texts.text(
                        switch (reviews.due(day)) {
                            case TO_COME -> "annex.reviewToCome";
                            case BEFORE_EFFECT -> "annex.reviewBefore";
                            case PAST -> "annex.reviewPast";
                        },
                        days.of(day),
                        reviews.dueOn(day, texts)));
        add(facts, "annex.lastReviewOnly", last.orElse(""));
        add(facts, "annex.nextReviewOnly", next.orElse(""));
    }

    private String languages() {
        String own = texts.languageName(texts.language());
        String others = policy.issue().languages().stream()
                .filter(language -> !language.equals(texts.language()))
                .map(texts::languageName)
                .collect(Collectors.joining(", "));
        String first =
                others.isEmpty() ? texts.text("annex.languageAlone", own) : texts.text("annex.exists", own, others);
        return others.isEmpty()
                ? first
                : first + " "
                        + texts.text(
                                "annex.prevails",
                                texts.languageName(policy.issue().languages().get(0)));
    }

    private String services() {
        if (options.service().isPresent()) {
            return sections.names(List.of(options.service().get()));
        }
        String names = policy.services().stream().map(PolicyFacts.Service::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? texts.text("annex.allServicesPlain") : texts.text("annex.allServices", names);
    }

    /** The digest in groups of eight, four a line. */
    private Markup digest() {
        List<Inline> lines = new ArrayList<>();
        lines.add(new Inline.Words(texts.text("annex.digest")));
        for (int at = 0; at < digest.length(); at += 32) {
            StringBuilder line = new StringBuilder();
            for (int group = at; group < at + 32; group += 8) {
                line.append(group == at ? "" : " ").append(digest, group, group + 8);
            }
            lines.add(new Inline.LineBreak());
            lines.add(AnnexSections.inRole("digest", line.toString()));
        }
        return placed.line(lines);
    }

    private AnnexView.Scope scope() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "annex.servicesRow", services());
        add(facts, "annex.locations", policy.scope().locations());
        add(facts, "annex.remoteAccess", policy.scope().remoteAccess());
        add(facts, "annex.outOfScope", policy.scope().outOfScope());
        List<AnnexView.Reference> customersPart = tables.customersPart();
        add(
                facts,
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
            facts.add(new Fact(texts.text("annex.subprocessorsRow"), placed.line(names)));
        }
        return new AnnexView.Scope(
                placed.whole("preamble", policy.introduction().preamble()), facts, customersPart);
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
        for (PublishedCategory category : policy.categories()) {
            categories.add(new AnnexView.Category(
                    part + "." + (categories.size() + 1),
                    category.title(),
                    AnnexTargets.category(category.folder()),
                    placed.whole(AnnexTargets.category(category.folder()), category.introduction()),
                    category.measures().stream().map(sections::measure).toList()));
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
