package org.tompolicy.goal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.check.RuleText;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.tables.Frameworks;

/**
 * An example of a rule's explanation in a policy of its own: the example stands where its form says (a document by its title and
 * attributes, lines of a header, blocks of a measure, a file that a comment names), and beside it there is what it speaks of.
 */
final class RuleExample {

    private static final Pattern NAMED_FILE =
            Pattern.compile("(?m)^// (?:in|kopiert nach|copied to) (\\S+\\.adoc).*\\n");
    private static final Pattern EVIDENCE = Pattern.compile("(?m)(?:evidence=|:tom-evidence: ?)(\"[^\"]*\"|[\\w-]+)");
    private static final Pattern PICTURE = Pattern.compile("image::(images/[\\w.]+)\\[");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-q([1-4])");
    private static final List<String> QUARTERS = List.of("03-24", "06-24", "09-15", "12-31");
    /** SHA-256 of these four letters stands in an example. */
    private static final String DIGESTED = "test";

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"9\" height=\"9\"/></svg>\n";

    private static final Set<Rule> PICTURES = EnumSet.of(Rule.LINK_BROKEN, Rule.ALT_MISSING, Rule.PICTURE_UNPRINTED);

    private static final Set<Rule> TRANSLATIONS =
            EnumSet.of(Rule.TRANSLATION_MISSING, Rule.TRANSLATION_STALE, Rule.TRANSLATION_DIFFERS);

    private static final String MEASURE = "measures/access/example.adoc";
    private static final String POLICY = "measures/policy.adoc";

    private final Path root;
    private final TestFolder folder;
    private final RuleText rule;
    private final String language;
    private LocalDate day = Builds.DAY;
    private Optional<Path> templates = Optional.empty();

    /** @param root an empty folder */
    RuleExample(Path root, RuleText rule, String language) {
        this.root = root;
        this.folder = new TestFolder(root);
        this.rule = rule;
        this.language = language;
    }

    /** The findings in a policy with one of the two examples. */
    List<Finding> found(RuleText.Example example) {
        String text = example.text() + "\n";
        folder.write("measures/access/category.adoc", "= Access\n");
        policy("");
        if (TRANSLATIONS.contains(rule.rule())) {
            translated();
        }
        neighbours();
        surroundings(text);
        switch (example.language()) {
            case "csv" -> folder.write("measures/frameworks/own.csv", text);
            case "css" -> {
                if (rule.rule() == Rule.THEME_CONTRAST) {
                    folder.write("own/tokens.css", Templates.standard().text("tokens.css") + text);
                } else {
                    folder.write("own/annex/annex.css", text);
                }
                templates = Optional.of(root.resolve("own"));
            }
            case "xml" -> {
                folder.write("measures/access/drawing.svg", text);
                body("image::drawing.svg[A drawing]\n", List.of());
            }
            case "sh" -> command(text);
            case "text" -> tree(text);
            default -> place(text);
        }
        return Build.open(options()).findings();
    }

    /** A policy in two languages: all but the measure that the example speaks of is translated. */
    private void translated() {
        String header = "= Title\n:lang: " + other() + "\n";
        folder.write("measures/policy." + other() + ".adoc", header + ":tom-translates: 1\n");
        folder.write("measures/access/category." + other() + ".adoc", header);
        folder.write(
                POLICY,
                folder.read(POLICY)
                        .replace(":tom-languages: " + language, ":tom-languages: " + language + ", " + other()));
        measure(
                "= Example\n:tom-id: EX-01\n:revnumber: 3\n:tom-status: implemented\n\n[#register]\nWe keep a register.\n");
    }

    private String other() {
        return language.equals("en") ? "de" : "en";
    }

    private void place(String text) {
        Matcher file = NAMED_FILE.matcher(text);
        if (PICTURES.contains(rule.rule())) {
            pictures();
        }
        if (rule.rule() == Rule.LINK_BROKEN) {
            folder.write("architecture/index.adoc", "= System\n\n" + text);
        } else if (file.find()) {
            List<Integer> starts = new ArrayList<>();
            List<String> names = new ArrayList<>();
            do {
                starts.add(file.start());
                starts.add(file.end());
                names.add(file.group(1));
            } while (file.find());
            starts.add(text.length());
            for (int i = 0; i < names.size(); i++) {
                named(names.get(i), text.substring(starts.get(2 * i + 1), starts.get(2 * i + 2)));
            }
            body(text.substring(0, starts.get(0)), names);
        } else if (text.contains("\n:lang: ")) {
            folder.write(MEASURE.replace(".adoc", "." + other() + ".adoc"), text);
        } else if (text.startsWith("= ")) {
            document(text);
        } else if (text.matches("(?s)(?://[^\\n]*\\n)*:.*")) {
            header(text);
        } else {
            body(text, List.of());
        }
    }

