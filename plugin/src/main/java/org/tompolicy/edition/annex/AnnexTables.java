package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tompolicy.edition.annex.AnnexView.Fact;
import org.tompolicy.edition.annex.AnnexView.Reference;
import org.tompolicy.edition.page.ClaimProof;
import org.tompolicy.edition.page.ControlLabel;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.Naming;
import org.tompolicy.model.Promising;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.publish.Publication;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.tables.Labels;
import org.tompolicy.tables.Languages;
import org.tompolicy.tables.ShippedTable;
import org.tompolicy.text.PlainText;

/** The parts of an annex that are tables over all measures. */
final class AnnexTables {

    /** Subject, framework and control of each duty to assist the controller; the last subject is told only where it is answered. */
    private static final List<List<String>> ASSISTANCE =
            ShippedTable.read("assistance.csv").below(List.of("subject", "framework", "control"));

    private static final String OTHER = "other";

    /** Letters of the number of an article, for example {@code Art. 28 Abs. 3 lit. e}, that stand in a line. */
    private static final int LONGEST_NUMBER = 22;

    private final Publication publication;
    private final PublishedPolicy policy;
    private final UiTexts texts;
    private final Days days;
    private final AnnexTexts placed;

    AnnexTables(Publication publication, UiTexts texts, AnnexTexts placed) {
        this.placed = placed;
        this.publication = publication;
        this.policy = publication.policy();
        this.texts = texts;
        this.days = new Days(texts);
    }

    /** Claims that only the customer keeps. */
    List<Reference> customersPart() {
        return policy.promised()
                .flatMap(measure -> measure.claims().stream()
                        .filter(claim -> claim.providedBy().equals(List.of(Claim.CUSTOMER)))
                        .map(claim -> reference(measure.id(), claim)))
                .toList();
    }

    private static Reference reference(String measure, PublishedClaim claim) {
        return new Reference(
                name(measure, claim.id()), AnnexTargets.claim(measure, claim.id()), PlainText.of(claim.text()));
    }

    /** A claim as it is cited; the measure alone for its own claim. */
    static String name(String measure, String claim) {
        return new ClaimId(measure, claim).toString();
    }

    /** Each duty of assistance with what relates to it, in the order of the measures. */
    List<AnnexView.AssistanceLine> assistance() {
        List<AnnexView.AssistanceLine> lines = new ArrayList<>();
        for (List<String> duty : ASSISTANCE) {
            List<Reference> promises = new ArrayList<>();
            policy.measures()
                    .flatMap(measure -> measure.controls().stream()
                            .filter(control ->
                                    List.of(control.framework(), control.id()).equals(duty.subList(1, 3)))
                            .flatMap(control -> answers(measure, measure.answering(control))))
                    .forEach(promises::add);
            if (!promises.isEmpty() || !duty.get(0).equals(OTHER)) {
                lines.add(new AnnexView.AssistanceLine(
                        texts.text("annex.assistance." + duty.get(0)), article(duty.get(1), duty.get(2)), promises));
            }
        }
        return lines;
    }

    /** Where the law says so, for example {@code GDPR Art. 33(2)}; empty for what has no number that readers know. */
    private String article(String framework, String control) {
        Naming naming = Frameworks.naming(framework, control);
        return naming.form() == Naming.Form.TITLE
                ? ""
                : texts.framework(framework, framework) + " "
                        + texts.control(new PublishedControl(framework, control, "", new TreeMap<>(), naming))
                                .name();
    }

    /** What answers a control: these claims, or where there is none, or it does not apply, the measure. */
    private Stream<Reference> answers(PublishedMeasure measure, List<PublishedClaim> claims) {
        boolean applies = !policy.notApplicable().contains(measure);
        return !applies || claims.isEmpty()
                ? Stream.of(new Reference(
                        measure.id(),
                        AnnexTargets.measure(measure.id()),
                        applies ? "" : texts.text("annex.answersByReason")))
                : claims.stream()
                        .map(claim -> new Reference(
                                name(measure.id(), claim.id()),
                                AnnexTargets.claim(measure.id(), claim.id()),
                                claim.providedBy().equals(List.of(Claim.CUSTOMER))
                                        ? texts.text("annex.yourPart")
                                        : ""));
    }

    /** Claims of one measure, which only the first of them names: {@code PE-05#deletion, #export}. */
    private static Stream<Reference> grouped(Stream<Reference> ofOneMeasure) {
        List<Reference> all = ofOneMeasure.toList();
        return IntStream.range(0, all.size()).mapToObj(i -> {
            Reference one = all.get(i);
            int claim = one.name().indexOf('#');
            return i == 0 || claim < 0 ? one : new Reference(one.name().substring(claim), one.place(), one.text());
        });
    }

    /** The place of the certificate of a number, counted from 1. */
    static String certificate(int number) {
        return "certificate-" + number;
    }

    List<AnnexView.Certificate> certificates(String part) {
        List<AnnexView.Certificate> certificates = new ArrayList<>();
        PublishedFacts known = new PublishedFacts(policy, texts, days);
        for (PublishedCertificate one : PublishedFacts.certificates(policy)) {
            int number = certificates.size() + 1;
            List<Fact> facts = Fact.of(known.of(one));
            certificates.add(new AnnexView.Certificate(part + "." + number, one.title(), certificate(number), facts));
        }
        return certificates;
    }

