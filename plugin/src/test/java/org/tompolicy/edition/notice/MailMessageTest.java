package org.tompolicy.edition.notice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.WellFormed;

class MailMessageTest {

    /** A letter whose text is this one, whatever it holds. */
    private record Sent(Letter letter, String body) {}

    private static Sent letter(String name, String subject, String body) {
        Letter letter = new Letter(
                "en",
                subject,
                "2026.3",
                WellFormed.read("<html/>"),
                LocalDate.of(2026, 12, 1),
                "Example Ltd",
                Optional.of("privacy@example.com"),
                new Addressee(name, "", "", "", "", "", List.of(), Optional.of("legal@acme.example")));
        return new Sent(letter, body);
    }

    private static byte[] written(Sent sent) {
        return MailMessage.write(sent.letter(), sent.body(), "privacy@example.com", "legal@acme.example");
    }

    private static String mail(Sent sent) {
        return new String(written(sent), StandardCharsets.US_ASCII);
    }

    /** A header, its lines joined and its encoded words decoded. */
    private static String header(String mail, String name) {
        Matcher found =
                Pattern.compile("(?m)^" + name + ": (.*(?:\r\n[ \t].*)*)").matcher(mail);
        assertTrue(found.find(), name);
        String joined = found.group(1).replaceAll("\\?=\r\n =\\?", "?==?").replaceAll("\r\n[ \t]", " ");
        return Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=")
                .matcher(joined)
                .replaceAll(word -> Matcher.quoteReplacement(
                        new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8)));
    }

    private static String body(String mail) {
        String coded = mail.substring(mail.indexOf("\r\n\r\n") + 4).replace("=\r\n", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < coded.length(); i++) {
            boolean hex = coded.charAt(i) == '=';
            out.write(hex ? Integer.parseInt(coded.substring(i + 1, i + 3), 16) : coded.charAt(i));
            i += hex ? 2 : 0;
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void aPlainLetterReadsPlainly() {
        assertEquals(
                """
                Date: Tue, 1 Dec 2026 00:00:00 +0000
                From: "Example Ltd"
                 <privacy@example.com>
                To: "Acme Ltd"
                 <legal@acme.example>
                Subject: Security measures of Example Ltd: version 2026.3, effective from 1
                 January 2027
                Message-ID: <00000000000000000000000000000000@example.com>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable
                Content-Language: en
                X-Unsent: 1

                To: Acme Ltd
                """.replaceAll("<[0-9a-f]{32}@", "<"),
                mail(letter(
                                "Acme Ltd",
                                "Security measures of Example Ltd: version 2026.3, effective from 1 January 2027",
                                "To: Acme Ltd\n"))
                        .replace("\r\n", "\n")
                        .replaceAll("<[0-9a-f]{32}@", "<"));
    }

    @Test
    void whateverANameHoldsItStaysOneHeader() {
        for (String name : List.of(
                "Acme \"The\" Ltd\\",
                "Größe, Söhne & Co. KG",
                "株式会社 例",
                "שלום",
                "😀".repeat(60),
                "x".repeat(500),
                "Gesellschaft für Beispiele ".repeat(19).strip(),
                "=?UTF-8?B?QQ==?=",
                "A\r\nBcc: evil@example.org",
                "<script>alert(1)</script>")) {
            String mail = mail(letter(name, name, "Text.\n"));
            for (String line : mail.split("\r\n", -1)) {
                assertTrue(line.length() <= 76, line);
            }
            assertFalse(mail.contains("\nBcc:"), mail);
            assertFalse(mail.replace("\r\n", "").contains("\n"), name);
            String line = name.replaceAll("\\s+", " ");
            String to = header(mail, "To");
            String shown = to.substring(0, to.length() - " <legal@acme.example>".length());
            assertEquals(
                    line,
                    shown.startsWith("\"")
                            ? shown.substring(1, shown.length() - 1).replaceAll("\\\\(.)", "$1")
                            : shown);
            assertEquals(line, header(mail, "Subject"));
        }
    }

    @Test
    void theBodyIsTheLetterWhateverItHolds() {
        String text = "Grüße: „Wir sperren“ = 100 % sicher? 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀\n"
                + ".\n"
                + "..hidden\n"
                + "From the first day on\n"
                + "ends with a blank \n"
                + "\n"
                + "https://trust.example.com/" + "very-long/".repeat(30) + ".x\n";
        String mail = mail(letter("Acme Ltd", "About", text));
        assertEquals(text, body(mail));
        for (String line : mail.split("\r\n", -1)) {
            assertTrue(line.length() <= 76, line);
            assertFalse(line.startsWith(".") || line.startsWith("From "), line);
            assertFalse(line.endsWith(" "), line);
        }
    }

    @Test
    void theSameLetterHasTheSameIdentityAndAnotherOneHasNot() {
        Sent letter = letter("Acme Ltd", "About", "Text.\n");
        assertArrayEquals(written(letter), written(letter));
        assertNotEquals(
                header(mail(letter), "Message-ID"), header(mail(letter("Acme Ltd", "About", "Text!\n")), "Message-ID"));
        assertNotEquals(
                header(mail(letter), "Message-ID"), header(mail(letter("Beta Ltd", "About", "Text.\n")), "Message-ID"));
    }
}
