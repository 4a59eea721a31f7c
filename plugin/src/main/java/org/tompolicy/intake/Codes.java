package org.tompolicy.intake;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes by which measures are known, at the beginning of a title. */
final class Codes {

    /** Names of standards and techniques that look like codes. */
    private static final Set<String> OTHERS = Set.of(
            "ISO", "IEC", "SOC", "TLS", "SSL", "AES", "RSA", "SHA", "ART", "RFC", "PCI", "BSI", "DIN", "NIST", "EU",
            "EN", "CC", "VPN", "MD", "IPV", "WPA", "UTC", "ABS", "NR", "FIPS", "SP", "CIS", "SAS", "RAID", "USB",
            "HTTP", "C");

    private static final Pattern CODE = Pattern.compile(
            "^[\\[(]?(?<letters>[A-Z]{2,4})(?<between>[-\u2010\u2011\u2013_ .]?)(?<digits>\\d{1,3})[\\])]?"
                    + "(?![\\w.]*[\\d])(?<after>[\\s:.)\u2013\u2014-]+|$)");

    private static final Pattern RIGHT = Pattern.compile("[A-Z]{2,4}-[0-9]{2,3}");

    /**
     * A code that was found.
     *
     * @param id in our form, for example {@code AC-01}
     * @param written as it stands there
     * @param end characters up to what follows it
     */
    record Code(String id, String written, int end) {

        /** Whether it had to be written in another way. */
        boolean isChanged() {
            return !id.equals(written);
        }
    }

    private Codes() {}

    /** The code that a text begins with. */
    static Optional<Code> at(String text) {
        Matcher matcher = CODE.matcher(text);
        if (!matcher.find() || OTHERS.contains(matcher.group("letters"))) {
            return Optional.empty();
        }
        String digits = matcher.group("digits");
        String written = text.substring(matcher.start("letters"), matcher.end("digits"));
        String id = matcher.group("letters") + "-" + (digits.length() < 2 ? "0" + digits : digits);
        return Optional.of(new Code(id, written, matcher.end()));
    }

    /** The code that a text is, and nothing else. */
    static Optional<Code> only(String text) {
        return at(text.strip()).filter(code -> code.end() == text.strip().length());
    }

    static boolean isRight(String id) {
        return RIGHT.matcher(id).matches();
    }
}
