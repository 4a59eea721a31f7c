package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.SitePage;

/** Certificates and attestations. */
public record CertificationsPage(Shell shell, String lede, List<Entry> entries) {

    /** A certificate or attestation. */
    public record Entry(String anchor, String title, List<Term> facts) {
        public Entry {
            facts = List.copyOf(facts);
        }
    }

    public CertificationsPage {
        entries = List.copyOf(entries);
    }

    /** Certificates by their place on the page: the company's own first, so that nobody takes another's for one of them. */
    static Map<String, PublishedCertificate> entries(Site site) {
        Map<String, PublishedCertificate> entries = new LinkedHashMap<>();
        Anchors anchors = new Anchors();
        site.policy.certificates().stream()
                .sorted(Comparator.comparing(
                        certificate -> !certificate.holder().isEmpty()))
                .forEach(certificate -> entries.put(anchors.unique(certificate.title()), certificate));
        return entries;
    }

    static CertificationsPage of(Site site, Shells shells) {
        Links links = site.links(SitePage.CERTIFICATIONS.path());
        UiTexts texts = site.texts;
        List<Entry> entries = new ArrayList<>();
        entries(site)
                .forEach((anchor, certificate) ->
                        entries.add(new Entry(anchor, certificate.title(), facts(site, certificate))));
        String lede = texts.text(entries.isEmpty() ? "noCertificates" : "certificationsLede");
        return new CertificationsPage(
                shells.shell(links, Shells.Section.CERTIFICATIONS, texts.text("certifications"), lede), lede, entries);
    }

    private static List<Term> facts(Site site, PublishedCertificate certificate) {
        UiTexts texts = site.texts;
        List<Term> facts = new ArrayList<>();
        Term.addText(facts, texts.text("standard"), certificate.standard());
        Term.addText(facts, texts.text("kind"), texts.kind(certificate.kind()));
        Term.addText(
                facts,
                texts.text("holder"),
                certificate.holder().isEmpty() ? site.policy.company().inFull() : certificate.holder());
        Term.addText(facts, texts.text("scope"), certificate.scope());
        Term.addText(facts, texts.text("body"), certificate.body());
        Term.addText(facts, texts.text("number"), certificate.number());
        if (certificate.from().isPresent() && certificate.collected().isPresent()) {
            Markup period = texts.periodTime(
                    certificate.from().get(), certificate.collected().get());
            facts.add(new Term("", texts.text("coveredPeriod"), period));
        } else {
            certificate.collected().ifPresent(day -> facts.add(new Term("", texts.text("dated"), texts.time(day))));
        }
        certificate.validUntil().ifPresent(day -> facts.add(new Term("", texts.text("validUntil"), texts.time(day))));
        if (!certificate.url().isEmpty()) {
            facts.add(new Term("", texts.text("document"), Markup.linked(certificate.url())));
        }
        return facts;
    }
}
