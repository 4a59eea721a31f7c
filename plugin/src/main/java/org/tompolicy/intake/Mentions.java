package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.tompolicy.tables.ShippedTable;

/** Controls and certificates that a text names. */
final class Mentions {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern TERM = Pattern.compile("(?U)\\p{Lu}\\p{L}*(?:kontrolle|isierung|\u00fcsselung)\\b");

    /** Groups of a pattern, each a part of the id of the control. */
    private static final List<String> GROUPS = List.of("first", "second", "third");

    private static final List<String> HEAD = List.of("framework", "pattern", "prefix", "titles");

    /**
     * How the controls of a framework stand in texts: {@code intake/controls.csv} in the resources.
     *
     * @param prefix of the ids, which texts may write in another way
     * @param ids of its controls
     */
    private record Form(String framework, Pattern pattern, String prefix, Set<String> ids) {

        /** The ids that a text names, and those that it seems to name and that are none. */
        List<String> in(String text, boolean known) {
            List<String> found = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String id = prefix + id(matcher);
                if (ids.contains(id) == known) {
                    found.add(id);
                }
            }
            return found;
        }

        private String id(Matcher matcher) {
            List<String> parts = new ArrayList<>();
            for (String group : GROUPS) {
                if (pattern.pattern().contains("(?<" + group + ">") && matcher.group(group) != null) {
                    parts.add(
                            group.equals("third")
                                    ? matcher.group(group).toLowerCase(Locale.ROOT)
                                    : matcher.group(group));
                }
            }
            return String.join(".", parts);
        }
    }

    private static final Pattern CERTIFICATE = Pattern.compile(
            "\\bISO(?:/IEC)?[ -]?(?<iso>9001|14001|20000-1|22301|27001|27017|27018|27701|42001|50001)(?::(?<edition>20\\d\\d))?"
                    + "|\\bSOC[ -]?(?<soc>[123])(?: ?,? ?Type ?(?:1|2|I{1,2}))?"
                    + "|\\b(?<tisax>TISAX)\\b|\\b(?<c5>(?:BSI[ -])?C5(?::20\\d\\d)?)\\b|\\b(?<pci>PCI[ -]DSS)\\b");

    /** One of these is in whatever the pattern finds. */
    private static final List<String> MARKS = List.of("ISO", "SOC", "TISAX", "C5", "PCI");

    private static final List<List<String>> ROWS =
            ShippedTable.read("intake/controls.csv").below(HEAD);

    private static final List<Form> FORMS = ROWS.stream()
            .filter(row -> !row.get(1).isEmpty())
            .map(row -> new Form(row.get(0), Pattern.compile(row.get(1)), row.get(2), idsOf(row.get(0))))
            .toList();

    /** Frameworks whose controls are known by their titles, with the control of each title. */
    private static final Map<String, Map<String, String>> BY_TITLE = ROWS.stream()
            .filter(row -> !row.get(3).isEmpty())
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> titles(row.get(0), row.get(3))));

    /**
     * A certificate or a report of an auditor.
     *
     * @param id of the record to fill in
     * @param name as the text names it
     * @param certificate whether it is a certificate; else a report
     */
    record Certificate(String id, String name, boolean certificate) {}

    private Mentions() {}

    private static Set<String> idsOf(String framework) {
        return Frameworks.table(framework).named().stream()
                .filter(row -> !row.get("kind").equals("heading"))
                .map(row -> row.get("id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first words of titles that are terms: one word in capitals, which nobody uses for anything else. */
    private static Map<String, String> titles(String framework, String column) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Map<String, String> row : Frameworks.table(framework).named()) {
            Matcher term = TERM.matcher(row.get(column));
            if (!row.get("kind").equals("heading") && term.lookingAt()) {
                words.put(term.group(), row.get("id"));
            }
        }
        return words;
    }

    /** Controls of a title or a sentence, by framework. */
    static Map<String, List<String>> controls(String text) {
        if (!mayName(text)) {
            return Map.of();
        }
        Map<String, List<String>> controls = new TreeMap<>();
        for (Form form : FORMS) {
            List<String> ids = form.in(text, true).stream().distinct().toList();
            if (!ids.isEmpty()) {
                controls.put(form.framework(), ids);
            }
        }
        return controls;
    }

    /** Controls of a heading: those that it names, and what a framework calls so. */
    static Map<String, List<String>> ofTitle(String title) {
        Map<String, List<String>> controls = new TreeMap<>(controls(title));
        BY_TITLE.forEach((framework, words) -> {
            List<String> ids = words.entrySet().stream()
                    .filter(word -> Pattern.compile(
                                    "\\b" + word.getKey() + "\\b", FLAGS | Pattern.UNICODE_CHARACTER_CLASS)
                            .matcher(title)
                            .find())
                    .map(Map.Entry::getValue)
                    .toList();
            if (!ids.isEmpty()) {
                controls.put(framework, ids);
            }
        });
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

    /** What is written like a control of a framework whose ids have a prefix, and is none of its present edition. */
    static List<String> unknownControls(String text) {
        return mayName(text)
                ? FORMS.stream()
                        .filter(form -> !form.prefix().isEmpty())
                        .flatMap(form ->
                                form.in(text, false).stream().map(id -> id + " is no control of " + form.framework()))
                        .toList()
                : List.of();
    }

    /** Whether a text is nothing but controls. */
    static boolean isOnlyControls(String text) {
        if (controls(text).isEmpty()) {
            return false;
        }
        String rest = text;
        for (Form form : FORMS) {
            rest = form.pattern().matcher(rest).replaceAll(" ");
        }
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
