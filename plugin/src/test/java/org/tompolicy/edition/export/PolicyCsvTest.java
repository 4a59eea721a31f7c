package org.tompolicy.edition.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.tables.Csv;
import org.tompolicy.testing.Published;

class PolicyCsvTest {

    private static List<String> controls(String language) {
        PolicyFixture policy = PolicyFixture.policy()
                .framework("gdpr", "32.1.b", "33.2")
                .framework("scc", "11")
                .framework("de-tom", "ZUG")
                .framework("house", "7")
                .measure(
                        "AC-01",
                        measure -> measure.control("gdpr", "32.1.b")
                                .control("scc", "11")
                                .claim("notice", claim -> claim.control("gdpr", "33.2"))
                                .claim(
                                        "register",
                                        claim -> claim.control("scc", "11")
                                                .control("de-tom", "ZUG")
                                                .control("house", "7")));
        byte[] csv = PolicyCsv.write(Published.publication(policy).policy(), UiTexts.of(language));
        List<Csv.Row> rows = Csv.read(new String(csv, StandardCharsets.UTF_8)).rows();
        int column = rows.get(0).cells().indexOf("controls");
        return rows.stream().skip(1).map(row -> row.cells().get(column)).toList();
    }

    @Test
    void aClaimHasTheControlsThatItAnswersAsReadersKnowThem() {
        assertEquals(
                List.of(
                        "GDPR: Art. 33(2)",
                        "German controls (TOM): Title of ZUG; GDPR: Art. 32(1)(b); HOUSE: 7;"
                                + " EU standard contractual clauses: Title of 11"),
                controls("en"));
    }

    @Test
    void germanTextsNameThemInGerman() {
        assertEquals("DSGVO: Art. 33 Abs. 2", controls("de").get(0));
    }
}
