package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.Text;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;
import org.tompolicy.testing.Published;
import org.tompolicy.testing.Slow;

/** What stands beside a measure, however many there are. */
@Slow
class SideListTest {

    /** Categories {@code c0}, …, each with measures {@code C0-00}, …. */
    private static FileSet site(int categories, int measures) {
        Publication small = PublicationFixture.smallest();
        PublishedPolicy policy = small.policy();
        List<PublishedCategory> all = new ArrayList<>();
        for (int category = 0; category < categories; category++) {
            List<PublishedMeasure> own = new ArrayList<>();
            for (int i = 0; i < measures; i++) {
                own.add(Published.measure(String.format("C%d-%02d", category, i), "Measure", "c" + category)
                        .build());
            }
            all.add(new PublishedCategory("c" + category, "Category " + category, Text.EMPTY, own));
        }
        PublishedPolicy many = new PublishedPolicy(
                policy.issue(),
                policy.company(),
                policy.scope(),
                policy.introduction(),
                all,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return SiteEdition.render(
                new Publication(small.audience(), small.asOf(), many, List.of(), List.of()),
                ReleaseArchive.none(small.asOf()),
                Templates.standard(),
                UiTexts.of("en"));
    }

    private static Element side(FileSet site, String id) {
        String page = new String(site.content("measures/" + id + ".html"), StandardCharsets.UTF_8);
        return Jsoup.parse(page).selectFirst("nav.side");
    }

    private static List<String> ids(Element side) {
        return side.select("ul ul .id").eachText();
    }

    @Test
    void aListOfThirtyStandsWhole() {
        Element side = side(site(30, 30), "c4-07");

        assertEquals(30, ids(side).size());
        assertEquals(30, side.select(".group").size());
        assertFalse(side.text().contains("All "));
    }

    @Test
    void ofALongListStandsWhatIsNear() {
        FileSet site = site(31, 50);

        assertEquals("C4-00 C4-29", ends(ids(side(site, "c4-07"))));
        assertEquals("C4-10 C4-39", ends(ids(side(site, "c4-25"))));
        assertEquals("C4-20 C4-49", ends(ids(side(site, "c4-49"))));
        Element side = side(site, "c30-25");
        assertEquals("C30-25", side.select("[aria-current] .id").text());
        assertEquals(
                "Category 1 Category 30",
                ends(side.select(".group > span:first-child").eachText()));
        assertEquals(
                "../index.html#category-c30",
                side.select("a:contains(All 50 measures)").attr("href"));
        assertEquals(
                "../index.html#measures",
                side.select("a:contains(All 31 categories)").attr("href"));
    }

    @Test
    void thePageOfAMeasureDoesNotGrowWithThePolicy() {
        int small = site(31, 40).content("measures/c1-01.html").length;
        int large = site(90, 80).content("measures/c1-01.html").length;

        assertTrue(large - small < 200, small + " and " + large);
    }

    private static String ends(List<String> all) {
        assertEquals(30, all.size());
        return all.get(0) + " " + all.get(29);
    }
}
