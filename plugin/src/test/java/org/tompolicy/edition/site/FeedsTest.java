package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Slow;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

@Slow
class FeedsTest {

    private static final List<String> FEEDS = List.of("feed.xml", "feed-subprocessors.xml");

    private static FileSet render(ReleaseArchive archive, String language) {
        return render(ArchiveFixture.publication(archive), archive, language);
    }

    private static FileSet render(Publication publication, ReleaseArchive archive, String language) {
        return SiteEdition.render(publication, archive, Templates.standard(), UiTexts.of(language));
    }

    private static Document feed(ReleaseArchive archive, String path) {
        return Jsoup.parse(
                new String(render(archive, "en").content(path), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    /** What a feed breaks of its grammar. */
    private static List<String> problems(byte[] feed) throws Exception {
        List<String> problems = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                error(warning);
            }

            @Override
            public void error(SAXParseException error) {
                problems.add(error.getLineNumber() + ": " + error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                error(error);
            }
        });
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        assertTrue(driver.loadSchema(
                new InputSource(FeedsTest.class.getResource("feed.rnc").toString())));
        driver.validate(new InputSource(new ByteArrayInputStream(feed)));
        return problems;
    }

    @Test
    void feedsAreWellFormedAndKeepToTheirGrammar() throws Exception {
        for (ReleaseArchive archive :
                List.of(ArchiveFixture.three(), ArchiveFixture.withWithdrawn(), ArchiveFixture.onlyFirst())) {
            for (String language : List.of("en", "de")) {
                FileSet files = render(archive, language);
                for (String feed : FEEDS) {
                    assertEquals(List.of(), problems(files.content(feed)), feed);
                }
            }
        }
    }

    @Test
    void aBadFeedIsReported() throws Exception {
        String bad = "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>No id</title></feed>";
        assertFalse(problems(bad.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void idsAreUniqueAndStayWhenReleasesAreAddedAndWithdrawn() {
        List<String> all = new ArrayList<>();
        for (String path : FEEDS) {
            all.addAll(feed(ArchiveFixture.withWithdrawn(), path).select("id").eachText());
        }
        assertEquals(all.size(), new HashSet<>(all).size());
        List<String> before =
                feed(ArchiveFixture.onlyFirst(), "feed.xml").select("id").eachText();
        List<String> after =
                feed(ArchiveFixture.three(), "feed.xml").select("id").eachText();
        assertEquals(before.get(0), after.get(0));
        assertEquals(before.get(1), after.get(after.size() - 1));
        assertTrue(all.containsAll(after.subList(1, after.size())));
    }

    @Test
    void anEntryStaysAsItWasIssuedWhenTimePasses() {
        String then = feed(ArchiveFixture.onlyFirst(), "feed.xml")
                .select("entry")
                .last()
                .outerHtml();
        String now =
                feed(ArchiveFixture.three(), "feed.xml").select("entry").last().outerHtml();
        assertEquals(then, now);
    }

    @Test
    void aWithdrawalIsAnEntryOfItsDay() {
        Document feed = feed(ArchiveFixture.withWithdrawn(), "feed.xml");
        assertEquals(
                List.of(
                        "Version 2026.2",
                        "Version 2026.1",
                        "Version 2025.2 withdrawn",
                        "Version 2025.2",
                        "Version 2024.1 withdrawn",
                        "Version 2025.1",
                        "Version 2024.1"),
                feed.select("entry > title").eachText());
        Element withdrawal = feed.select("entry").get(2);
        assertEquals("2026-02-20T00:00:00Z", withdrawal.select("updated").text());
        assertEquals(
                "Withdrawn on 20 February 2026: It named a region that is not used.",
                withdrawal.select("summary").text());
        assertEquals("2026-11-16T00:00:00Z", feed.select("feed > updated").text());
    }

    @Test
    void changesToSubProcessorsAreOneEntryEach() {
        Document feed = feed(ArchiveFixture.three(), "feed-subprocessors.xml");
        assertEquals(
                List.of(
                        "New sub-processor: Northwind Mail",
                        "Sub-processor changed: Microsoft Azure",
                        "Sub-processor no longer used: Contoso Mail",
                        "Sub-processor changed: Microsoft Azure",
                        "Sub-processor changed: Contoso Mail"),
                feed.select("entry > title").eachText());
        String added = feed.select("entry").get(0).text();
        for (String fact : List.of(
                "takes the place of Contoso Mail. Services: Web application. Used from: 1 January 2027.",
                "Country: United States",
                "Northwind Messaging Inc.",
                "EU-US Data Privacy Framework")) {
            assertTrue(added.contains(fact), () -> fact + " is not in " + added);
        }
    }

    @Test
    void aWithdrawalIsToldToThoseWhoHeardOfASubProcessor() {
        Document feed = feed(ArchiveFixture.withWithdrawn(), "feed-subprocessors.xml");
        List<String> titles = feed.select("entry > title").eachText();
        assertTrue(titles.contains("Version 2025.2 withdrawn"), titles.toString());
        assertFalse(titles.contains("Version 2024.1 withdrawn"), titles.toString());
    }

    @Test
    void whatOnlyWentOrCameSaysSo() {
        String text = feed(ArchiveFixture.three(), "feed.xml").text();
        assertTrue(text.contains("Relates to: GDPR: Art. 32(1)(d) (no longer)."), text);
        assertTrue(text.contains("Interval: every 6 months → once a year."), text);
    }

    @Test
    void listsHaveCommasBetweenTheirItemsOnly() {
        ChangeEntry.Note more = ChangeEntry.Note.ofLists("Services", List.of("Web"), List.of("Web", "Mail"));
        assertEquals("Web → Web, Mail", more.before() + " → " + more.after());
        ChangeEntry.Note less = ChangeEntry.Note.ofLists("Services", List.of("Web", "Mail"), List.of("Web"));
        assertEquals("Web, Mail → Web", less.before() + " → " + less.after());
        String text = feed(ArchiveFixture.three(), "feed.xml").text();
        assertFalse(text.contains(", →"), text);
    }

    @Test
    void addressesAreAbsoluteWhereThePolicySaysWhereItIsPublished() {
        for (String path : FEEDS) {
            for (Element link : feed(ArchiveFixture.three(), path).select("[href]")) {
                assertTrue(link.attr("href").startsWith("https://policy.tmc.example/"), link.outerHtml());
            }
        }
    }

    @Test
    void addressesAreRelativeWhereItDoesNot() throws Exception {
        ReleaseArchive archive = ArchiveFixture.three();
        FileSet files = render(ArchiveFixture.withoutWebsite(ArchiveFixture.publication()), archive, "en");
        for (String path : FEEDS) {
            assertEquals(List.of(), problems(files.content(path)));
            Document feed =
                    Jsoup.parse(new String(files.content(path), StandardCharsets.UTF_8), "", Parser.xmlParser());
            assertEquals(path, feed.select("feed > link[rel=self]").attr("href"));
            for (Element link : feed.select("[href]")) {
                String target = link.attr("href");
                assertTrue(target.matches("(feed|changes|versions|annex)[^:]*"), target);
            }
        }
    }

    @Test
    void changesAreHtmlAsTextThatKeepsItsOrder() {
        int looked = 0;
        for (String path : FEEDS) {
            for (Element content : feed(ArchiveFixture.withWithdrawn(), path).select("entry > content")) {
                assertTrue(content.children().isEmpty(), content.outerHtml());
                Element html = Jsoup.parseBodyFragment(content.wholeText()).body();
                String order = String.join(
                        " ", html.children().stream().map(Element::normalName).toList());
                assertTrue(order.matches("p( h3( p)+)+"), order);
                assertEquals(
                        html.select("h3").size(),
                        html.select("h3 > a[href^=https]").size());
                assertEquals(
                        html.select("p, h3, h3 > a").size(), html.select("*").size() - 1);
                looked++;
            }
        }
        assertTrue(looked > 5, "contents: " + looked);
    }

    @Test
    void linesOfATextStandApartSuchAsTheCellsOfATable() {
        Feed.Told told =
                new Feed.Told("Weakened", "", List.of("Now: Logs\n90 days\nMail & fax"), List.of("Context: a\nb → c."));
        Feed.Entry entry = new Feed.Entry("a", "b", "c", "d", List.of(), "e", List.of(told), "");
        Document feed = Jsoup.parse(
                Templates.standard()
                        .render(
                                "site/feed.ftlx",
                                new Feed("en", "a", "b", "c", "d", "e", "f", "g", List.of(entry)),
                                "feed.xml"),
                "",
                Parser.xmlParser());
        String content = feed.select("content").first().wholeText();
        assertTrue(content.contains("<p>Now: Logs<br>90 days<br>Mail &amp; fax</p>"), content);
        assertTrue(content.contains("<p>Context: a<br>b → c.</p>"), content);
    }

    @Test
    void anEntryLeadsToAPageOfItsVersionAndToNoPlaceInIt() {
        for (String path : FEEDS) {
            for (Element link : feed(ArchiveFixture.withWithdrawn(), path).select("entry > link")) {
                assertFalse(link.attr("href").contains("#"), link.outerHtml());
            }
        }
        assertEquals(
                List.of(
                        "https://policy.tmc.example/versions/2026.2/index.html",
                        "https://policy.tmc.example/versions/2026.1/index.html",
                        "https://policy.tmc.example/versions/2025.2/index.html",
                        "https://policy.tmc.example/versions/2025.2/index.html",
                        "https://policy.tmc.example/changes.html",
                        "https://policy.tmc.example/versions/2025.1/index.html",
                        "https://policy.tmc.example/changes.html"),
                feed(ArchiveFixture.withWithdrawn(), "feed.xml")
                        .select("entry > link[rel=alternate]")
                        .eachAttr("href"));
    }

    @Test
    void thePdfOfAReleaseIsAnEnclosure() {
        FileSet files = render(ArchiveFixture.three(), "en");
        Element entry = feed(ArchiveFixture.three(), "feed.xml").select("entry").first();
        assertEquals(1, entry.select("link[rel=alternate]").size());
        Element pdf = entry.select("link[rel=enclosure]").first();
        assertEquals("application/pdf", pdf.attr("type"));
        assertEquals("https://policy.tmc.example/annex/tom-annex-2026.2-en.pdf", pdf.attr("href"));
        assertEquals(Integer.toString(files.content("annex/tom-annex-2026.2-en.pdf").length), pdf.attr("length"));
    }

    @Test
    void idsFollowFromTheSealAlone() {
        ReleaseArchive archive = ArchiveFixture.three();
        PublishedRelease oldest = archive.releases().get(2);
        assertEquals("2025.1", oldest.version().text());
        PublishedRelease otherSeal = new PublishedRelease(
                oldest.version(),
                oldest.issued(),
                oldest.effective(),
                oldest.status(),
                oldest.supersededOn(),
                oldest.withdrawal(),
                oldest.policy(),
                oldest.changes(),
                oldest.annexes(),
                oldest.modelDigest(),
                "0".repeat(64));
        ReleaseArchive other = new ReleaseArchive(
                LocalDate.of(2026, 12, 24),
                List.of(archive.releases().get(0), archive.releases().get(1), otherSeal),
                archive.sinceSigned());
        List<String> ids = feed(archive, "feed.xml").select("id").eachText();
        List<String> others = feed(other, "feed.xml").select("id").eachText();
        assertEquals(ids.subList(1, 3), others.subList(1, 3));
        assertFalse(others.contains(ids.get(0)));
        assertFalse(others.contains(ids.get(3)));
    }
}
