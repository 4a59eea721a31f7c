package org.tompolicy.edition.notice;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tompolicy.edition.page.PlainLines;
import org.tompolicy.files.Sha256;

/**
 * A letter as a mail (RFC 5322, with RFC 2045 to 2047 for what is not ASCII): the same letter gives the same bytes. The
 * day of the letter is its date, and its identity is the digest of what it says. Nothing is sent.
 */
final class MailMessage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy '00:00:00 +0000'", Locale.ENGLISH);

    /** Most characters of a line of a quoted-printable text, the sign for a soft break included. */
    private static final int WIDTH = 76;

    /** Most bytes of an encoded word before they are encoded, so that no line of a header has more than 76 characters. */
    private static final int WORD = 39;

    /** A name that is no longer than this stands as it is, where it is ASCII. */
    private static final int SHORT = 60;

    private static final int DIGEST = 32;

    private static final String SUBJECT = "Subject: ";

    private MailMessage() {}

    /**
     * The mail.
     *
     * @param body the letter as text, lines ended by {@code \n}
     */
    static byte[] write(Letter letter, String body, String from, String to) {
        List<String> lines = new ArrayList<>();
        lines.add("Date: " + DATE.format(letter.day()));
        lines.add("From: " + address(letter.sender(), from));
        lines.add("To: " + address(letter.addressee().name(), to));
        lines.add(subject(letter.subject()));
        lines.add(
                "Message-ID: <" + identity(letter, body, from, to) + "@" + from.substring(from.indexOf('@') + 1) + ">");
        lines.add("MIME-Version: 1.0");
        lines.add("Content-Type: text/plain; charset=UTF-8");
        lines.add("Content-Transfer-Encoding: quoted-printable");
        lines.add("Content-Language: " + letter.language());
        lines.add("X-Unsent: 1");
        lines.add("");
        body.lines().map(MailMessage::quotedPrintable).forEach(lines::add);
        return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.US_ASCII);
    }

    private static String identity(Letter letter, String body, String from, String to) {
        String said = String.join(
                "\n", letter.day().toString(), from, to, letter.addressee().name(), letter.subject(), body);
        return Sha256.of(said.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
    }

    /** A mailbox behind the name of whose it is, in a line of its own where the name is long. */
    private static String address(String name, String mailbox) {
        String shown = name.strip().replaceAll("\\s+", " ");
        String phrase = isPlain(shown) && shown.length() <= SHORT
                ? "\"" + shown.replaceAll("[\\\\\"]", "\\\\$0") + "\""
                : encoded(shown);
        return phrase + "\r\n <" + mailbox + ">";
    }

    /** The text of a subject, broken at blanks, or encoded where it is not ASCII or has words that are too long. */
    private static String subject(String value) {
        List<String> lines = PlainLines.of(value, SUBJECT, " ", WIDTH);
        boolean plain = lines.stream().allMatch(line -> isPlain(line) && line.length() <= WIDTH);
        return plain
                ? String.join("\r\n", lines)
                : SUBJECT + encoded(value.strip().replaceAll("\\s+", " "));
    }

    private static boolean isPlain(String text) {
        return !text.contains("=?") && text.chars().allMatch(unit -> unit >= ' ' && unit <= '~');
    }

    /** Encoded words, each in a line and each of whole characters. */
    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int length = 0;
        for (int point : text.codePoints().toArray()) {
            String character = Character.toString(point);
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > WORD) {
                words.add(word.toString());
                word.setLength(0);
                length = 0;
            }
            word.append(character);
            length += bytes;
        }
        words.add(word.toString());
        return words.stream()
                .map(part ->
                        "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)) + "?=")
                .collect(Collectors.joining("\r\n "));
    }

    /** A line in quoted-printable, broken where it is too long; no line begins with what mail servers take for a sign. */
    static String quotedPrintable(String line) {
        StringBuilder out = new StringBuilder();
        int length = 0;
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int one = bytes[i] & 0xFF;
            boolean last = i == bytes.length - 1;
            boolean literal = one > ' ' && one <= '~' && one != '=' || one == ' ' && !last;
            String said = literal && !isSign(one, i == 0 || length == 0, line) ? String.valueOf((char) one) : hex(one);
            if (length + said.length() > WIDTH - (last ? 0 : 1)) {
                out.append("=\r\n");
                length = 0;
                said = literal && !isSign(one, true, line) ? said : hex(one);
            }
            out.append(said);
            length += said.length();
        }
        return out.toString();
    }

    /** A dot alone ends a mail, and {@code From } begins one in a mailbox. */
    private static boolean isSign(int one, boolean first, String line) {
        return first && (one == '.' || one == 'F' && line.contains("From "));
    }

    private static String hex(int one) {
        return String.format("=%02X", one);
    }
}
