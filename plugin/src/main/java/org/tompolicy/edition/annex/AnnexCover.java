package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.edition.annex.AnnexView.Fact;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.Reviews;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Inline;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Target;
import org.tompolicy.publish.Publication;

/** What an annex says of itself: its title and version, whom it is between, and the facts by which it is told from others. */
final class AnnexCover {

    /** Characters of a customer's reference that fit into the foot of a page. */
    private static final int LONGEST_MARK = 80;

    private final Publication publication;
    private final PublishedPolicy policy;
    private final AnnexOptions options;
    private final UiTexts texts;
    private final Days days;
    private final AnnexTexts placed;
    private final String digest;
    private final AnnexSections sections;

    /**
     * @param placed takes the texts whose places the view holds
     * @param digest SHA-256 of the attached policy, in hexadecimal
     */
    AnnexCover(
            Publication publication,
            AnnexOptions options,
            UiTexts texts,
            AnnexTexts placed,
            String digest,
            AnnexSections sections) {
        this.publication = publication;
        this.policy = publication.policy();
        this.options = options;
        this.texts = texts;
        this.days = new Days(texts);
        this.placed = placed;
        this.digest = digest;
        this.sections = sections;
    }

    /** Title of the document, for example {@code Annex III: technical and organisational measures}. */
    String title() {
        return texts.text(
                "annex.documentTitle", texts.text("annex.label." + options.label()), texts.inSentence(subjectMatter()));
    }

    /** What it is about: the measures, of one service where it is limited to that. */
    private String subjectMatter() {
        return !options.services().isEmpty()
                ? texts.text("annex.titleFor", texts.text("annex.title"), services())
                : texts.text("annex.title");
    }

    /** The version as it stands in the metadata. */
    String subject() {
        return versionLine().replace('\u00a0', ' ');
    }

    /** The version as it stands in the head of each page. */
    private String versionLine() {
        String since = versionSince();
        return policy.isDraft() ? texts.text("annex.draftHead") : versionLead() + (since.isEmpty() ? "" : ", " + since);
    }

    private String versionLead() {
        return policy.isDraft() ? texts.text("draft") : texts.text("version", policy.version());
    }

    private String versionSince() {
        if (policy.isDraft()) {
            return "";
        }
        return policy.effective()
                .map(day -> texts.text("effectiveFrom", days.of(day)))
                .orElse("");
    }

    /** What stands above and below each page. */
    AnnexView.Running running() {
        String[] page = texts.text("annex.pageOf").split("\\{[01]}", -1);
        return new AnnexView.Running(
                texts.text("annex.head", policy.company().called(), subjectMatter()),
                versionLine(),
                texts.text("annex.foot." + options.label()) + " "
                        + (policy.isDraft() ? texts.text("thisDraft") : texts.text("thisVersion", policy.version()))
                        + options.customer()
                                .map(AnnexCustomer::mark)
                                .filter(mark -> !mark.isEmpty())
                                .map(mark -> " " + texts.text("annex.copyFor", shortened(mark)))
                                .orElse(""),
                page[0],
                page[1]);
    }

    /** As much of a reference as the foot of a page has room for. */
    private static String shortened(String mark) {
        return mark.codePointCount(0, mark.length()) <= LONGEST_MARK
                ? mark
                : mark.substring(0, mark.offsetByCodePoints(0, LONGEST_MARK)).strip() + "…";
    }

    /** The first page. */
    AnnexView.Cover cover() {
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
                policy.isDraft() ? texts.text("annex.notInForce") : versionSince(),
                parties(),
                control(),
                signature);
    }

    private List<Fact> parties() {
        AnnexFacts facts = new AnnexFacts(texts, placed);
        facts.add(
                "annex.processor",
                joined(policy.company().inFull(), policy.company().address()));
        facts.add("annex.dpo", policy.company().dpo());
        facts.add("annex.contact", policy.company().contact());
        Optional<AnnexCustomer> customer = options.customer();
        String asNamed = texts.text("annex.asNamed");
        String who = customer.map(one -> joined(one.name(), one.address())).orElse("");
        String agreement = customer.map(one -> joined(
                        one.agreement(),
                        one.date().isEmpty() ? "" : texts.text("annex.agreementDate", one.date()),
                        one.reference().isEmpty() ? "" : texts.text("annex.agreementReference", one.reference())))
                .orElse("");
        facts.add("annex.customer", who.isEmpty() ? asNamed : who);
        facts.add("annex.agreementRow", agreement.isEmpty() ? asNamed : agreement);
        facts.add("annex.precedenceRow", texts.words().getOrDefault("annex.precedence." + options.label(), ""));
        return facts.all();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private List<Fact> control() {
        AnnexFacts facts = new AnnexFacts(texts, placed);
        facts.add(
                "annex.versionRow",
                policy.isDraft() ? texts.text("annex.draftStatus") : texts.text("annex.released", policy.version()));
        facts.add("annex.issuedOnly", policy.issued().map(days::of).orElse(""));
        facts.add("annex.effectiveOnly", policy.effective().map(days::of).orElse(""));
        reviews(facts);
        facts.add("annex.languageRow", languages());
        facts.add("annex.servicesRow", services());
        facts.add("annex.proofRow", days.of(publication.asOf()));
        facts.add("annex.digestRow", digest());
        if (!policy.website().isEmpty() && !policy.isDraft()) {
            String address = new AnnexTargets(Set.of(), policy.website()).onSite(SitePage.version(policy.version()));
            facts.add("annex.addressRow", placed.link(new Target.Web(address), address));
        }
        return facts.all();
    }

    private void reviews(AnnexFacts facts) {
        Reviews reviews = new Reviews(policy, publication.asOf());
        Optional<String> last = reviews.latest().map(days::of);
        facts.add("annex.lastReviewOnly", last.orElse(""));
        facts.add("annex.nextReviewOnly", reviews.nextRow(texts, days::of).orElse(""));
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

    /** The services that the annex is about, in words. */
    String services() {
        if (!options.services().isEmpty()) {
            return sections.names(options.services());
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
}
