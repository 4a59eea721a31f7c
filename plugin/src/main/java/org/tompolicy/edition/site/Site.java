package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.OwnChanges;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.MarkupForm;
import org.tompolicy.edition.page.PublishedFacts;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Claim;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.KeptDocuments;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.publish.ServiceHistory;
import org.tompolicy.tables.Languages;

/**
 * What every page needs to know of the tree that it is in: its measures in order, its names, and which lines it answers.
 * The tree at the root shows one state of the policy with present proof; each release has a tree of its own below
 * {@code versions/}, which shows it as it was sealed.
 */
final class Site {

    /** Addresses of lines of coverage are made from words, and are the same in every language. */
    private static final UiTexts ADDRESSES = UiTexts.of(Languages.first());

    /** What stands before the path of an address; several slashes would name another server. */
    private static final Pattern SERVER = Pattern.compile("^https?://[^/?#]*[/\\\\]*");

    final Publication publication;
    final ReleaseArchive archive;
    final PublishedPolicy policy;

    /** Words of the pages: the present tense is for what is in force, and for a draft. */
    final UiTexts texts;

    /** Measures in reading order, those that do not apply last. */
    final List<PublishedMeasure> measures;

    /** Path of the tree from the site's root, for example {@code versions/2026.1/}; empty for the root. */
    final String base;

    /** The site in this language, and in all of them in the order of the policy. */
    final SiteTree tree;

    final List<SiteTree> languages;

    private final UiTexts given;
    private final Optional<Site> root;
    private final Set<String> documents;
    /** Measures that are no longer promised. */
    final List<GoneMeasure> gone;

    private final Map<String, PublishedMeasure> byId = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> anchors = new LinkedHashMap<>();

    /** The tree at the root of a language. */
    Site(SiteTree tree, List<SiteTree> languages) {
        this(
                tree,
                languages,
                tree.shown(),
                tree.texts(),
                "",
                Optional.empty(),
                places(tree.shown().documents()));
    }

    private Site(
            SiteTree tree,
            List<SiteTree> languages,
            Publication publication,
            UiTexts texts,
            String base,
            Optional<Site> root,
            Set<String> documents) {
        this.tree = tree;
        this.languages = List.copyOf(languages);
        this.publication = publication;
        this.archive = tree.archive();
        this.policy = publication.policy();
        this.given = texts;
        this.texts = status().filter(status -> status != ReleaseStatus.IN_FORCE).isPresent() ? texts.then() : texts;
        this.base = base;
        this.root = root;
        this.documents = documents;
        this.measures = policy.measures().toList();
        this.gone = GoneMeasure.of(policy, archive);
        measures.forEach(measure -> {
            positions.put(measure.id(), byId.size());
            byId.put(measure.id(), measure);
        });
        for (PublishedCoverage coverage : publication.policy().coverage()) {
            Anchors used = new Anchors();
            for (PublishedCoverage.CoverageLine line : coverage.listed()) {
                String name = coverage.framework() + "-"
                        + ADDRESSES.control(line.control()).name();
                anchors.put(key(line.control()), used.unique(name));
            }
        }
    }

    /** The tree of a release whose text is there; proof, certificates and architecture are those of the day of issue. */
    Site archived(PublishedRelease release) {
        PublishedPolicy text = release.policy().orElseThrow();
        return new Site(
                tree,
                languages,
                new Publication(publication.audience(), release.issued(), text, KeptDocuments.of(text), List.of()),
                text.language().equals(policy.language()) ? given : tree.words().apply(text.language()),
                SitePage.version(release.version().text()),
                Optional.of(root()),
                documents);
    }

