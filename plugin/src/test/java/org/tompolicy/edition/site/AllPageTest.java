package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Published;

/** Everything on one page, or on a page for each category. */
class AllPageTest {

    private static FileSet render(Publication publication) {
        return SiteEdition.render(
                publication, ReleaseArchive.none(publication.asOf()), Templates.standard(), UiTexts.of("en"));
    }

    /** Its claims in reading order, as passages. */
    private static Publication published(PolicyFixture policy) {
        Publication publication = Published.publication(policy);
        return new Publication(
                publication.audience(),
                publication.asOf(),
                publication
                        .policy()
                        .withPromises(owner -> new org.tompolicy.model.Promises(
                                owner.services(),
                                owner.claims().stream()
                                        .map(claim -> Html.claim(claim.id()))
                                        .toList(),
                                owner.claims())),
                List.of(),
                List.of());
    }

    private static Document page(FileSet files, String path) {
        return Jsoup.parse(new String(files.content(path), StandardCharsets.UTF_8));
    }

    @Test
    void promisesStandThereWithTheirProofAndLeadToTheirPages() {
        Publication publication = published(PolicyFixture.policy()
                .record("reg", record -> record)
                .measure(
                        "AC-01",
                        measure -> measure.title("Access")
                                .claim(
                                        "register",
                                        claim -> claim.text("We keep a register.")
                                                .cadence("P3M")
                                                .evidence("reg"))
                                .claim("keys", claim -> claim.text("We count keys."))));

        Document page = page(render(publication), "all.html");

        assertEquals("AC-01 Access", page.select("#ac-01 h3").text());
        assertEquals(
                List.of("AC-01#register", "AC-01#keys"),
                page.select(".said > a").eachText());
        assertEquals("measures/ac-01.html#register", page.select(".said > a").attr("href"));
        assertTrue(
                page.select(".said")
                        .get(0)
                        .text()
                        .startsWith("AC-01#register We keep a register. At least every 3 months. Shown by: "),
                page.select(".said").text());
    }

    /** A thousand promises, all in one category. */
    @Test
    void noPageIsLargerThanFourHundredKilobytes() {
        PolicyFixture policy = PolicyFixture.policy().record("reg", record -> record);
        IntStream.rangeClosed(100, 349)
                .forEach(number -> policy.measure("AC-" + number, measure -> {
                    IntStream.range(0, 4)
                            .forEach(claim -> measure.claim(
                                    "promise-" + claim,
                                    one -> one.text(
                                                    "At least every three months we look for credentials that nobody has used, and deactivate them.")
                                            .cadence("P3M")
                                            .evidence("reg")));
                    return measure;
                }));
        FileSet files = render(published(policy));
        List<String> parts = page(files, "all.html").select("main li a").eachAttr("href");
        assertTrue(parts.size() > 2, parts.toString());
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            assertTrue(files.content(part).length <= 400_000, part + ": " + files.content(part).length);
            said.addAll(page(files, part).select(".said > a").eachText());
        }
        assertEquals(1000, said.size());
        assertEquals("AC-100#promise-0", said.get(0));
        assertEquals("AC-349#promise-3", said.get(999));
        assertTrue(files.content("all/" + parts.get(0).substring(4).replace(".html", ".md")).length <= 400_000);
    }
}
