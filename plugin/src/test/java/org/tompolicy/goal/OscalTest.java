package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gov.nist.secauto.metaschema.core.model.constraint.IConstraint.Level;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.json.JsonObject;
import org.tompolicy.json.StrictJson;
import org.tompolicy.testing.JsonSchema;
import org.tompolicy.testing.Slow;

/** The component definition of this repository's own policy, and of small ones, as tools for OSCAL read it. */
@Slow
class OscalTest {

    private static final String FILE = "oscal/component-definition.json";

    @TempDir
    private static Path folder;

    private static Path own;

    @BeforeAll
    static void build() throws IOException {
        own = site("own", Builds.OWN_MEASURES, Builds.OWN_ARCHITECTURE, "1.1.3");
    }

    private static Path site(String name, Path measures, Path architecture, String oscal) {
        Path output = folder.resolve(name);
        Build build = Build.open(Builds.options(folder.resolve("root"), measures, architecture, output));
        assertEquals(Optional.empty(), SiteGoal.run(build, oscal).failure());
        return output.resolve("site");
    }

    private Path small(String name, String policyHeader, String measure, String oscal) throws IOException {
        Path measures = folder.resolve("sources-" + name);
        Files.createDirectories(measures.resolve("ac"));
        Files.writeString(
                measures.resolve("policy.adoc"),
                "= Policy\n:revnumber: 1\n:tom-categories: ac\n:tom-company: Example\n" + policyHeader);
        Files.writeString(measures.resolve("ac/category.adoc"), "= Access\n");
        Files.writeString(
                measures.resolve("ac/access.adoc"),
                "= Access\n:tom-id: AC-01\n:revnumber: 1\n:tom-status: implemented\n" + measure);
        Files.createDirectories(measures.resolve("frameworks"));
        Files.writeString(
                measures.resolve("frameworks/house.json"),
                "{\"catalog\":{\"metadata\":{\"title\":\"House\",\"oscal-version\":\"1.1.3\"},\"controls\":[{\"id\":"
                        + "\"ac-2\",\"title\":\"Keys\",\"props\":[{\"name\":\"label\",\"value\":\"AC-2 (1)\"}]}]}}");
        Files.writeString(measures.resolve("frameworks/9own.csv"), "id,title,kind\n§ 1 a,One,line\n§ 1-a,Two,line\n");
        return site(name, measures, folder.resolve("none"), oscal);
    }

    private static List<String> constraints(Path file) throws IOException {
        return OscalBindingContext.instance().validateWithConstraints(file.toUri(), null).getFindings().stream()
                .filter(finding -> finding.getSeverity().ordinal() >= Level.WARNING.ordinal())
                .map(finding -> finding.getSeverity() + " " + finding.getMessage())
                .toList();
    }

    private static JsonObject definition(Path site) throws Exception {
        return JsonObject.read(Files.readAllBytes(site.resolve(FILE)), new StrictJson.Limits(1L << 24, 50))
                .object("component-definition");
    }

    @Test
    void it_is_valid_by_the_schema_of_nist_and_holds_its_constraints() throws Exception {
        JsonSchema schema = JsonSchema.oscal("/schema/json/oscal-component-definition_schema.json");
        List<Path> files = new ArrayList<>(List.of(own.resolve(FILE)));
        for (String version : List.of("2026.1", "2026.2")) {
            files.add(own.resolve("versions/" + version + "/" + FILE));
        }
        files.add(small("bare", "", "\n[#a]\nWe keep keys.\n", "1.1.3").resolve(FILE));
        for (Path file : files) {
            assertEquals(List.of(), schema.problems(Files.readAllBytes(file)), file.toString());
            assertEquals(List.of(), constraints(file), file.toString());
        }
        assertTrue(schema.problems("{\"component-definition\":{}}".getBytes(StandardCharsets.UTF_8))
                        .size()
                > 1);
    }

