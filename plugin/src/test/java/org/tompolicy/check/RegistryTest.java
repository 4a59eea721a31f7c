package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Rule;

/** Every rule of the registry is raised by some class, and no rule of a check by another room. Reads the sources. */
class RegistryTest {

    private static final Path SOURCES = Path.of("src/main/java/org/tompolicy");
    private static final Pattern USE = Pattern.compile("\\bRule\\.([A-Z_]+)\\b");

    /** Rules, with the classes outside the registry that name them; classes that only judge findings do not count. */
    private static Map<Rule, Set<String>> uses() throws IOException {
        Map<Rule, Set<String>> uses = new EnumMap<>(Rule.class);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(RegistryTest::mayRaise).sorted().toList()) {
                String name = SOURCES.relativize(file).toString().replace('\\', '/');
                Matcher matcher = USE.matcher(Files.readString(file));
                while (matcher.find()) {
                    uses.computeIfAbsent(Rule.valueOf(matcher.group(1)), any -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        return uses;
    }

    private static boolean mayRaise(Path file) {
        return file.toString().endsWith(".java")
                && !file.startsWith(SOURCES.resolve("finding"))
                && !file.startsWith(SOURCES.resolve("edition"))
                && !file.equals(SOURCES.resolve("check/Judgement.java"));
    }

    @Test
    void editions_show_findings_and_make_none() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve("edition"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                assertFalse(code.contains("Finding.of(") || code.contains("new Finding("), file.toString());
            }
        }
    }

    @Test
    void every_rule_is_raised_somewhere() throws IOException {
        Set<Rule> unused = EnumSet.allOf(Rule.class);
        unused.removeAll(uses().keySet());
        assertEquals(EnumSet.noneOf(Rule.class), unused, "rules of the registry that no class raises");
    }

    @Test
    void a_rule_of_a_check_is_raised_by_its_class_alone() throws IOException {
        Map<Rule, Set<String>> uses = uses();
        for (Check check : Checks.ALL) {
            String own = "check/" + check.getClass().getSimpleName() + ".java";
            assertEquals(Set.of(own), uses.get(check.rule()), check.rule().id());
        }
        for (ReleaseCheck check : ReleaseChecks.ALL) {
            String own = "check/" + check.getClass().getSimpleName() + ".java";
            assertEquals(Set.of(own), uses.get(check.rule()), check.rule().id());
        }
    }

    @Test
    void a_class_that_is_a_check_is_called_like_its_rule_and_stands_in_the_list() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(SOURCES.resolve("check"))) {
            files = found.sorted().toList();
        }
        Set<String> classes = new TreeSet<>();
        for (Path file : files) {
            if (Files.readString(file).matches("(?s).* implements (?:Prose|Release)?Check \\{.*")) {
                classes.add(file.getFileName().toString().replace(".java", ""));
            }
        }
        assertTrue(classes.size() >= 36, "found " + classes);
        assertEquals(
                classes,
                Stream.concat(Checks.ALL.stream(), ReleaseChecks.ALL.stream())
                        .map(check -> check.getClass().getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (Check check : Checks.ALL) {
            assertIsCalledLike(check.rule(), check);
        }
        for (ReleaseCheck check : ReleaseChecks.ALL) {
            assertIsCalledLike(check.rule(), check);
        }
    }

    private static void assertIsCalledLike(Rule rule, Object check) {
        String name = check.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1");
        assertEquals(rule.name(), name.toUpperCase(Locale.ROOT));
    }
}
