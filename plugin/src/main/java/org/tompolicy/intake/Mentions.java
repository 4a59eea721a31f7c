package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.tables.Frameworks;

/** Controls and certificates that a text names. */
final class Mentions {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Article 32(1)(b), Art. 32 Abs. 1 lit. b DSGVO. */
    private static final Pattern ARTICLE = Pattern.compile(
            "\\bArt(?:icle|ikel|\\.)? ?(?<article>\\d{1,3})"
                    + "(?:(?: ?\\(| ?Abs(?:atz|\\.) ?|\\.| para(?:graph|\\.)? ?)(?<paragraph>\\d{1,2})\\)?"
                    + "(?:(?: ?\\(|\\.| ?,? ?(?:lit|Buchst|Buchstabe|point|letter)\\.? ?\\(?)(?<letter>[a-h])\\b\\)?)?)?",
            FLAGS);

    /** A.8.13, Annex A 8.13. */
    private static final Pattern ANNEX = Pattern.compile("\\bA\\.? ?(\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?)\\b");

    private static final Pattern TRUST = Pattern.compile("\\b(CC\\d\\.\\d{1,2})\\b");

    private static final Pattern CERTIFICATE = Pattern.compile(
            "\\bISO(?:/IEC)?[ -]?(?<iso>9001|14001|20000-1|22301|27001|27017|27018|27701|42001|50001)(?::(?<edition>20\\d\\d))?"
                    + "|\\bSOC[ -]?(?<soc>[123])(?: ?,? ?Type ?(?:1|2|I{1,2}))?"
                    + "|\\b(?<tisax>TISAX)\\b|\\b(?<c5>(?:BSI[ -])?C5(?::20\\d\\d)?)\\b|\\b(?<pci>PCI[ -]DSS)\\b");

    /** One of these is in whatever the pattern finds. */
    private static final List<String> MARKS = List.of("ISO", "SOC", "TISAX", "C5", "PCI");

    private static final Map<String, Set<String>> CONTROLS = controls();

    private static final Map<String, String> GERMAN = german();

    /**
     * A certificate or a report of an auditor.
     *
     * @param id of the record to fill in
     * @param name as the text names it
     * @param certificate whether it is a certificate; else a report
     */
    record Certificate(String id, String name, boolean certificate) {}

    private Mentions() {}

    private static Map<String, Set<String>> controls() {
        Map<String, Set<String>> controls = new LinkedHashMap<>();
        for (String framework : List.of("gdpr", "iso27001-2022", "soc2-2017")) {
            controls.put(
                    framework,
                    Frameworks.table(framework).named().stream()
                            .filter(row -> !row.get("kind").equals("heading"))
                            .map(row -> row.get("id"))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return controls;
    }

    /** The headings of the old list, one word each, with the control that each is. */
    private static Map<String, String> german() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Map<String, String> row : Frameworks.table("de-tom").named()) {
            String title = row.get("title_de");
            if (!row.get("kind").equals("heading")
                    && title.matches("(?U)\\p{Lu}\\p{L}*(?:kontrolle|isierung|\u00fcsselung)\\b.*")) {
                words.put(title.replaceFirst("^(\\p{L}+).*", "$1"), row.get("id"));
            }
        }
        return words;
    }

    /** Controls of a title or a sentence, by framework. */
    static Map<String, List<String>> controls(String text) {
        if (!mayName(text)) {
            return Map.of();
        }
        Map<String, Set<String>> found = new TreeMap<>();
        Matcher article = ARTICLE.matcher(text);
        while (article.find()) {
            String id = article.group("article");
            if (article.group("paragraph") != null) {
                id += "." + article.group("paragraph");
                if (article.group("letter") != null) {
                    id += "." + article.group("letter").toLowerCase(Locale.ROOT);
                }
            }
            add(found, "gdpr", id);
        }
        Matcher annex = ANNEX.matcher(text);
        while (annex.find()) {
            add(found, "iso27001-2022", "A." + annex.group(1));
        }
        Matcher trust = TRUST.matcher(text);
        while (trust.find()) {
            add(found, "soc2-2017", trust.group(1));
        }
        Map<String, List<String>> controls = new TreeMap<>();
        found.forEach((framework, ids) -> controls.put(framework, List.copyOf(ids)));
        return controls;
    }

    private static void add(Map<String, Set<String>> found, String framework, String id) {
        if (CONTROLS.get(framework).contains(id)) {
            found.computeIfAbsent(framework, any -> new LinkedHashSet<>()).add(id);
        }
    }

    /** Controls of a heading: those that it names, and what the German list calls so. */
    static Map<String, List<String>> ofTitle(String title) {
        Map<String, List<String>> controls = new TreeMap<>(controls(title));
        List<String> german = new ArrayList<>();
        GERMAN.forEach((word, id) -> {
            if (Pattern.compile("\\b" + word + "\\b", FLAGS | Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(title)
                    .find()) {
                german.add(id);
            }
        });
        if (!german.isEmpty()) {
            controls.put("de-tom", List.copyOf(german));
        }
        return controls;
    }

    /** A glance that spares most sentences the search. */
    private static boolean mayName(String text) {
        return text.contains("rt")
                || text.contains("RT")
                || text.contains("A.")
                || text.contains("A ")
                || text.contains("CC");
    }

    /** Numbers of controls of ISO 27001 that the present edition does not have. */
    static List<String> oldControls(String text) {
        List<String> old = new ArrayList<>();
        if (!text.contains("A.") && !text.contains("A ")) {
            return old;
        }
        Matcher annex = ANNEX.matcher(text);
        while (annex.find()) {
            if (!CONTROLS.get("iso27001-2022").contains("A." + annex.group(1))) {
                old.add("A." + annex.group(1));
            }
        }
        return old;
    }

    /** Whether a text is nothing but controls. */
    static boolean isOnlyControls(String text) {
        if (controls(text).isEmpty()) {
            return false;
        }
        String rest = ARTICLE.matcher(text).replaceAll(" ");
        rest = ANNEX.matcher(rest).replaceAll(" ");
        rest = TRUST.matcher(rest).replaceAll(" ");
        return rest.replaceAll(
                        "(?i)\\b(?:GDPR|DSGVO|DS-GVO|ISO|IEC|27001|2022|Annex|Anhang|and|und|SOC|2)\\b|[^\\p{L}\\p{N}]",
                        "")
                .isEmpty();
    }

    /** Certificates of a sentence that says that somebody holds one. */
    static List<Certificate> certificates(String sentence) {
        List<Certificate> found = new ArrayList<>();
        if (MARKS.stream().noneMatch(text -> sentence.contains(text))) {
            return found;
        }
        Matcher matcher = CERTIFICATE.matcher(sentence);
        while (matcher.find()) {
            String name = matcher.group().replaceAll("\\s+", " ");
            Optional<String> iso = Optional.ofNullable(matcher.group("iso"));
            String id = iso.map(number -> "iso-" + number)
                    .orElseGet(() -> matcher.group("soc") != null
                            ? "soc-" + matcher.group("soc")
                            : matcher.group("tisax") != null
                                    ? "tisax"
                                    : matcher.group("c5") != null ? "c5" : "pci-dss");
            found.add(new Certificate(id, name, iso.isPresent()));
        }
        return found;
    }
}