    @Test
    void measures_are_requirements_of_the_frameworks_that_they_relate_to() throws Exception {
        Path site = small(
                "requirements",
                ":tom-website: https://example.com/tom\n",
                ":tom-gdpr: 32.1.b\n:tom-house: AC-2 (1)\n:tom-9own: § 1 a, § 1-a\n\n"
                        + "[#keys,gdpr=\"32.1.a\"]\nWe keep *keys* in a safe {{ insert: param, x }} <b>.\n\n[#other]\n1. July is other.\n",
                "1.2.2");
        JsonObject definition = definition(site);
        assertEquals("1.2.2", definition.object("metadata").text("oscal-version"));
        assertEquals("2026-11-23T00:00:00Z", definition.object("metadata").text("last-modified"));
        List<String> seen = new ArrayList<>();
        for (JsonObject implementation : definition.objects("components").get(0).objects("control-implementations")) {
            for (JsonObject requirement : implementation.objects("implemented-requirements")) {
                List<String> props = new ArrayList<>();
                for (JsonObject prop : requirement.objects("props")) {
                    props.add(prop.text("name") + "=" + prop.text("value"));
                }
                seen.add(implementation.text("description") + " " + requirement.text("control-id") + " " + props + " "
                        + requirement.text("description").replace("\n\n", " / "));
            }
        }
        String both =
                "[#] **AC-01 Access** / We keep keys in a safe \\{\\{ insert: param, x \\}\\} \\<b\\>. / 1\\. July is other.";
        assertEquals(
                List.of(
                        "9own _9own--1-a "
                                + both.replace("#", "control=§ 1 a, measure=AC-01, claim=AC-01#keys, claim=AC-01"),
                        "9own _9own--1-a-2 "
                                + both.replace("#", "control=§ 1-a, measure=AC-01, claim=AC-01#keys, claim=AC-01"),
                        "GDPR gdpr-32.1.b [control=32.1.b, measure=AC-01, claim=AC-01] **AC-01 Access** / 1\\. July is"
                                + " other.",
                        "GDPR gdpr-32.1.a [control=32.1.a, measure=AC-01, claim=AC-01#keys] **AC-01 Access** / We keep keys"
                                + " in a safe \\{\\{ insert: param, x \\}\\} \\<b\\>.",
                        "house ac-2 "
                                + both.replace("#", "control=AC-2 (1), measure=AC-01, claim=AC-01#keys, claim=AC-01")),
                seen);
        assertEquals(
                "https://example.com/tom/measures/ac-01.html#keys",
                definition
                        .objects("components")
                        .get(0)
                        .objects("control-implementations")
                        .get(1)
                        .objects("implemented-requirements")
                        .get(1)
                        .objects("links")
                        .get(0)
                        .text("href"));
    }

    @Test
    void uuids_are_of_version_5_unique_and_the_same_in_every_release() throws Exception {
        Pattern uuid = Pattern.compile("\"uuid\":\"([^\"]*)\"");
        List<Set<String>> releases = new ArrayList<>();
        for (String version : List.of("2026.1", "2026.2")) {
            Set<String> uuids = new TreeSet<>();
            Matcher found = uuid.matcher(Files.readString(own.resolve("versions/" + version + "/" + FILE)));
            while (found.find()) {
                assertTrue(
                        found.group(1).matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
                        found.group(1));
                assertTrue(uuids.add(found.group(1)), found.group(1) + " is there twice");
            }
            releases.add(uuids);
        }
        Set<String> both = new TreeSet<>(releases.get(0));
        both.retainAll(releases.get(1));
        assertTrue(
                both.size() > releases.get(0).size() * 3 / 4,
                both.size() + " of " + releases.get(0).size());
        for (String name : List.of("2026.1", "2026.2")) {
            assertTrue(
                    both.contains(definition(own.resolve("versions/" + name))
                            .objects("components")
                            .get(0)
                            .text("uuid")),
                    "the component has one UUID for ever");
            assertTrue(
                    !both.contains(definition(own.resolve("versions/" + name)).text("uuid")),
                    "each release is a file of its own");
        }
    }

    @Test
    void a_version_that_cannot_be_written_is_said() {
        Build build = Build.open(Builds.options(
                folder.resolve("root"), Builds.OWN_MEASURES, Builds.OWN_ARCHITECTURE, folder.resolve("bad")));
        SetupProblem problem = assertThrows(SetupProblem.class, () -> SiteGoal.run(build, "2.0.0"));
        assertEquals(
                "Parameter tom.oscal: '2.0.0' is no version of OSCAL that can be written. Allowed: a version from 1.0.0 to"
                        + " 1.2.x, such as 1.1.3.",
                problem.getMessage());
    }
}
