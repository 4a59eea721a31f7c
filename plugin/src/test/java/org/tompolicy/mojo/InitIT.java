package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts a policy in an empty folder as a new user does, without a pom, and builds it. */
class InitIT {

    private static final String AWKWARD = "M\u00fcller & \"S\u00f6hne\" {x} $y";

    /** Outside the clone, whose .mvn would count for the files as well. */
    @TempDir
    private static Path folder;

    private static Path settings;
    private static Path jdk;
    private static String goal;

    @BeforeAll
    static void lookAround() throws Exception {
        settings = MavenRun.settings(folder);
        jdk = Installed.jdks().get(0).home();
        try (InputStream xml = InitIT.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            String version = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getElementsByTagName("version")
                    .item(0)
                    .getTextContent();
            goal = "org.tompolicy:tom-maven-plugin:" + version + ":init";
        }
    }

    static Stream<Arguments> mavens() throws IOException {
        return Installed.mavens().stream().map(maven -> Arguments.of(maven.name(), maven.home()));
    }

    /** Without -B, and nothing to type at: it must not wait. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mavens")
    void an_empty_folder_becomes_a_policy_that_builds(String name, Path home) throws Exception {
        MavenRun maven = new MavenRun(home, jdk, settings);
        Path project = Files.createTempDirectory(folder, "policy");
        MavenRun.Result init = maven.of(project, goal, "-Dtom.company=" + AWKWARD, "-Dtom.languages=de,en");
        assertEquals(0, init.exitCode(), name + ":\n" + init.log());
        assertTrue(
                init.log()
                        .contains("Taken as nothing else was said: -Dtom.contact=\"privacy@example.com\""
                                + " -Dtom.frameworks=\"gdpr, scc, de-tom\""),
                init.log());
        assertTrue(init.log().contains("what to fill in stands as comments from measures/policy.adoc:"), init.log());

        MavenRun.Result build = maven.of(project, "-B", "package");
        assertEquals(0, build.exitCode(), name + ":\n" + build.log());
        assertFalse(build.log().contains("[ERROR]"), build.log());
        String start = Files.readString(project.resolve("target/tom/site/index.html"));
        assertTrue(start.contains("M\u00fcller &amp; &quot;S\u00f6hne&quot; {x} $y"), start);
        assertTrue(Files.exists(project.resolve("target/tom/site/measures/zu-01.html")));
        assertTrue(Files.exists(project.resolve("target/tom/report/index.html")));
    }

    @Test
    void a_folder_with_a_pom_is_left_as_it_is() throws Exception {
        MavenRun maven = new MavenRun(Installed.mavens().get(0).home(), jdk, settings);
        Path project = Files.createTempDirectory(folder, "taken");
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>"
                        + "<version>1</version><packaging>pom</packaging></project>\n");
        MavenRun.Result init = maven.of(project, "-B", goal);
        assertEquals(1, init.exitCode(), init.log());
        assertTrue(init.log().contains(" there is already pom.xml. Nothing was written: "), init.log());
        assertFalse(init.log().contains("\tat "), init.log());
        try (Stream<Path> entries = Files.list(project)) {
            assertEquals(
                    List.of("pom.xml"),
                    entries.map(entry -> entry.getFileName().toString()).toList());
        }
    }
}
