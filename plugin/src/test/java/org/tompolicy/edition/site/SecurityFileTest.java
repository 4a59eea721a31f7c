package org.tompolicy.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Located;
import org.tompolicy.model.SecurityContact;

class SecurityFileTest {

    private static final SecurityContact CONTACT = new SecurityContact(
            List.of("https://example.com/security", "mailto:security@example.com"),
            new Located<>(LocalDate.parse("2027-09-30"), Location.startOf("measures/policy.adoc")),
            List.of("en", "de"));

    private static final String FIELDS = """
            Contact: https://example.com/security
            Contact: mailto:security@example.com
            Expires: 2027-09-30T23:59:59Z
            Preferred-Languages: en, de
            """;

    @Test
    void namesTheContactUntilTheEndOfItsDay() {
        assertEquals(FIELDS, SecurityFile.of(CONTACT, Optional.empty()));
    }

    @Test
    void namesTheAddressAtWhichItLies() {
        assertEquals(
                FIELDS + "Canonical: https://trust.example.com/.well-known/security.txt\n",
                SecurityFile.of(CONTACT, Optional.of("https://trust.example.com/")));
    }

    @Test
    void namesTheRootOfTheHostFirstWhereTheSiteLiesBelowAPath() {
        assertEquals(FIELDS + """
                Canonical: https://example.com:8443/.well-known/security.txt
                Canonical: https://example.com:8443/trust/tom/.well-known/security.txt
                """, SecurityFile.of(CONTACT, Optional.of("https://example.com:8443/trust/tom/")));
    }

    @Test
    void namesNoAddressThatTheStandardForbids() {
        for (String website : List.of(
                "http://example.com/", "https://m\u00fcller.example/", "https://example.com/\u00fc/", "https:///")) {
            assertEquals(FIELDS, SecurityFile.of(CONTACT, Optional.of(website)), website);
        }
    }
}
