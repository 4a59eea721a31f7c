package org.tompolicy.goal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The headers that the file {@code _headers} of a site asks its server for: lines that begin with a slash are patterns of
 * addresses, where {@code *} stands for anything and {@code :name} for one folder; indented lines below are headers.
 */
final class SiteHeaders {

    private record Rule(Pattern addresses, Map<String, String> headers) {}

    private final List<Rule> rules = new ArrayList<>();

    SiteHeaders(Path site) throws IOException {
        for (String line : Files.readAllLines(site.resolve("_headers"), StandardCharsets.UTF_8)) {
            if (line.startsWith("/")) {
                rules.add(new Rule(pattern(line.strip()), new LinkedHashMap<>()));
            } else if (!line.isBlank()) {
                int colon = line.indexOf(':');
                rules.get(rules.size() - 1)
                        .headers()
                        .put(
                                line.substring(0, colon).strip(),
                                line.substring(colon + 1).strip());
            }
        }
    }

    private static Pattern pattern(String addresses) {
        return Pattern.compile(
                addresses.replace(".", "\\.").replaceAll(":[a-z]+", "[^/]+").replace("*", ".*"));
    }

    /** The headers of an address, which begins with a slash and is relative to the root of the site. */
    Map<String, String> of(String address) {
        Map<String, String> headers = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> rule.addresses().matcher(address).matches())
                .forEach(rule -> headers.putAll(rule.headers()));
        return headers;
    }
}
