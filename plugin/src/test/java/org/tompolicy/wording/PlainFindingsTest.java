package org.tompolicy.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.testing.Slow;

/** Which classes make findings in words of their own, which only English readers get, and not in those of the catalogue. */
@Slow
class PlainFindingsTest {

    /** What takes the words of a finding as text. */
    private static final Set<String> WAYS = Set.of(
            "finding.Message.plain", "finding.Finding.of", "read.Findings.add", "read.Findings.addUnlessReported");

    /** Classes that still do; the list only gets shorter. */
    private static final Set<String> PLAIN = Set.of(
            "goal.StyleCheck",
            "read.ReportReader",
            "release.ReleaseFolder",
            "release.SealedContent",
            "release.Withdrawals");

    private static boolean isWay(JavaMethodCall call) {
        return WAYS.contains(name(call.getTargetOwner().getName()) + "." + call.getName())
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(String.class));
    }

    private static String name(String type) {
        return type.replaceFirst("org[.]tompolicy[.]", "");
    }

    private static boolean isWay(JavaCodeUnit unit) {
        return WAYS.contains(name(unit.getOwner().getName()) + "." + unit.getName());
    }

    @Test
    void findings_are_said_by_the_catalogue() {
        List<JavaMethodCall> calls = new ClassFileImporter()
                .importPath(Path.of("target/classes/org/tompolicy")).stream()
                        .flatMap(one -> one.getMethodCallsFromSelf().stream())
                        .toList();
        assertTrue(calls.size() > 10_000, "found " + calls.size());
        SortedSet<String> plain = calls.stream()
                .filter(PlainFindingsTest::isWay)
                .filter(call -> !isWay(call.getOrigin()))
                .map(call -> name(call.getOriginOwner().getName()).replaceFirst("[$].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", new TreeSet<>(PLAIN)), String.join("\n", plain));
    }
}