    /** Proof that does not stand next to its promise, since no text of the measure holds that promise. */
    List<AnnexView.EvidenceLine> evidence(AnnexSections sections) {
        List<AnnexView.EvidenceLine> lines = new ArrayList<>();
        policy.promised()
                .forEach(measure -> apart(measure)
                        .forEach(claim -> evidence(
                                        sections,
                                        name(measure.id(), claim.id()),
                                        AnnexTargets.claim(measure.id(), claim.id()),
                                        claim)
                                .ifPresent(lines::add)));
        for (PublishedSubProcessor one : policy.subProcessors()) {
            String place = AnnexTargets.subProcessor(one.id());
            apart(one)
                    .forEach(claim -> evidence(
                                    sections,
                                    one.title() + " #" + claim.id(),
                                    AnnexTargets.inside(place, claim.id()),
                                    claim)
                            .ifPresent(lines::add));
        }
        return lines;
    }

    private Optional<AnnexView.EvidenceLine> evidence(
            AnnexSections sections, String name, String place, PublishedClaim claim) {
        ClaimProof proof = ClaimProof.of(policy, claim);
        Markup instead = proof.instead(texts, days);
        return claim.proof().isEmpty() && instead.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnnexView.EvidenceLine(
                        name, place, sections.cell(proof.laidDown()), sections.cell(proof.shown()), instead));
    }

    private static Stream<PublishedClaim> apart(Promising owner) {
        return owner.claims().stream()
                .filter(claim -> !claim.id().equals(owner.id()))
                .filter(claim -> owner.passages().stream()
                        .noneMatch(passage -> passage.claims().contains(claim.id())));
    }

    /**
     * Where proof stands; it is not printed twice.
     *
     * @param apart what {@link #evidence} gave
     * @param measures number of the part with the measures
     * @param subProcessors number of the part with the sub-processors
     */
    List<String> evidenceText(List<AnnexView.EvidenceLine> apart, String measures, String subProcessors) {
        boolean shown = Stream.<Promising>concat(policy.promised(), policy.subProcessors().stream())
                .flatMap(owner -> owner.claims().stream())
                .anyMatch(claim -> !claim.proof().isEmpty());
        if (!shown) {
            return List.of(texts.text("annex.evidence.none"));
        }
        String where = texts.text("annex.evidence.text", measures, subProcessors, days.of(publication.asOf()));
        return apart.isEmpty() ? List.of(where) : List.of(where, texts.text("annex.evidence.apart"));
    }

    /** The frameworks that the policy shows; that of the label stands first, also where the policy does not show it. */
    private List<PublishedCoverage> shown(String label) {
        List<PublishedCoverage> shown = new ArrayList<>(policy.coverage());
        Labels.framework(label).ifPresent(own -> {
            Optional<PublishedCoverage> there =
                    shown.stream().filter(one -> one.framework().equals(own)).findFirst();
            there.ifPresent(shown::remove);
            shown.add(0, there.orElseGet(() -> ofLabel(own)));
        });
        return shown;
    }

    /** The lines of a framework that ships, with the measures that relate to them. */
    private PublishedCoverage ofLabel(String framework) {
        List<PublishedCoverage.CoverageLine> lines = Frameworks.table(framework).named().stream()
                .filter(row -> row.get("kind").equals("line"))
                .map(row -> new PublishedCoverage.CoverageLine(
                        policy.measures()
                                .flatMap(measure -> measure.controls().stream())
                                .filter(control -> control.framework().equals(framework)
                                        && control.id().equals(row.get("id")))
                                .findFirst()
                                .orElseGet(() -> control(framework, row)),
                        policy.measures()
                                .filter(measure -> measure.controls().stream()
                                        .anyMatch(control -> control.framework().equals(framework)
                                                && control.id().equals(row.get("id"))))
                                .map(PublishedMeasure::id)
                                .toList()))
                .toList();
        return new PublishedCoverage(framework, lines.size(), lines);
    }

    private static PublishedControl control(String framework, Map<String, String> row) {
        SortedMap<String, String> titles = new TreeMap<>();
        for (String language : Languages.ids()) {
            String title = row.getOrDefault("title_" + language, "");
            if (!title.isBlank()) {
                titles.put(language, title);
            }
        }
        return new PublishedControl(
                framework, row.get("id"), row.get("title"), titles, Frameworks.naming(framework, row.get("id")));
    }

    List<AnnexView.Framework> coverage(String label) {
        List<AnnexView.Framework> frameworks = new ArrayList<>();
        for (PublishedCoverage one : shown(label)) {
            List<AnnexView.CoverageLine> lines = new ArrayList<>();
            for (PublishedCoverage.CoverageLine line : one.listed()) {
                ControlLabel control = texts.control(line.control());
                lines.add(new AnnexView.CoverageLine(
                        control.name(),
                        control.nameLanguage(),
                        control.title(),
                        control.titleLanguage(),
                        line.measures().stream()
                                .flatMap(id -> policy.measure(id).stream())
                                .flatMap(measure -> grouped(answers(measure, measure.singledOut(line.control()))))
                                .toList()));
            }
            String title = texts.words()
                    .getOrDefault(
                            "annex.coverage." + one.framework() + "." + label,
                            texts.framework(one.framework(), one.framework()));
            boolean named = lines.stream().anyMatch(line -> !line.title().isEmpty());
            frameworks.add(new AnnexView.Framework(
                    title,
                    "coverage-" + one.framework(),
                    texts.text("answered", one.answered().size(), one.lines()),
                    named,
                    lines.stream().anyMatch(line -> line.name().length() > LONGEST_NUMBER),
                    lines,
                    one.unlisted() == 0 ? "" : texts.text("unlistedLines", one.unlisted())));
        }
        return frameworks;
    }

    List<AnnexView.Term> glossary() {
        return policy.glossary().stream()
                .map(term -> new AnnexView.Term(term.name(), placed.whole("glossary", term.meaning())))
                .toList();
    }
}
