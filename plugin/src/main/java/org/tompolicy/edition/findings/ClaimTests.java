package org.tompolicy.edition.findings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Category;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Waiver;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;

/**
 * {@code report/TEST-tom.xml}: the states of the claims in JUnit XML. A measure is a suite and the class of its test cases
 * at once, since Maven's report shows a suite beside its classes, without tests; its category is a property. A claim that
 * needs evidence is a test case with its whole name, because some tools leave out the class: it passes with a proof that holds, is skipped while it is waived, and
 * fails in every other state. Its time stamp is the day that is looked at.
 */
final class ClaimTests {

    private static final String SUB_PROCESSORS = "Sub-processors";

    private final Checked checked;
    private final Map<String, List<ClaimTrace>> byOwner;
    private final Map<String, List<Finding>> bySubject;
    private final StringBuilder xml = new StringBuilder();

    private ClaimTests(Checked checked) {
        this.checked = checked;
        this.byOwner = checked.trace().byOwner();
        this.bySubject = checked.findings().stream()
                .filter(finding -> finding.rule().id().startsWith("evidence-"))
                .collect(Collectors.groupingBy(finding -> finding.subject().name()));
    }

    static byte[] write(Checked checked) {
        return new ClaimTests(checked).document().getBytes(StandardCharsets.UTF_8);
    }

    private String document() {
        List<ClaimTrace> all = withState(checked.trace().claims());
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tom\"")
                .append(numbers(all));
        xml.append(">\n");
        for (Category category : checked.policy().categories()) {
            category.measures().forEach(measure -> suite(category.title(), measure.id()));
        }
        checked.policy().subProcessors().forEach(one -> suite(SUB_PROCESSORS, one.id()));
        return xml.append("</testsuites>\n").toString();
    }

    private static List<ClaimTrace> withState(List<ClaimTrace> claims) {
        return claims.stream().filter(claim -> claim.state().isPresent()).toList();
    }

    private static String numbers(List<ClaimTrace> claims) {
        return attribute("tests", Integer.toString(claims.size()))
                + attribute("failures", Long.toString(count(claims, ClaimState::isBad)))
                + attribute("errors", "0")
                + attribute("skipped", Long.toString(count(claims, ClaimState.WAIVED::equals)))
                + attribute("time", "0");
    }

    private static long count(List<ClaimTrace> claims, Predicate<ClaimState> states) {
        return claims.stream()
                .filter(claim -> claim.state().filter(states).isPresent())
                .count();
    }

    private void suite(String category, String owner) {
        List<ClaimTrace> claims = withState(byOwner.getOrDefault(owner, List.of()));
        if (claims.isEmpty()) {
            return;
        }
        xml.append("  <testsuite")
                .append(attribute("name", owner))
                .append(numbers(claims))
                .append(attribute("timestamp", checked.asOf() + "T00:00:00"))
                .append(">\n    <properties>\n      <property")
                .append(attribute("name", "category"))
                .append(attribute("value", category))
                .append("/>\n    </properties>\n");
        claims.forEach(this::testCase);
        xml.append("  </testsuite>\n");
    }

    private void testCase(ClaimTrace claim) {
        Location location = claim.claim().location();
        xml.append("    <testcase")
                .append(attribute("classname", claim.owner()))
                .append(attribute("name", claim.name()))
                .append(attribute("time", "0"))
                .append(attribute("file", location.file()))
                .append(attribute("line", Integer.toString(location.line())));
        ClaimState state = claim.state().orElseThrow();
        if (state == ClaimState.WAIVED) {
            xml.append(">\n      <skipped")
                    .append(attribute("message", waived(claim)))
                    .append("/>\n    </testcase>\n");
        } else if (state.isBad()) {
            failure(claim, state);
        } else {
            xml.append("/>\n");
        }
    }

    private void failure(ClaimTrace claim, ClaimState state) {
        List<Finding> findings = findings(claim);
        String message =
                findings.stream().map(Finding::message).findFirst().orElse(claim.name() + " is " + state.word() + ".");
        List<String> lines = new ArrayList<>();
        lines.add(claim.name() + " is " + state.word() + " on " + checked.asOf() + ".");
        claim.proofs().forEach(proof -> lines.add(proof(proof)));
        findings.forEach(finding -> lines.add(finding.toString()));
        xml.append(">\n      <failure")
                .append(attribute("type", state.word()))
                .append(attribute("message", message))
                .append('>')
                .append(lines.stream().map(ClaimTests::escaped).collect(Collectors.joining("\n")))
                .append("</failure>\n    </testcase>\n");
    }

    /** Findings about its evidence, at the claim or at a record that it names, in the order of their places. */
    private List<Finding> findings(ClaimTrace claim) {
        Stream<Finding> here =
                bySubject.getOrDefault(claim.name(), List.of()).stream().filter(finding -> !isAtRecord(finding));
        Stream<Finding> atRecords = claim.proofs().stream()
                .flatMap(proof -> proof.record().stream())
                .flatMap(record -> bySubject.getOrDefault(record.id(), List.of()).stream())
                .filter(ClaimTests::isAtRecord);
        return Stream.concat(here, atRecords).distinct().sorted().toList();
    }

    private static boolean isAtRecord(Finding finding) {
        return finding.subject() instanceof Subject.Evidence;
    }

    private static String proof(ProofState proof) {
        return proof.reference() + " is " + proof.state().word()
                + proof.until().map(day -> " (decided by " + day + ")").orElse("") + ".";
    }

    private static String waived(ClaimTrace claim) {
        Optional<Waiver> waiver = claim.claim().waiver();
        return waiver.map(given -> "Waived"
                        + given.until().map(day -> " until " + day).orElse("")
                        + (given.by().isEmpty() ? "" : " by " + given.by()) + ": " + given.reason())
                .orElse("Waived");
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    /** Text as XML may hold it; a character that XML cannot write becomes U+FFFD. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(isAllowed(point) ? point : '\ufffd');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return point >= ' ' && !(point >= 0xd800 && point <= 0xdfff) && point != 0xfffe && point != 0xffff;
    }
}
