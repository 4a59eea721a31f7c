package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.model.SecurityContact;

/**
 * The file by which somebody who has found a hole finds out whom to tell (RFC 9116). It says nothing of the policy, so
 * there is one for the site, in no tree of a language or a release.
 */
final class SecurityFile {

    /** Its path from the site's root. */
    static final String PATH = ".well-known/security.txt";

    /** What a server has to say of it: the RFC leaves no choice. */
    static final Map<String, String> HEADERS = Map.of("Content-Type", "text/plain; charset=utf-8");

    /** Only an encrypted address may be named as one at which the file lies. */
    private static final Pattern HOST =
            Pattern.compile("(https://[!-~&&[^/?#\\\\]]+)(?:/[!-~]*)?", Pattern.CASE_INSENSITIVE);

    private SecurityFile() {}

    /**
     * Its text in UTF-8, a field a line. It holds to the end of its last day in UTC.
     *
     * @param website where the site is published, with {@code /} at its end; empty where nobody says so
     */
    static String of(SecurityContact contact, Optional<String> website) {
        List<String> lines = new ArrayList<>();
        contact.addresses().forEach(address -> lines.add("Contact: " + address));
        lines.add("Expires: " + contact.expires().value() + "T23:59:59Z");
        lines.add("Preferred-Languages: " + String.join(", ", contact.languages()));
        website.ifPresent(address -> canonical(address).forEach(place -> lines.add("Canonical: " + place)));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** At the root of the host, where alone people look for it; below a path it lies as well where the site does. */
    private static List<String> canonical(String website) {
        Matcher host = HOST.matcher(website);
        if (!host.matches()) {
            return List.of();
        }
        String atRoot = host.group(1) + "/" + PATH;
        String here = website + PATH;
        return here.equals(atRoot) ? List.of(atRoot) : List.of(atRoot, here);
    }
}