    /** Pages of documents, and their places. */
    private static Set<String> places(List<Publication.Document> documents) {
        return documents.stream()
                .flatMap(document -> document.places().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String key(PublishedControl control) {
        return control.framework() + "\n" + control.id();
    }

    /** The tree at the root of the site. */
    Site root() {
        return root.orElse(this);
    }

    /** Whether this is the tree of a release, not the one at the root. */
    boolean isArchived() {
        return root.isPresent();
    }

    /** Links from a page of this tree. What is kept of a document leads to nothing that was written after it. */
    Links links(String page) {
        if (!isArchived()) {
            return new Links(base, page, documents).in(tree.folder()).between(texts.form());
        }
        Set<String> present = SitePage.isDocument(page) ? Set.of() : documents;
        return new Links(base, page, present)
                .in(tree.folder())
                .between(texts.form())
                .keeping(places(publication.documents()));
    }

    /** The file of a page, or of its twin. */
    String file(String page) {
        return isTwin() ? SitePage.twin(page) : page;
    }

    /** The name of a page's template, or of its twin's. */
    String template(String name) {
        return isTwin() ? "site/markdown/" + name + Templates.MARKDOWN : "site/" + name + ".ftlh";
    }

    /** Whether these are not the pages, but their twins in Markdown. */
    boolean isTwin() {
        return texts.form() == MarkupForm.MARKDOWN;
    }

    /** Whether the tree has a page. */
    boolean has(String page) {
        if (SitePage.measureOf(page).isPresent()) {
            return Stream.concat(
                            measures.stream().map(PublishedMeasure::id),
                            gone.stream().map(GoneMeasure::id))
                    .anyMatch(id -> SitePage.measure(id).equals(page));
        }
        if (SitePage.isService(page)) {
            return hasSeveralServices()
                    && policy.services().stream()
                            .anyMatch(service -> SitePage.service(service.id()).equals(page));
        }
        if (SitePage.isDocument(page)) {
            return publication.document(page).isPresent()
                    || SitePage.ARCHITECTURE.is(page)
                            && !publication.documents().isEmpty();
        }
        return !SitePage.COVERAGE.is(page) || !policy.coverage().isEmpty();
    }

    /** Whether the text is not released. */
    boolean isDraft() {
        return policy.isDraft();
    }

    /** The release that the tree shows; empty for a draft. */
    Optional<PublishedRelease> release() {
        return isDraft() ? Optional.empty() : archive.find(policy.version());
    }

    /** What the release that is shown is on the day of the build; empty for a draft. */
    Optional<ReleaseStatus> status() {
        return release().map(PublishedRelease::status);
    }

    /** Whether it may be found: only what is in force, and only at the root, since an archived page says the same with older proof. */
    boolean isIndexed() {
        return !isArchived() && status().filter(ReleaseStatus.IN_FORCE::equals).isPresent();
    }

    /** Words for what a state changed: of a release that was taken back before it took effect nothing became so. */
    UiTexts textsOfChanges(PublishedPolicy after) {
        return archive.find(after.version())
                .filter(PublishedRelease::neverTookEffect)
                .map(never -> texts.never())
                .orElse(texts);
    }

    /**
     * What the version that is shown changed against the one before it, as everybody may read it; empty where there is
     * nothing to compare it with.
     */
    Optional<ChangeSet> changes() {
        return isDraft() ? archive.draft() : release().flatMap(PublishedRelease::changes);
    }

    /** What the version that is shown did to a measure, for one service or (empty) for all. */
    OwnChanges changesOf(PublishedMeasure measure, String service) {
        return changes()
                .map(set -> service.isEmpty() ? set : forService(set, service))
                .map(set -> set.ofMeasure(measure.id()))
                .orElse(new OwnChanges(List.of()));
    }

    /** Releases, newest first; of a service (empty for all) those from the one on that adds it. */
    List<PublishedRelease> history(String service) {
        List<PublishedRelease> all = archive.releases();
        return service.isEmpty()
                ? all
                : all.subList(
                        0,
                        ServiceHistory.length(
                                all.stream().map(PublishedRelease::policy).toList(), service));
    }

    private ChangeSet forService(ChangeSet set, String service) {
        return archive.find(set.from())
                .flatMap(PublishedRelease::policy)
                .map(before -> set.forService(service, before, policy))
                .orElse(set);
    }

    /** The number of the version that the shown one is compared with; an empty string where there is none. */
    String comparedWith() {
        return changes().map(ChangeSet::from).orElse("");
    }

    Optional<PublishedMeasure> measure(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The place of a measure of the tree among {@link #measures}, from 0. */
    int position(String id) {
        return positions.get(id);
    }

    /** The language of what has no text in that of the pages, by its name in {@link org.tompolicy.model.Wording}; else an empty string. */
    String foreign(String name) {
        return tree.untranslated().contains(name) ? policy.issue().languages().get(0) : "";
    }

    /** What readers of a text in another language than that of the pages are told; empty where it is in theirs. */
    String untranslated(String name) {
        String language = foreign(name);
        return language.isEmpty()
                ? ""
                : texts.text("untranslated", texts.languageName(texts.language()), texts.languageName(language));
    }

    boolean applies(PublishedMeasure measure) {
        return !policy.notApplicable().contains(measure);
    }

    Optional<PublishedCategory> category(PublishedMeasure measure) {
        return policy.categories().stream()
                .filter(category -> category.folder().equals(measure.category()))
                .findFirst();
    }

    static String categoryAnchor(PublishedCategory category) {
        return "category-" + Anchors.slug(category.folder());
    }

    /** Place of a control on the coverage page, where it is a line of a framework that the policy shows. */
    Optional<String> controlAnchor(PublishedControl control) {
        return Optional.ofNullable(anchors.get(key(control)));
    }

    /** The short name of the company. */
    String mark() {
        return policy.company().called();
    }

    /** Where the pages of this language are published today, with {@code /} at its end. */
    Optional<String> website() {
        return sharedWebsite().map(website -> website + tree.folder());
    }

    /** Where the policy is published today, with {@code /} at its end: what all languages share lies there. */
    Optional<String> sharedWebsite() {
        String website = root().policy.company().website();
        if (website.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(website.endsWith("/") ? website : website + "/");
    }

    /** Where the site lies on its server, with {@code /} at both ends; empty where nobody says where it is published. */
    Optional<String> websitePath() {
        return sharedWebsite().map(website -> SERVER.matcher(website).replaceFirst("/"));
    }

    /** Address of a page of the version that is shown; only released text has one. */
    Optional<String> permanentAddress(String path) {
        return isDraft() ? Optional.empty() : website().map(site -> site + SitePage.version(policy.version()) + path);
    }

    boolean hasSeveralServices() {
        return policy.services().size() > 1;
    }

    /** Names of services, joined; an empty list is all of them. */
    String serviceNames(List<String> ids) {
        return PublishedFacts.of(policy, texts).services(ids);
    }

    /** Who provides something, by the words of {@code provided-by}. */
    List<Link> providers(Links links, List<String> words) {
        List<Link> providers = new ArrayList<>();
        for (String word : words) {
            if (word.equals(Claim.PROCESSOR)) {
                providers.add(Link.of(texts.processor(policy.company()), ""));
            } else if (word.equals(Claim.CUSTOMER)) {
                providers.add(Link.of(texts.text("customersPart"), ""));
            } else {
                providers.add(policy.subProcessors().stream()
                        .filter(subProcessor -> subProcessor.id().equals(word))
                        .map(PublishedSubProcessor::title)
                        .map(title -> Link.of(title, links.to(SitePage.subProcessor(word))))
                        .findFirst()
                        .orElse(Link.of(word, "")));
            }
        }
        return providers;
    }

    /** How many promises of ours a measure makes, for one service or (empty) for all. */
    int promises(PublishedMeasure measure, String service) {
        return (int) measure.claims().stream()
                .filter(claim -> isPromise(claim) && concerns(claim.services(), service))
                .count();
    }

    private static boolean isPromise(PublishedClaim claim) {
        return !claim.providedBy().equals(List.of(Claim.CUSTOMER));
    }

    static boolean concerns(List<String> services, String service) {
        return service.isEmpty() || services.isEmpty() || services.contains(service);
    }

    /** The name of a framework as readers know it. */
    String frameworkName(String id) {
        return texts.framework(id, id.toUpperCase(Locale.ROOT));
    }
}
