package org.tompolicy.edition.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.Reviews;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.PublishedRelease;

/**
 * The start page: the five questions, then the measures.
 *
 * @param state whether the version is in force; else when it was or will be
 * @param reviewed when the measures were last reviewed; empty where none was
 * @param promised number of measures and promises
 * @param scope which services and where data is processed
 * @param since from which day it holds; else from when to when it did
 * @param proofs certificates and tests, at most three
 * @param ended certificates that ended under promises of measures, and nothing newer is shown
 * @param annexes PDFs to download, or why there is none
 * @param annexPage the page of all PDFs
 * @param coverage the page of controls, where there is one
 * @param services pages of the services, where there are several
 * @param notApplicable measures that do not apply here
 * @param gone measures that are no longer promised
 * @param contacts who answers questions
 * @param notes footnotes of the page
 */
public record StartPage(
        Shell shell,
        String title,
        String lede,
        Markup state,
        Markup reviewed,
        String promised,
        List<String> scope,
        Markup since,
        List<Proof> proofs,
        List<EndedCertificate> ended,
        List<Markup> annexes,
        Link annexPage,
        MeasureList list,
        Optional<String> coverage,
        List<Link> services,
        List<Link> notApplicable,
        List<Link> gone,
        Markup preamble,
        String outOfScope,
        String evidenceAccess,
        String subProcessors,
        String subProcessorsPage,
        Optional<String> architecture,
        List<Markup> contacts,
        Markup notes) {

    private static final int MOST_PROOFS = 3;

    /** A certificate with its link, or a test with its date. */
    public record Proof(String text, Optional<String> href, Markup date) {}

    public StartPage {
        scope = List.copyOf(scope);
        annexes = List.copyOf(annexes);
        proofs = List.copyOf(proofs);
        ended = List.copyOf(ended);
        services = List.copyOf(services);
        notApplicable = List.copyOf(notApplicable);
        gone = List.copyOf(gone);
        contacts = List.copyOf(contacts);
    }

    static StartPage of(Site site, Shells shells) {
        Links links = site.links(SitePage.START.path());
        PageWriter writer = new PageWriter(site, links);
        PublishedPolicy policy = site.policy;
        UiTexts texts = site.texts;
        List<PublishedMeasure> promised =
                site.measures.stream().filter(site::applies).toList();
        int promises = promised.stream()
                .mapToInt(measure -> site.promises(measure, ""))
                .sum();
        return new StartPage(
                shells.shell(
                        links, Shells.Section.NONE, "", policy.introduction().description()),
                policy.title(),
                policy.introduction().description(),
                Standings.state(site, links),
                reviewed(site),
                texts.text(
                        "measuresWithPromises",
                        texts.count("measures", promised.size()),
                        texts.count("promises", promises)),
                scope(site),
                Standings.since(site),
                proofs(site, links),
                EndedCertificate.ofMeasures(site, links),
                annexes(site, links),
                annexPage(site, links),
                MeasureLists.of(site, links, writer, ""),
                site.policy.coverage().isEmpty() ? Optional.empty() : Optional.of(links.to(SitePage.COVERAGE.path())),
                ServicePage.links(site, links),
                policy.notApplicable().stream()
                        .map(measure ->
                                Link.of(measure.id() + " " + measure.title(), links.to(SitePage.measure(measure.id()))))
                        .toList(),
                site.gone.stream()
                        .map(measure ->
                                Link.of(measure.id() + " " + measure.title(), links.to(SitePage.measure(measure.id()))))
                        .toList(),
                writer.write(policy.introduction().preamble()),
                policy.scope().outOfScope(),
                UiTexts.sentence(policy.scope().evidenceAccess()),
                subProcessors(site),
                links.to(SitePage.SUB_PROCESSORS.path()),
                site.publication.documents().isEmpty()
                        ? Optional.empty()
                        : Optional.of(links.to(SitePage.ARCHITECTURE.path())),
                Stream.of(policy.company().dpo(), policy.company().contact())
                        .filter(contact -> !contact.isEmpty())
                        .distinct()
                        .map(texts.form()::linked)
                        .toList(),
                writer.notes());
    }

    /** What is overdue is said of the state that is shown today; the tree of a release says nothing of later days. */
    private static Markup reviewed(Site site) {
        Reviews reviews = new Reviews(site.policy, site.publication.asOf());
        Markup done = reviewed(site.texts, reviews);
        return reviews.overdueSentence(site.texts)
                .filter(any -> !site.isArchived())
                .map(overdue -> new Markup(done.html() + " " + overdue.html()))
                .orElse(done);
    }

    /** The review that is longest ago is named with its measure, so that a newer one does not hide it. */
    private static Markup reviewed(UiTexts texts, Reviews reviews) {
        if (reviews.oldest().isEmpty()) {
            return Markup.EMPTY;
        }
        LocalDate first = reviews.oldest().get();
        LocalDate last = reviews.latest().orElseThrow();
        String names = reviews.reviewedOn(first, texts);
        if (!reviews.areComplete()) {
            return texts.html("oldestReview", texts.time(first), names);
        }
        if (first.equals(last)) {
            return texts.html("allReviewedOn", texts.time(last));
        }
        boolean sameMonth = YearMonth.from(first).equals(YearMonth.from(last));
        Object start = sameMonth ? texts.text("day", first.getDayOfMonth()) : texts.time(first);
        return texts.html("allReviewedBetween", start, texts.time(last), names);
    }

    private static List<String> scope(Site site) {
        List<String> scope = new ArrayList<>();
        if (site.hasSeveralServices()) {
            scope.add(site.texts.text("forAllServices"));
        } else if (!site.policy.services().isEmpty()) {
            scope.add(
                    site.texts.text("forService", site.policy.services().get(0).name()));
        }
        if (!site.policy.scope().locations().isEmpty()) {
            scope.add(site.texts.text("processedIn", site.policy.scope().locations()));
        }
        if (!site.policy.scope().remoteAccess().isEmpty()) {
            scope.add(site.texts.text("reachedFrom", site.policy.scope().remoteAccess()));
        }
        return scope;
    }

    private static List<Proof> proofs(Site site, Links links) {
        UiTexts texts = site.texts;
        List<Proof> proofs = new ArrayList<>();
        CertificationsPage.entries(site).forEach((anchor, certificate) -> {
            if (certificate.holder().isEmpty()) {
                proofs.add(new Proof(
                        certificateName(texts, certificate),
                        Optional.of(links.to(SitePage.CERTIFICATIONS.at(anchor))),
                        certificate
                                .validUntil()
                                .map(day -> texts.html("until", texts.time(day)))
                                .orElse(Markup.EMPTY)));
            }
        });
        newestTests(site)
                .forEach((kind, day) -> proofs.add(new Proof(texts.kind(kind), Optional.empty(), texts.time(day))));
        return proofs.subList(0, Math.min(MOST_PROOFS, proofs.size()));
    }

    private static List<Markup> annexes(Site site, Links links) {
        UiTexts texts = site.texts;
        List<Markup> annexes = new ArrayList<>();
        if (site.isDraft()) {
            annexes.add(texts.html("annexOfDraft"));
        }
        Optional<PublishedRelease> release = site.isDraft() ? site.archive.inForce() : site.release();
        List<Markup> offered =
                release.map(found -> new IssuedPdfs(found, texts.language()).main()).orElse(List.of()).stream()
                        .filter(annex -> annex.content().isPresent())
                        .map(annex -> AnnexPdf.inSentence(texts, links, annex))
                        .toList();
        if (site.isDraft() && !offered.isEmpty()) {
            annexes.add(texts.html("annexInForce", release.orElseThrow().version(), offered.get(0)));
            annexes.addAll(offered.subList(1, offered.size()));
        } else {
            annexes.addAll(offered);
        }
        if (annexes.isEmpty()) {
            annexes.add(texts.html("annexOfVersion"));
        }
        return annexes;
    }

    private static Link annexPage(Site site, Links links) {
        boolean issued = !site.archive.releases().isEmpty();
        return Link.of(site.texts.text(issued ? "otherClauses" : "annexPage"), links.fromRoot(SitePage.ANNEX.path()));
    }

    private static String certificateName(UiTexts texts, PublishedCertificate certificate) {
        return certificate.standard().isEmpty()
                ? certificate.title()
                : texts.text("certificateName", certificate.standard(), texts.kind(certificate.kind()));
    }

    private static Map<EvidenceKind, LocalDate> newestTests(Site site) {
        Map<EvidenceKind, LocalDate> newest = new EnumMap<>(EvidenceKind.class);
        site.measures.stream()
                .flatMap(measure -> measure.claims().stream())
                .flatMap(claim -> claim.proof().stream())
                .filter(proof ->
                        proof.kind() == EvidenceKind.PENETRATION_TEST || proof.kind() == EvidenceKind.AUDIT_REPORT)
                .filter(proof -> proof.date().isPresent())
                .sorted(Comparator.comparing(
                        (PublishedProof proof) -> proof.date().orElseThrow()))
                .forEach(proof -> newest.put(proof.kind(), proof.date().orElseThrow()));
        return newest;
    }

    private static String subProcessors(Site site) {
        List<String> names = site.policy.subProcessors().stream()
                .map(PublishedSubProcessor::title)
                .toList();
        return names.isEmpty() ? site.texts.text("noSubProcessors") : String.join(", ", names) + ".";
    }
}
