package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds the five files of the README as its readers would, with the oldest Maven that is promised, the newest ones and the
 * one that runs this build, each on every JDK of this machine.
 */
class ReadmeIT {

    private static final Path README = Path.of("..", "README.md");

    /** A bold file name, then its content in a fence. */
    private static final Pattern FILE = Pattern.compile("(?ms)^\\*\\*`([^`]+)`\\*\\*\n\n```\\w+\n(.*?)^```$");

    private static final String FINDING_BESIDE_ITS_LINE =
            "::warning file=measures/access/authorisation.adoc,line=11,col=1,title=evidence-missing::";

    /** Outside the clone, whose .mvn would count for the files as well. */
    @TempDir
    private static Path folder;

    private static Path settings;
    private static String promisedFinding;
    private static List<Installed> jdks;
    private static List<Installed> mavens;

    /** What the first build wrote. */
    private static SortedMap<String, String> expected;

    @BeforeAll
    static void lookAround() throws IOException {
        jdks = Installed.jdks();
        mavens = Installed.mavens();
        if (jdks.size() == 1) {
            System.out.println("**** ReadmeIT builds on " + jdks.get(0).name()
                    + " only: there is no other JDK from 17 on at JAVA_HOME or in /usr/lib/jvm. ****");
        }
        settings = MavenRun.settings(folder);
        String line = Files.readAllLines(README).stream()
                .filter(text -> text.startsWith("[WARNING] measures/"))
                .findFirst()
                .orElseThrow();
        promisedFinding = line.substring(0, line.indexOf(" …"));
    }

    @Test
    void theMavensThatArePromisedAreThere() {
        assertTrue(jdks.size() >= 1);
        assertEquals(4, mavens.size(), () -> mavens.toString());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("pairs")
    void buildsWithTheFindingThatIsPromisedAndNoOther(String mavenName, String jdkName, Path maven, Path jdk)
            throws Exception {
        Path project = Files.createTempDirectory(folder, "policy");
        writeTheFilesTo(project);
        MavenRun.Result result = new MavenRun(maven, jdk, settings)
                .of(project, "-B", "-Dtom.asOf=2026-11-23", "-Dtom.annotations=github", "package");
        // With its name first, for reports that only count the pairs.
        String text = mavenName + " on " + jdkName + ":\n" + result.log();
        assertEquals(0, result.exitCode(), text);
        // Maven itself warns as well, of repositories and of missing folders.
        assertEquals(1, count(text, "[WARNING] measures/"), text);
        assertEquals(1, count(text, promisedFinding), text);
        assertEquals(0, count(text, "[ERROR]"), text);
        assertEquals(1, count(text, FINDING_BESIDE_ITS_LINE), text);
        SortedMap<String, String> written = digests(project.resolve("target/tom"));
        assertTrue(written.containsKey("site/measures/ac-01.html"), written.toString());
        assertTrue(written.containsKey("annex/tom-annex-draft-en.pdf"), written.toString());
        if (expected == null) {
            expected = written;
        }
        assertEquals(expected, written, "same input, same bytes: " + mavenName + " on " + jdkName);
    }

    static Stream<Arguments> pairs() {
        return mavens.stream()
                .flatMap(maven ->
                        jdks.stream().map(jdk -> Arguments.of(maven.name(), jdk.name(), maven.home(), jdk.home())));
    }

    private static long count(String log, String start) {
        return log.lines().filter(line -> line.startsWith(start)).count();
    }

    private static void writeTheFilesTo(Path project) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Matcher file = FILE.matcher(Files.readString(README));
        while (file.find()) {
            files.put(file.group(1), file.group(2));
        }
        assertEquals(5, files.size(), files.keySet().toString());
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path path = project.resolve(entry.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, entry.getValue());
        }
    }

    private static SortedMap<String, String> digests(Path output) throws Exception {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(output.relativize(file).toString(), new BigInteger(1, digest).toString(16));
            }
        }
        return digests;
    }
}
