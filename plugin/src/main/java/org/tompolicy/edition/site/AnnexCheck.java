package org.tompolicy.edition.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;

/**
 * What a browser needs to say which release a PDF is, without asking anybody: digests, and a sentence for each answer. In
 * the sentences {@code <bdi data-fill="file">} stands for the name of the file and {@code <bdi data-fill="version">} for
 * the version that it names itself.
 *
 * @param example name of a PDF for the commands that compute a digest
 * @param sums the list of digests of all PDFs that are offered
 * @param releases newest first
 * @param answers what is said of a file that is none of the issued PDFs
 */
public record AnnexCheck(String example, Optional<Link> sums, List<Known> releases, List<Answer> answers) {

    /** The name of the chosen file in a sentence. */
    private static final Markup FILE = new Markup("<b><bdi data-fill=\"file\"></bdi></b>");

    /** The version that a file names itself, in a sentence. */
    private static final Markup VERSION = new Markup("<bdi data-fill=\"version\"></bdi>");

    /**
     * A release.
     *
     * @param models digests of its {@code policy.json} and of those of single services, with blanks between
     * @param texts the same with names, in groups of eight
     * @param pdfs its PDFs with what is said of a file that is the same
     * @param sameText what is said of a file that carries the same {@code policy.json}
     * @param pages its pages on the site
     * @param standing what the release is on the day of the page
     * @param withdrawn whether it was withdrawn
     * @param since what changed from it to the release in force
     */
    public record Known(
            String version,
            String models,
            List<TextDigest> texts,
            List<Pdf> pdfs,
            Markup sameText,
            Link pages,
            Markup standing,
            boolean withdrawn,
            Optional<Link> since) {
        public Known {
            texts = List.copyOf(texts);
            pdfs = List.copyOf(pdfs);
        }
    }

    /** The digest of a text in groups of eight; the name is that of the version, with service and language where they differ. */
    public record TextDigest(String name, List<String> groups) {
        public TextDigest {
            groups = List.copyOf(groups);
        }
    }

    /** A PDF by its digest. */
    public record Pdf(String sha256, Markup sentence) {}

    /**
     * An answer by the name under which the script knows it.
     *
     * @param tag one or two words
     */
    public record Answer(String name, String tag, Markup sentence) {}

    public AnnexCheck {
        releases = List.copyOf(releases);
        answers = List.copyOf(answers);
    }

    static AnnexCheck of(Site site, Links links, String example) {
        boolean offered = site.archive.releases().stream()
                .anyMatch(release -> new IssuedPdfs(release, site.texts.language()).isOffered());
        return new AnnexCheck(
                example,
                offered ? Optional.of(Link.of("SHA256SUMS", links.shared(AnnexFiles.SUMS))) : Optional.empty(),
                site.archive.releases().stream()
                        .map(release -> known(site, links, release))
                        .toList(),
                answers(site));
    }

    private static Known known(Site site, Links links, PublishedRelease release) {
        UiTexts texts = site.texts;
        String version = release.version().text();
        IssuedPdfs pdfs = new IssuedPdfs(release, texts.language());
        Map<String, String> models = texts(texts, release, pdfs);
        return new Known(
                version,
                String.join(" ", models.keySet()),
                models.entrySet().stream()
                        .map(text -> new TextDigest(text.getValue(), AnnexPdf.groups(text.getKey())))
                        .toList(),
                pdfs.all().stream()
                        .map(annex -> new Pdf(annex.sha256(), same(texts, release, pdfs, annex)))
                        .toList(),
                texts.html("check.text", FILE, version, texts.time(release.issued())),
                Link.of(
                        texts.text("version", version),
                        Standings.link(links, release).href()),
                standing(texts, release),
                release.withdrawal().isPresent(),
                Standings.since(site, links, release));
    }

