package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.PublishedFacts;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.SitePage;

/**
 * Certificates and attestations.
 *
 * @param ended what ended under promises, and nothing newer is shown
 */
public record CertificationsPage(Shell shell, String lede, List<EndedCertificate> ended, List<Entry> entries) {

    /** A certificate or attestation. */
    public record Entry(String anchor, String title, List<Term> facts) {
        public Entry {
            facts = List.copyOf(facts);
        }
    }

    public CertificationsPage {
        ended = List.copyOf(ended);
        entries = List.copyOf(entries);
    }

    /** Certificates by their place on the page. */
    static Map<String, PublishedCertificate> entries(Site site) {
        Map<String, PublishedCertificate> entries = new LinkedHashMap<>();
        Anchors anchors = new Anchors();
        PublishedFacts.certificates(site.policy)
                .forEach(certificate -> entries.put(anchors.unique(certificate.title()), certificate));
        return entries;
    }

    /** The place of the entry that a proof is; empty where it is none. */
    static Optional<String> place(Site site, PublishedProof proof) {
        OptionalInt at = PublishedFacts.certificate(site.policy, proof);
        return at.isEmpty()
                ? Optional.empty()
                : entries(site).keySet().stream()
                        .skip(at.getAsInt())
                        .findFirst()
                        .map(SitePage.CERTIFICATIONS::at);
    }

    static CertificationsPage of(Site site, Shells shells) {
        Links links = site.links(SitePage.CERTIFICATIONS.path());
        UiTexts texts = site.texts;
        PublishedFacts facts = PublishedFacts.of(site.policy, texts);
        List<Entry> entries = new ArrayList<>();
        entries(site)
                .forEach((anchor, certificate) ->
                        entries.add(new Entry(anchor, certificate.title(), Term.of(facts.of(certificate)))));
        String lede = texts.text(entries.isEmpty() ? "noCertificates" : "certificationsLede");
        return new CertificationsPage(
                shells.shell(links, Shells.Section.CERTIFICATIONS, texts.text("certifications"), lede),
                lede,
                EndedCertificate.all(site, links),
                entries);
    }
}
