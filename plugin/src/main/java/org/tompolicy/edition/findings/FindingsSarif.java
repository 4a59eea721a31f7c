package org.tompolicy.edition.findings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.check.RuleText;
import org.tompolicy.check.RuleTexts;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.finding.Subject;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.model.ClaimId;
import org.tompolicy.tables.Languages;

/**
 * {@code report/findings.sarif}: the findings in SARIF 2.1.0, with the help for each rule that found something. Paths
 * are relative to {@code %SRCROOT%}, the root of the build, of which the file does not say where it lies.
 */
final class FindingsSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String TOOL = "tom-maven-plugin";
    private static final String HOME = "https://github.com/tompolicy/tom-maven-plugin";
    private static final String ROOT = "%SRCROOT%";

    /** What stands for itself in a path, beside letters and digits of ASCII. */
    private static final String PLAIN = "/-._~!$&'()*+,;=@";

    /** GitHub knows findings again by the fingerprint of this name only. */
    private static final String GITHUB_FINGERPRINT = "primaryLocationLineHash";

    private FindingsSarif() {}

    static byte[] write(LocalDate asOf, String version, List<Finding> findings) {
        List<Rule> rules =
                findings.stream().map(Finding::rule).distinct().sorted().toList();
        List<String> fingerprints = Fingerprints.of(findings);
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            results.add(result(findings.get(i), rules, fingerprints.get(i)));
        }
        Map<String, Object> run = new LinkedHashMap<>();
        run.put(
                "tool",
                Map.of(
                        "driver",
                        Map.of(
                                "name",
                                TOOL,
                                "fullName",
                                TOOL + " " + version,
                                "version",
                                version,
                                "informationUri",
                                HOME,
                                "rules",
                                rules.stream().map(FindingsSarif::rule).toList())));
        run.put("automationDetails", Map.of("id", TOOL + "/" + asOf));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "originalUriBaseIds",
                Map.of(
                        ROOT,
                        Map.of("description", text("The root of the build (maven.multiModuleProjectDirectory)."))));
        run.put("properties", Map.of("asOf", asOf.toString()));
        run.put("results", results);
        return CanonicalJson.write(Map.of("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private static Map<String, Object> rule(Rule rule) {
        RuleText text = RuleTexts.of(rule, Languages.first());
        return Map.of(
                "id",
                rule.id(),
                "name",
                name(rule),
                "shortDescription",
                text(line(text.summary())),
                "fullDescription",
                text(line(text.why())),
                "help",
                Map.of("text", text.mend(), "markdown", help(text)),
                "defaultConfiguration",
                Map.of("level", level(rule.severity())));
    }

    /** {@code EvidenceMissing}: the form that SARIF names of rules have. */
    private static String name(Rule rule) {
        return Stream.of(rule.id().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String help(RuleText text) {
        return text.summary() + "\n\n## Why it matters\n\n" + text.why() + "\n\n## What to do\n\n" + text.mend()
                + "\n\n## Not like this\n\n" + listing(text.bad()) + "\n\n## But like this\n\n" + listing(text.good())
                + "\n";
    }

    private static String listing(RuleText.Example example) {
        return "```" + example.language() + "\n" + example.text() + "\n```";
    }

    private static Map<String, Object> result(Finding finding, List<Rule> rules, String fingerprint) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule().id());
        result.put("ruleIndex", rules.indexOf(finding.rule()));
        result.put("level", level(finding.severity()));
        result.put("message", text(finding.message()));
        result.put("locations", List.of(location(finding)));
        result.put("partialFingerprints", Map.of("tomFinding/v1", fingerprint, GITHUB_FINGERPRINT, fingerprint + ":1"));
        result.put("properties", Map.of("severity", finding.severity().word()));
        return result;
    }

    private static Map<String, Object> location(Finding finding) {
        Location place = finding.location();
        Map<String, Object> location = new LinkedHashMap<>();
        location.put(
                "physicalLocation",
                Map.of(
                        "artifactLocation",
                        Map.of("uri", uri(place.file()), "uriBaseId", ROOT),
                        "region",
                        Map.of(
                                "startLine",
                                place.line(),
                                "startColumn",
                                place.column(),
                                // Jenkins shows this before the help of the rule, and the result's own message after
                                // it.
                                "message",
                                text(finding.message()))));
        if (!finding.subject().owner().isEmpty()) {
            location.put("logicalLocations", List.of(logical(finding.subject())));
        }
        return location;
    }

    private static Map<String, Object> logical(Subject subject) {
        ClaimId id = new ClaimId(subject.owner(), subject.claim());
        return Map.of(
                "kind",
                id.isWhole() ? "measure" : "claim",
                "name",
                id.isWhole() ? id.owner() : id.claim(),
                "fullyQualifiedName",
                id.toString());
    }

    /** A path as relative reference, which no colon makes an absolute one. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            if (unit >= 0 && (Character.isLetterOrDigit(unit) || PLAIN.indexOf(unit) >= 0)) {
                uri.append((char) unit);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", unit));
            }
        }
        return uri.toString();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case IGNORE -> "none";
            case INFO -> "note";
            case WARNING, RELEASE -> "warning";
            case ERROR -> "error";
        };
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    /** The lines of a paragraph as one; paragraphs stay apart by a blank line. */
    private static String line(String paragraphs) {
        return paragraphs.replaceAll("(?<!\n)\n(?!\n)", " ");
    }
}