    /** Names of the texts that PDFs carry by their digests: that of the release, then those of other languages and services. */
    private static Map<String, String> texts(UiTexts texts, PublishedRelease release, IssuedPdfs pdfs) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put(release.modelDigest(), name(texts, release, pdfs, Optional.empty(), texts.language()));
        for (OfferedAnnex annex : pdfs.all()) {
            annex.model()
                    .ifPresent(digest -> named.putIfAbsent(
                            digest, name(texts, release, pdfs, pdfs.service(annex), annex.language())));
        }
        return named;
    }

    /** What tells a text from the others of its release: the service, and the language where there are several. */
    private static String name(
            UiTexts texts, PublishedRelease release, IssuedPdfs pdfs, Optional<String> service, String language) {
        String name = release.version().text();
        if (service.isPresent()) {
            name = texts.text("clauseOfService", name, service.get());
        }
        return pdfs.languages().size() > 1 ? texts.text("clauseOfService", name, texts.languageName(language)) : name;
    }

    private static Markup same(UiTexts texts, PublishedRelease release, IssuedPdfs pdfs, OfferedAnnex annex) {
        String kind = texts.words()
                .getOrDefault(
                        "check.annex." + annex.language(),
                        texts.text("check.annex", texts.languageName(annex.language())));
        Markup same = texts.html("check.same", FILE, kind, release.version().text(), texts.time(release.issued()));
        Markup sentence = annex.signer()
                .map(signer -> new Markup(
                        same.html() + " " + texts.html("check.signed", signer).html()))
                .orElse(same);
        if (!pdfs.hasSeveralKinds()) {
            return sentence;
        }
        String made = pdfs.service(annex)
                .map(service -> texts.text("check.madeForService", AnnexPage.clause(texts, annex.label()), service))
                .orElseGet(() -> texts.text("check.madeFor", AnnexPage.clause(texts, annex.label())));
        return new Markup(sentence.html() + " " + texts.form().plain(made).html());
    }

    private static Markup standing(UiTexts texts, PublishedRelease release) {
        return switch (release.status()) {
            case ANNOUNCED -> texts.html("check.announced", texts.time(release.effective()));
            case IN_FORCE -> texts.html("check.inForce", texts.time(release.effective()));
            case SUPERSEDED ->
                release.supersededOn()
                        .map(day -> texts.html("check.superseded", texts.time(day)))
                        .orElse(Markup.EMPTY);
            case WITHDRAWN ->
                release.withdrawal()
                        .map(record -> texts.html(
                                "check.withdrawn", texts.time(record.day()), UiTexts.sentence(record.reason())))
                        .orElse(Markup.EMPTY);
        };
    }

    private static List<Answer> answers(Site site) {
        UiTexts texts = site.texts;
        LocalDate day = site.archive.asOf();
        Markup ask = site.policy.company().contact().isEmpty()
                ? Markup.EMPTY
                : texts.html(
                        "check.ask", texts.form().linked(site.policy.company().contact()));
        return List.of(
                answer(texts, "draft", "draft", texts.html("check.draft", FILE), Markup.EMPTY),
                answer(texts, "altered", "check.noMatch", texts.html("check.altered", FILE, VERSION), ask),
                answer(texts, "newer", "check.noMatch", texts.html("check.newer", FILE, VERSION, texts.time(day)), ask),
                answer(texts, "unknown", "check.noMatch", texts.html("check.unknown", FILE, texts.time(day)), ask),
                answer(texts, "other", "check.notPdf", texts.html("check.other", FILE), Markup.EMPTY),
                answer(texts, "large", "check.noMatch", texts.html("check.large", FILE), Markup.EMPTY),
                answer(texts, "unreadable", "check.notRead", texts.html("check.unreadable", FILE), Markup.EMPTY));
    }

    private static Answer answer(UiTexts texts, String name, String tag, Markup sentence, Markup ask) {
        return new Answer(
                name, texts.text(tag), ask.isEmpty() ? sentence : new Markup(sentence.html() + " " + ask.html()));
    }
}
