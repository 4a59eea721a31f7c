package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;

/**
 * The annex: the sealed PDFs of the version that the site shows and of all others, and a way to find out which one a PDF
 * is. A draft offers none.
 *
 * @param sentences what this is, or why there is nothing to download
 * @param contact whom to ask; may be empty
 * @param main what most readers look for; absent where no version is shown that was issued
 * @param clauses every PDF of that version; absent as {@code main}
 * @param others every other release, newest first
 * @param check absent where nothing was ever issued
 */
public record AnnexPage(
        Shell shell,
        List<String> sentences,
        Markup contact,
        Optional<Main> main,
        Optional<Clauses> clauses,
        List<OtherRelease> others,
        Optional<AnnexCheck> check) {

    /**
     * The first label of the version, for the most services.
     *
     * @param purpose for which agreements and services it is
     * @param pdfs one a language, the language of the page first
     * @param buttons one for each PDF that is offered
     * @param facts version, issue, size, format, who signed it
     */
    public record Main(String title, String purpose, List<AnnexPdf> pdfs, List<Button> buttons, List<Term> facts) {
        public Main {
            pdfs = List.copyOf(pdfs);
            buttons = List.copyOf(buttons);
            facts = List.copyOf(facts);
        }
    }

    /** A file and how large it is. */
    public record Download(Link file, String size) {
        static Optional<Download> all(UiTexts texts, Links links, PublishedRelease release) {
            return AnnexFiles.allName(release)
                    .map(name -> new Download(
                            Link.of(name, links.shared(AnnexFiles.path(name))),
                            AnnexPdf.size(texts, AnnexFiles.allSize(release))));
        }
    }

    /** A download, in the words of its own language. */
    public record Button(String text, String href, String language) {}

    /**
     * A table of PDFs.
     *
     * @param lede what the PDFs have in common, and what not
     * @param languages heads of its columns
     * @param all every PDF of the version in one file; absent where there are not several to be had
     */
    public record Clauses(
            String lede,
            List<String> languages,
            List<Row> rows,
            Optional<Download> all,
            Optional<Link> sums,
            Link answers) {
        public Clauses {
            languages = List.copyOf(languages);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A label, for all services or for one.
     *
     * @param service the only service; empty for all
     * @param pdfs one for each column; an empty list stands for none
     */
    public record Row(String clause, String note, String service, List<List<AnnexPdf>> pdfs) {
        public Row {
            pdfs = pdfs.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A release that the page is not about.
     *
     * @param version a link where it has pages
     * @param first PDFs of its first label, one a language
     * @param more all others
     * @param all every PDF in one file; absent where there are not several to be had
     */
    public record OtherRelease(
            Link version,
            Markup period,
            String status,
            Markup reason,
            List<AnnexPdf> first,
            List<NamedPdf> more,
            Optional<Download> all) {
        public OtherRelease {
            first = List.copyOf(first);
            more = List.copyOf(more);
        }
    }

    /** A PDF with its label and service. */
    public record NamedPdf(String name, AnnexPdf pdf) {}

    public AnnexPage {
        sentences = List.copyOf(sentences);
        others = List.copyOf(others);
    }

    static AnnexPage of(Site site, Shells shells) {
        UiTexts texts = site.texts;
        Links links = site.links(SitePage.ANNEX.path());
        Optional<PublishedRelease> shown = site.release();
        Optional<IssuedPdfs> pdfs = shown.map(release -> new IssuedPdfs(release, texts.language()));
        List<String> sentences = sentences(site, pdfs);
        return new AnnexPage(
                shells.shell(links, Shells.Section.ANNEX, texts.text("annex"), sentences.get(0)),
                sentences,
                site.policy.company().contact().isEmpty()
                        ? Markup.EMPTY
                        : texts.html(
                                "annexContact",
                                texts.form().linked(site.policy.company().contact())),
                pdfs.filter(issued -> !issued.all().isEmpty())
                        .map(issued -> main(texts, links, shown.orElseThrow(), issued)),
                pdfs.filter(issued -> !issued.all().isEmpty())
                        .map(issued -> clauses(texts, links, shown.orElseThrow(), issued)),
                site.archive.releases().stream()
                        .filter(release -> !shown.equals(Optional.of(release)))
                        .map(release -> other(site, links, release))
                        .toList(),
                check(site, links, pdfs));
    }

    private static List<String> sentences(Site site, Optional<IssuedPdfs> pdfs) {
        UiTexts texts = site.texts;
        if (site.isDraft()) {
            return site.archive.releases().isEmpty()
                    ? List.of(texts.text("annexOfDraft"), texts.text("annexLater"))
                    : List.of(texts.text("annexOfDraft"), texts.text("annexOfReleases"));
        }
        if (pdfs.map(IssuedPdfs::isOffered).orElse(false)) {
            return List.of(texts.text("annexLede", site.policy.version()));
        }
        boolean named = pdfs.map(issued -> !issued.all().isEmpty()).orElse(false);
        return named
                ? List.of(texts.text("annexOfVersion"), texts.text("annexAsk"))
                : List.of(texts.text("annexOfVersion"));
    }

    /** The name of a label in a table. */
    static String clause(UiTexts texts, String label) {
        return texts.words().getOrDefault("clause." + label, label);
    }

    private static Main main(UiTexts texts, Links links, PublishedRelease release, IssuedPdfs issued) {
        List<OfferedAnnex> annexes = issued.main();
        OfferedAnnex first = annexes.get(0);
        String services = issued.service(first)
                .map(name -> texts.text("forService", name))
                .orElse(issued.hasServices() ? texts.text("forAllServices") : "");
        String purpose = texts.words().getOrDefault("clause.for." + first.label(), "");
        List<AnnexPdf> pdfs =
                annexes.stream().map(annex -> AnnexPdf.of(texts, links, annex)).toList();
        AnnexPdf measured = pdfs.get(0);
        return new Main(
                texts.words().getOrDefault("clause.title." + first.label(), first.label()),
                (purpose + " " + services).strip(),
                pdfs,
                pdfs.stream()
                        .filter(pdf -> pdf.href().isPresent())
                        .map(pdf -> button(texts, pdf))
                        .toList(),
                Stream.concat(
                                Stream.of(
                                        new Term(
                                                "",
                                                texts.text("versionLabel"),
                                                texts.html(
                                                        "versionStanding",
                                                        texts.form()
                                                                .strong(texts.form()
                                                                        .plain(release.version()
                                                                                .toString())),
                                                        Standings.sentence(texts, release))),
                                        new Term("", texts.text("annex.issuedOnly"), texts.time(release.issued())),
                                        new Term(
                                                "",
                                                texts.text("size"),
                                                pdfs.size() == 1
                                                        ? texts.html("extent", measured.pages(), measured.size())
                                                        : texts.html(
                                                                "extentOf",
                                                                measured.pages(),
                                                                measured.size(),
                                                                measured.languageName())),
                                        new Term("", texts.text("format"), new Markup("PDF/A-3a, PDF/UA-1"))),
                                first
                                        .signer()
                                        .map(signer -> new Term("", texts.text("signedBy"), Markup.escaped(signer)))
                                        .stream())
                        .toList());
    }

    private static Button button(UiTexts texts, AnnexPdf pdf) {
        UiTexts own = AnnexPdf.textsOf(pdf.language(), texts);
        String text =
                own.words().getOrDefault("download." + pdf.language(), texts.text("download", pdf.languageName()));
        return new Button(
                text, pdf.href().orElseThrow(), own.language().equals(texts.language()) ? "" : own.language());
    }

    private static Clauses clauses(UiTexts texts, Links links, PublishedRelease release, IssuedPdfs issued) {
        List<String> languages = issued.languages();
        List<Row> rows = new ArrayList<>();
        for (OfferedAnnex kind : issued.kinds()) {
            List<OfferedAnnex> annexes = issued.like(kind);
            rows.add(new Row(
                    clause(texts, kind.label()),
                    texts.words().getOrDefault("clause.note." + kind.label(), ""),
                    issued.service(kind).orElse(""),
                    languages.stream()
                            .map(language -> annexes.stream()
                                    .filter(annex -> annex.language().equals(language))
                                    .map(annex -> AnnexPdf.of(texts, links, annex))
                                    .toList())
                            .toList()));
        }
        return new Clauses(
                texts.text(issued.hasServices() ? "clausesLedeServices" : "clausesLede"),
                languages.stream().map(language -> texts.languageName(language)).toList(),
                rows,
                Download.all(texts, links, release),
                issued.isOffered()
                        ? Optional.of(Link.of("SHA256SUMS", links.shared(AnnexFiles.SUMS)))
                        : Optional.empty(),
                Link.of(texts.text("answersCsv"), links.to("policy.csv")));
    }

    private static OtherRelease other(Site site, Links links, PublishedRelease release) {
        UiTexts texts = site.texts;
        IssuedPdfs issued = new IssuedPdfs(release, texts.language());
        List<OfferedAnnex> main = issued.main();
        return new OtherRelease(
                Standings.link(links, release),
                Standings.period(texts, site.archive, release),
                Standings.word(texts, release),
                release.withdrawal()
                        .map(record -> texts.html(
                                "withdrawnBecause", texts.time(record.day()), UiTexts.sentence(record.reason())))
                        .orElse(Markup.EMPTY),
                main.stream().map(annex -> AnnexPdf.of(texts, links, annex)).toList(),
                issued.all().stream()
                        .filter(annex -> !main.contains(annex))
                        .map(annex -> new NamedPdf(
                                Stream.concat(Stream.of(clause(texts, annex.label())), issued.service(annex).stream())
                                        .reduce((clause, service) -> texts.text("clauseOfService", clause, service))
                                        .orElseThrow(),
                                AnnexPdf.of(texts, links, annex)))
                        .toList(),
                Download.all(texts, links, release));
    }

    private static Optional<AnnexCheck> check(Site site, Links links, Optional<IssuedPdfs> shown) {
        Stream<OfferedAnnex> known = Stream.concat(
                shown.stream().flatMap(issued -> issued.main().stream()),
                site.archive.releases().stream()
                        .flatMap(release -> new IssuedPdfs(release, site.texts.language()).main().stream()));
        return known.findFirst().map(annex -> AnnexCheck.of(site, links, annex.fileName()));
    }
}