    /** A file that the example names: a part of the measure, or an architecture document. */
    private void named(String path, String text) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith("_")) {
            folder.write("measures/access/" + name, path.contains("/") ? "Text.\n" : text);
        } else {
            folder.write(
                    "architecture/" + name,
                    "= Document\n" + (text.startsWith(":") ? text + "\n== Keys\n" : "\n" + text));
        }
    }

    private void body(String text, List<String> named) {
        StringBuilder body = new StringBuilder(text);
        if (text.isBlank() && named.get(0).startsWith("_")) {
            body.append("include::").append(named.get(0)).append("[]\n");
        } else if (text.isBlank() && named.get(0).contains("/")) {
            body.append("include::_")
                    .append(named.get(0).replaceFirst(".*/_", ""))
                    .append("[]\n");
        } else if (text.isBlank()) {
            body.append(rule.bad().text().lines().skip(1).collect(Collectors.joining("\n")))
                    .append('\n');
        }
        measure("= Example\n:tom-id: EX-01\n:revnumber: 1\n:tom-status: implemented\n\n" + body);
    }

    private void document(String text) {
        if (text.contains(":tom-kind:")) {
            Matcher name = Pattern.compile("evidence=([\\w-]+)").matcher(text);
            folder.write("measures/evidence/" + (name.find() ? name.group(1) : "example") + ".adoc", text);
            measure("= Example\n:tom-id: EX-01\n:revnumber: 1\n:tom-status: implemented\n\n" + "[#x,evidence="
                    + (text.contains("evidence=") ? "other" : "example") + "]\nText.\n");
        } else if (text.contains(":tom-country:")) {
            folder.write("measures/subprocessors/microsoft-azure.adoc", text + "\nText.\n");
        } else if (text.contains(":tom-notice:") || text.contains(":tom-security-")) {
            policy(text.substring(text.indexOf('\n') + 1));
        } else {
            measure(text);
        }
    }

    private void header(String text) {
        if (text.contains(":tom-categories:")) {
            for (String category : text.lines()
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(".*: ", "")
                    .split(", ")) {
                folder.write("measures/" + category + "/category.adoc", "= Category\n");
                folder.write(
                        "measures/" + category + "/" + category + ".adoc",
                        "= One\n:tom-id: " + category.substring(0, 2).toUpperCase(Locale.ROOT)
                                + "-01\n:revnumber: 1\n:tom-status: planned\n");
            }
            folder.delete("measures/access/category.adoc");
            folder.delete("measures/access/other.adoc");
            String lines = text.substring(text.indexOf('\n') + 1);
            folder.write(POLICY, folder.read(POLICY).replace(":tom-categories: access\n", lines));
        } else if (text.contains(":tom-frameworks:")) {
            policy(text);
        } else {
            measure("= Example\n:tom-id: EX-01\n:revnumber: 1\n:tom-status: implemented\n" + text + "\n[#x]\nText.\n");
        }
    }

    /** A measure, with those lines that it must have and that its example does not speak of. */
    private void measure(String text) {
        String whole = text;
        List<String> needed = switch (rule.rule()) {
            case ID_MISSING -> List.of(":revnumber: 1", ":tom-status: implemented");
            default -> List.of(":tom-id: EX-01", ":revnumber: 1", ":tom-status: implemented");
        };
        for (String line : needed) {
            if (!whole.contains(line.substring(0, line.indexOf(": ") + 2))) {
                whole = whole.replaceFirst("\n", "\n" + line + "\n");
            }
        }
        if (rule.rule() == Rule.CHANGE_UNDECLARED) {
            whole += "\n[#register]\nWe keep a list.\n";
        }
        if (rule.rule() == Rule.ENCODING_INVALID && text.contains("Windows-1252")) {
            folder.bytes(MEASURE, whole.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            folder.write(MEASURE, whole);
        }
    }

    /** The folders of a drawn tree with what has to be in such files. */
    private void tree(String text) {
        folder.delete("measures/access/category.adoc");
        String current = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.endsWith("/")) {
                current = line.equals("measures/") ? line : "measures/" + line;
            } else if (!line.equals("policy.adoc")) {
                folder.write(current + line, "= Title\n:tom-id: EX-01\n:revnumber: 1\n:tom-status: planned\n");
            }
        }
    }

    private void command(String text) {
        Matcher withdrawal = Pattern.compile("-Dtom\\.withdraw=(\\S+) -Dtom\\.reason=\"([^\"]*)\"")
                .matcher(text);
        Matcher deletion = Pattern.compile("rm -r (\\S+)\\s*").matcher(text);
        if (withdrawal.find()) {
            WithdrawGoal.run(options(), new WithdrawalRequest(withdrawal.group(1), withdrawal.group(2), false, false));
        } else if (deletion.matches()) {
            try {
                for (String file : SmallPolicy.files(root.resolve(deletion.group(1)))) {
                    folder.delete(deletion.group(1) + "/" + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            throw new IllegalArgumentException(text);
        }
    }

    /** What a policy needs so that the example says what it is about. */
    private void surroundings(String text) {
        switch (rule.rule()) {
            case EVIDENCE_DUE -> day = LocalDate.parse("2026-09-20");
            case EFFECTIVE_INVALID -> {
                day = LocalDate.parse("2026-06-01");
                measure("= Example\n:tom-id: EX-01\n:revnumber: 1\n:tom-status: implemented\n\n[#x]\nText.\n");
                release("2026.1");
                day = LocalDate.parse("2026-09-23");
                subProcessor();
            }
            case PROOF_MISSING_FOR_CHANGE -> {
                measure("= Example\n:tom-id: EX-01\n:revnumber: 1\n:tom-status: implemented\n\n[#x]\nText.\n");
                release("2026.1");
            }
            case SEAL_BROKEN -> {
                measure("= Example\n:tom-id: EX-01\n:revnumber: 1\n:tom-status: implemented\n\n[#x]\nText.\n");
                day = LocalDate.parse("2025-06-01");
                release("2025.1");
                day = LocalDate.parse("2026-06-01");
                folder.write(
                        MEASURE,
                        folder.read(MEASURE).replace(":revnumber: 1", ":revnumber: 2")
                                + "\n[#y,waiver=\"Test in July\",waiver-until=2026-07-31,waiver-by=\"CISO\"]\nMore.\n");
                release("2026.1");
            }
            case CHANGE_CONTRADICTED, COMMITMENT_WEAKENED, REVISION_NOT_BUMPED -> released(text, "");
            case CHANGE_UNDECLARED -> released(text, "[#register]\nWe keep a register.\n");
            case MEASURE_REMOVED -> {
                folder.write(
                        "measures/access/other.adoc", "= Mail\n:tom-id: AO-02\n:revnumber: 1\n:tom-status: planned\n");
                folder.write(
                        MEASURE,
                        "= Fax\n:tom-id: AO-09\n:revnumber: 2\n:tom-status: implemented\n\n[#fax]\nFaxes are locked away.\n");
                release("2026.1");
            }
            case CONTROL_UNCOVERED -> {
                policy(":tom-frameworks: gdpr\n");
                folder.write(
                        "measures/access/rest.adoc",
                        "= Rest\n:tom-id: AC-09\n:revnumber: 1\n:tom-status: implemented\n:tom-gdpr: "
                                + others("32.1.c")
                                + "\n\n[#rest]\nText.\n");
            }
            case STYLE_IGNORED, THEME_CONTRAST, FILE_INVALID, POLICY_EMPTY -> {}
            default ->
                folder.write(
                        "measures/access/other.adoc", "= Other\n:tom-id: AC-09\n:revnumber: 1\n:tom-status: planned\n");
        }
    }

    private static String others(String control) {
        return Frameworks.table("gdpr").named().stream()
                .map(row -> row.get("id"))
                .filter(id -> !id.equals(control))
                .collect(Collectors.joining(", "));
    }

    /** The measure as it was in the revision before, in a release. */
    private void released(String text, String body) {
        document(text.replaceFirst(":revnumber: \\d", ":revnumber: 3")
                        .replaceAll("(?m)^:(?:tom-change|tom-approved-by|revremark):.*\\n", "")
                        .replace("P6M", "P3M")
                        .replace(" six ", " three ")
                        .replace(" sechs ", " drei ")
                + (body.isEmpty() ? "" : "\n" + body));
        if (!body.isEmpty()) {
            folder.write(MEASURE, folder.read(MEASURE).replace("\n[#register]\nWe keep a list.\n", ""));
        }
        release("2026.1");
    }

    private void release(String version) {
        Outcome outcome = ReleaseGoal.run(Build.open(options()), new ReleaseRequest(version, false, day, false));
        if (outcome.failure().isPresent()) {
            throw new IllegalStateException(
                    rule.rule().id() + ": " + outcome.failure().get());
        }
    }

    /** A policy with these lines more in its header. */
    private void policy(String lines) {
        folder.write(
                POLICY,
                "= Measures\n:revnumber: 1\n:tom-company: Test Ltd\n:tom-short: TL\n:tom-address: 1 Test Street\n"
                        + ":tom-contact: privacy@test.example\n:tom-languages: " + language
                        + "\n:tom-categories: access\n" + lines);
    }

    /** The records that the examples name, the sub-processor, and the documents that links lead to. */
    private void neighbours() {
        boolean known = rule.rule() != Rule.EVIDENCE_UNKNOWN;
        String texts = (known ? rule.bad().text() + "\n" : "") + rule.good().text();
        Set<String> names = new LinkedHashSet<>();
        Matcher evidence = EVIDENCE.matcher(texts.replaceAll("(?m)^//.*", ""));
        while (evidence.find()) {
            for (String name : evidence.group(1).replace("\"", "").split(", ")) {
                names.add(name);
            }
        }
        names.stream().filter(name -> !name.contains(":")).forEach(this::record);
        if (texts.contains("microsoft-azure")) {
            subProcessor();
        }
        folder.bytes("measures/evidence/files/access-register.pdf", DIGESTED.getBytes(StandardCharsets.UTF_8));
        folder.bytes("measures/evidence/files/zutrittsliste.pdf", DIGESTED.getBytes(StandardCharsets.UTF_8));
        folder.write("architecture/security.adoc", "= Security\n\n[#keys]\n== Keys\n\nText.\n");
        folder.write("architecture/sicherheit.adoc", "= Sicherheit\n\n[#schluessel]\n== Schlüssel\n\nText.\n");
    }

    private void subProcessor() {
        folder.write(
                "measures/subprocessors/microsoft-azure.adoc",
                "= Microsoft Azure\n:tom-legal-entity: Microsoft Ireland Operations Ltd\n:tom-country: Ireland\n"
                        + ":tom-transfer: eea\n\nText.\n");
    }

    private void record(String name) {
        Matcher quarter = QUARTER.matcher(name);
        String collected = quarter.find()
                ? quarter.group(1) + "-" + QUARTERS.get(Integer.parseInt(quarter.group(2)) - 1)
                : "2026-10-01";
        boolean certificate = name.matches(".*(?:certificate|zertifikat)");
        folder.write(
                "measures/evidence/" + name + ".adoc",
                "= Record\n:tom-kind: " + (certificate ? "certificate" : "access-review") + "\n:tom-collected: "
                        + collected + "\n"
                        + (certificate
                                ? ":tom-valid-until: 2028-01-01\n:tom-standard: ISO/IEC 27001:2022\n:tom-scope: Hamburg site\n"
                                        + ":tom-body: A body\n:tom-number: 1\n:tom-audience: public\n"
                                : ""));
    }

    /** Every picture that the examples name as they should. */
    private void pictures() {
        Matcher picture = PICTURE.matcher(rule.good().text()
                + (rule.rule() == Rule.LINK_BROKEN ? "" : rule.bad().text()));
        while (picture.find()) {
            for (String below : List.of("architecture/", "measures/access/")) {
                if (picture.group(1).endsWith(".webp")) {
                    folder.write(below + picture.group(1), "RIFF, and no picture that is decoded here");
                } else if (picture.group(1).endsWith(".svg")) {
                    folder.write(below + picture.group(1), SVG);
                } else {
                    folder.bytes(below + picture.group(1), TestFolder.png());
                }
            }
        }
    }

    private Options options() {
        Options options = Builds.options(
                root, root.resolve("measures"), root.resolve("architecture"), root.resolve("target/tom"), day);
        return templates.map(own -> Builds.withTemplates(options, own)).orElse(options);
    }
}
