package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.tompolicy.change.State;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.Audience;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.Archive;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Sealed;

/**
 * 2026.2 promised AC-02 and a sub-processor, and was taken back before it took effect; 2026.3 was made from 2026.1 again,
 * and is announced or in force.
 */
class WithdrawnWhileAnnouncedTest {

    private static final LocalDate ANNOUNCED = LocalDate.of(2026, 4, 2);
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 6, 2);

    private static State same() {
        return State.measure(measure -> measure);
    }

    private static Release release(int number, State state, Optional<Withdrawal> withdrawal) {
        String version = "2026." + number;
        LocalDate issued = LocalDate.of(2026, number, 1);
        LocalDate effective = LocalDate.of(2026, number + 2, 1);
        PublishedPolicy text = state.views().customer().issuedAs(version, issued, effective);
        return Sealed.release(version, issued, effective)
                .views(Optional.of(new PublishedViews(text, text)))
                .withdrawn(withdrawal)
                .digests("5a".repeat(32), (number + "c").repeat(32))
                .build();
    }

    private static FileSet site(LocalDate day) {
        return site(day, same().preamble("It is shorter now."));
    }

    private static FileSet site(LocalDate day, State newest) {
        State taken = same().measure("AC-02", measure -> measure.claim("more", claim -> claim.text("We do more.")))
                .subProcessor("hollin", sub -> sub.title("Hollin"));
        return site(day, same(), taken, newest);
    }

    private static FileSet site(LocalDate day, State first, State taken, State newest) {
        Withdrawal withdrawal = new Withdrawal(LocalDate.of(2026, 2, 10), "A mistake", false);
        ReleaseArchive archive = Archive.of(
                new Releases(List.of(
                        release(1, first, Optional.empty()),
                        release(2, taken, Optional.of(withdrawal)),
                        release(3, newest, Optional.empty()))),
                day,
                true);
        PublishedPolicy shown = archive.inForce().orElseThrow().policy().orElseThrow();
        return SiteEdition.render(
                new Publication(Audience.PUBLIC, day, shown, List.of(), List.of()),
                archive,
                Templates.standard(),
                UiTexts.of("en"));
    }

    private static Document page(LocalDate day, String path) {
        return Jsoup.parse(new String(site(day).content(path), StandardCharsets.UTF_8));
    }

    @Test
    void nothingThatItAddedIsSaidToHaveGoneWithTheNextOne() {
        Document archived = page(ANNOUNCED, "versions/2026.2/measures/ac-02.html");
        assertEquals(
                "+ Added since 2026.1. Classified by TMC. Compare wording",
                archived.select("p.revision:not(.provision)").get(1).text());
        assertEquals(
                List.of("2026.2, withdrawn on 10 February 2026"),
                page(IN_FORCE, "measures/ac-02.html")
                        .select("#History tbody th")
                        .eachText());
    }

    @Test
    void itsSubProcessorIsNoNewsOfTheNextOne() {
        String banner = page(ANNOUNCED, "index.html").select(".banner").text();
        assertTrue(banner.startsWith("Announced Version 2026.3 takes effect on 1 May 2026."), banner);
        assertTrue(!banner.contains("Hollin"), banner);
        Document feed = Jsoup.parse(
                new String(site(ANNOUNCED).content("feed-subprocessors.xml"), StandardCharsets.UTF_8),
                "",
                Parser.xmlParser());
        assertEquals(
                List.of("Version 2026.2 withdrawn", "New sub-processor announced and withdrawn: Hollin"),
                feed.select("entry > title").eachText());
    }

    @Test
    void nothingIsSaidToBeSoThatItOnlyAnnounced() {
        String never =
                "Hollin was to be a new sub-processor. Services: All services. Was to be used from: 1 April 2026.";
        for (LocalDate day : List.of(ANNOUNCED, IN_FORCE)) {
            for (String path :
                    List.of("changes.html", "feed.xml", "feed-subprocessors.xml", "versions/2026.2/index.html")) {
                String told = new String(site(day).content(path), StandardCharsets.UTF_8);
                assertEquals(!path.startsWith("versions/"), told.contains(never), path);
                assertFalse(told.contains("is a new sub-processor"), path);
            }
        }
    }

    @Test
    void nothingIsSaidToHaveGoneThatItOnlyAnnouncedToGo() {
        State first = State.measure(measure -> measure.claim("more", claim -> claim.text("We do more.")))
                .measure("AC-02", measure -> measure.claim("most", claim -> claim.text("We do most.")))
                .subProcessor("northwind", sub -> sub.title("Northwind"));
        FileSet site = site(IN_FORCE, first, same(), first);
        Document changes = Jsoup.parse(new String(site.content("changes.html"), StandardCharsets.UTF_8));
        String said = changes.select("[id=2026.2]").text();
        for (String never : List.of(
                "Was no longer to be used.",
                "Was no longer to be promised.",
                "The whole measure: was no longer to be promised.")) {
            assertTrue(said.contains(never), never + ": " + said);
        }
    }

    @Test
    void aSubProcessorThatServesNoServiceIsNewsOnPagesAboutAllServicesOnly() {
        FileSet site = site(
                ANNOUNCED,
                same().subProcessor("hollin", sub -> sub.title("Hollin").services("desktop")));
        String news = "Hollin is a new sub-processor. Services: desktop. Used from: 1 May 2026.";
        for (String path : List.of("index.html", "changes.html", "services/platform.html", "services/mobile.html")) {
            String banner = Jsoup.parse(new String(site.content(path), StandardCharsets.UTF_8))
                    .select(".banner")
                    .text();
            assertEquals(!path.startsWith("services/"), banner.contains(news), path + ": " + banner);
        }
    }
}
