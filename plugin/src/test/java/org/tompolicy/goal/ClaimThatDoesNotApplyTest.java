package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/** A claim that does not apply says why: that is read as an explanation, promises nothing and owes no proof. */
@Slow
class ClaimThatDoesNotApplyTest {

    private static final String FAX = "We have no fax, so that no data is sent by fax.";

    @Test
    void itIsAnExplanationOnTheSiteAndNoPromiseInTheData(@TempDir Path root) throws IOException {
        SmallPolicy policy = new SmallPolicy(root).append(SmallPolicy.MEASURE, """

                [#fax,status=not-applicable]
                %s

                * We lock what is on paper.
                +
                [#tape,status=not-applicable]
                We have no tapes.
                """.formatted(FAX));
        Build build = Build.open(policy.lenient(LocalDate.of(2026, 11, 23), Map.of()));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        Map<String, byte[]> site = Builds.files(root.resolve("target/tom/site"));
        Document page = Jsoup.parse(new String(site.get("measures/ac-01.html"), StandardCharsets.UTF_8));
        assertEquals(
                List.of("Explanation " + FAX), page.select(".context:has(#fax)").eachText());
        assertEquals(List.of("We have no tapes."), page.select("#tape").eachText());
        assertTrue(page.select(".claim#fax").isEmpty());
        String csv = new String(site.get("policy.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains("register"), csv);
        assertFalse(csv.contains("We have no"), csv);
    }
}
