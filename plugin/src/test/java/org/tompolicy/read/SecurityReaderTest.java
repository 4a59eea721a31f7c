package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.SecurityContact;

/** What {@code policy.adoc} may say of a security contact; what goes wrong stands in the case {@code slips}. */
class SecurityReaderTest {

    private static PolicyFacts facts(String... lines) {
        return Documents.sound()
                .measures("policy.adoc", policy -> {
                    for (String line : lines) {
                        int blank = line.indexOf(' ');
                        policy.attribute(line.substring(1, blank - 1), line.substring(blank + 1));
                    }
                    return policy;
                })
                .read()
                .policy()
                .facts();
    }

    private static List<String> addresses(String contact) {
        return facts(":tom-security-contact: " + contact, ":tom-security-expires: 2027-09-30")
                .securityContact()
                .map(SecurityContact::addresses)
                .orElse(List.of());
    }

    @Test
    void nobodyIsNamedUnlessThePolicyDoes() {
        assertEquals(Optional.empty(), facts().securityContact());
        assertEquals(
                Optional.empty(), facts(":tom-contact: privacy@example.com").securityContact());
    }

    @Test
    void aMailboxBecomesAnAddressAndOthersStayInTheirOrder() {
        assertEquals(List.of("mailto:security@example.com"), addresses("security@example.com"));
        assertEquals(
                List.of(
                        "https://example.com/security?to=us#form",
                        "mailto:security+web@sub.example.com",
                        "tel:+49-40-123456"),
                addresses(
                        "HTTPS://example.com/security?to=us#form, Mailto:security+web@sub.example.com, tel:+49-40-123456"));
    }

    @Test
    void whatIsNoAddressIsNeverInTheFile() {
        for (String contact : List.of(
                "security",
                "security@localhost",
                "security@example..com",
                "security@.com",
                "security@example.com.",
                "security@@example.com",
                "mailto:",
                "mailto:security",
                "mailto://security@example.com",
                "https://",
                "https:///security",
                "https://security@example.com/",
                "http://example.com/",
                "ftp://example.com/",
                "tel:112",
                "tel:+49 40 1",
                "javascript:alert(1)",
                "https://example.com/\u00e4",
                "https://example.com/%zz",
                "https://example.com/a b")) {
            assertEquals(List.of(), addresses(contact), contact);
        }
    }

    @Test
    void lengthIsNoMistakeOfOurs() {
        String host = "example.".repeat(20_000) + "com";
        assertEquals(List.of("mailto:security@" + host), addresses("security@" + host));
        assertEquals(List.of("https://" + host + "/"), addresses("https://" + host + "/"));
        assertEquals(List.of(), addresses("security@" + host + "."));
        assertEquals(List.of(), addresses("tel:+" + "1-".repeat(50_000) + "x"));
        assertEquals(List.of(), addresses("mailto:" + "security@".repeat(50_000)));
    }

    @Test
    void itHoldsUntilItsDayInTheLanguagesOfThePolicy() {
        SecurityContact contact = facts(
                        ":tom-security-contact: security@example.com",
                        ":tom-security-expires: 2027-09-30",
                        ":tom-languages: de, en")
                .securityContact()
                .orElseThrow();
        assertEquals("2027-09-30", contact.expires().value().toString());
        assertEquals("measures/policy.adoc:7:24", contact.expires().location().toString());
        assertEquals(List.of("de", "en"), contact.languages());
    }
}
