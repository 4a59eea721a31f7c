package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.json.StrictJson;

/**
 * What a repository of Maven artefacts is given of the plugin, made in another folder than that of this build: the jar has the
 * same bytes, and sources, documentation and the list of what the plugin is made of stand beside it.
 */
class OwnArtefactsIT {

    private static final String NAME = "tom-maven-plugin-0.1.0-SNAPSHOT";

    private static final List<String> SOURCES = List.of(
            "pom.xml",
            ".mvn",
            "mvnw",
            "mvnw.cmd",
            "LICENSE",
            "NOTICE",
            "templates",
            "plugin/pom.xml",
            "plugin/src/main",
            "site/pom.xml");

    @TempDir
    private static Path folder;

    private static Path target;

    @BeforeAll
    static void buildElsewhere() throws Exception {
        Path project = Files.createDirectories(folder.resolve("clone"));
        for (String source : SOURCES) {
            copy(Path.of("..").resolve(source), project.resolve(source));
        }
        Installed maven = Installed.mavens().get(0);
        MavenRun.Result result = new MavenRun(
                        maven.home(), Path.of(System.getProperty("java.home")), MavenRun.settings(folder))
                .of(project, "-B", "-Pcentral", "-DskipTests", "-pl", ".,plugin", "package");
        assertEquals(0, result.exitCode(), result.log());
        target = project.resolve("plugin/target");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(path, copy);
                }
            }
        }
    }

    @Test
    void jarHasTheSameBytesInAnotherFolder() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(Path.of("target", NAME + ".jar")),
                Files.readAllBytes(target.resolve(NAME + ".jar")));
    }

    @Test
    void sourcesAndDocumentationStandBesideIt() throws IOException {
        assertTrue(names("-sources").contains("org/tompolicy/goal/Build.java"));
        assertTrue(names("-sources").contains("org/tompolicy/templates/annex/annex.css"));
        assertTrue(names("-javadoc").contains("org/tompolicy/goal/Build.html"));
    }

    private static List<String> names(String classifier) throws IOException {
        try (ZipFile jar =
                new ZipFile(target.resolve(NAME + classifier + ".jar").toFile())) {
            return jar.stream().map(Object::toString).toList();
        }
    }

    /** A CycloneDX document; of the dependencies that users get each has a licence, and none is one of the tests. */
    @Test
    void billOfMaterialsNamesTheLicenceOfEachDependency() throws Exception {
        Map<String, Object> bill = StrictJson.read(
                new ByteArrayInputStream(Files.readAllBytes(target.resolve("bom.json"))),
                new StrictJson.Limits(10_000_000, 100));
        List<String> names = new ArrayList<>();
        for (Object component : (List<?>) bill.get("components")) {
            Map<?, ?> members = (Map<?, ?>) component;
            names.add(String.valueOf(members.get("name")));
            assertFalse(((List<?>) members.get("licenses")).isEmpty(), members.toString());
        }
        assertEquals("CycloneDX", bill.get("bomFormat"));
        assertTrue(
                names.containsAll(List.of("asciidoctorj", "freemarker", "jsoup", "openhtmltopdf-pdfbox")),
                names.toString());
        assertFalse(names.contains("junit-jupiter"), names.toString());
    }
}
