package org.tompolicy.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.SecurityContact;
import org.tompolicy.wording.Messages;

/** Reads whom to tell of a hole, and until when that holds: the two attributes of {@code policy.adoc} belong together. */
final class SecurityReader {

    private static final String CONTACT = "tom-security-contact";
    private static final String EXPIRES = "tom-security-expires";
    private static final String EXAMPLE = "security@example.com";
    private static final String EXAMPLE_DAY = "2027-09-30";

    /** Without a group that is repeated: the engine would need as much stack as somebody writes dots. */
    private static final String MAILBOX =
            "[A-Za-z0-9._~+'-]+@(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z0-9-]*[A-Za-z0-9]";

    private static final Pattern MAIL = Pattern.compile(MAILBOX);
    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("mailto:" + MAILBOX + "(?:\\?[A-Za-z0-9._~=&%+-]+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE = Pattern.compile("tel:\\+[0-9][0-9.()-]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB = Pattern.compile("https://[!-~]+", Pattern.CASE_INSENSITIVE);

    private SecurityReader() {}

    /** Empty where nobody is named, or where what is there cannot be read and was reported. */
    static Optional<SecurityContact> read(HeaderAttributes header, List<String> languages) {
        Optional<AttributeText> contact = header.get(CONTACT);
        if (contact.isEmpty()) {
            header.get(EXPIRES)
                    .ifPresent(alone -> alone.invalid(Messages.of("attribute-invalid.noSecurityContact")
                            .with("line", header.line(CONTACT, EXAMPLE))));
            return Optional.empty();
        }
        List<String> addresses = addresses(contact.get());
        return header.required(
                        EXPIRES,
                        Rule.ATTRIBUTE_INVALID,
                        EXAMPLE_DAY,
                        Optional.of(Messages.of("attribute-invalid.securityExpires")))
                .flatMap(AttributeText::date)
                .filter(day -> !addresses.isEmpty())
                .map(day -> new SecurityContact(addresses, day, languages));
    }

    private static List<String> addresses(AttributeText contact) {
        List<String> addresses = new ArrayList<>();
        for (String entry : contact.list()) {
            address(entry).ifPresentOrElse(addresses::add, () -> unread(contact, entry));
        }
        return addresses;
    }

    /** What stands in the file for an entry: a mailbox becomes an address, and the scheme of an address small. */
    private static Optional<String> address(String entry) {
        if (MAIL.matcher(entry).matches()) {
            return Optional.of("mailto:" + entry);
        }
        boolean known = MAIL_ADDRESS.matcher(entry).matches()
                || TELEPHONE.matcher(entry).matches()
                || WEB.matcher(entry).matches() && isOfHost(entry);
        int colon = entry.indexOf(':');
        return known
                ? Optional.of(entry.substring(0, colon).toLowerCase(Locale.ROOT) + entry.substring(colon))
                : Optional.empty();
    }

    private static boolean isOfHost(String address) {
        try {
            URI parsed = new URI(address);
            return parsed.getHost() != null && parsed.getRawUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static void unread(AttributeText contact, String entry) {
        Optional<String> encrypted = Optional.of(entry.replaceFirst("(?i)^http:", "https:"))
                .filter(meant -> !meant.equals(entry))
                .flatMap(SecurityReader::address);
        Message advice = encrypted
                .map(meant -> Messages.of("attribute-invalid.securityEncrypted").with("address", meant))
                .orElseGet(() -> Messages.of("attribute-invalid.securityContact"));
        contact.findings()
                .add(
                        Rule.ATTRIBUTE_INVALID,
                        contact.location(),
                        Messages.of("attribute-invalid.names")
                                .with("name", contact.name())
                                .with("entry", new Value.Quoted(entry))
                                .with("advice", advice));
    }
}
