package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Framework;
import org.tompolicy.source.SourceOptions;
import org.tompolicy.source.SourceReader;

/** OSCAL catalogues as frameworks, as people put them into their folder. */
class OscalCatalogueTest {

    private static final String PATH = "frameworks/house.json";

    private static ReadResult read(String catalogue, String attribute) {
        TreeMap<String, String> files = new TreeMap<>(Map.of(
                "policy.adoc", "= Policy\n:revnumber: 1\n:tom-categories: ac\n",
                "ac/category.adoc", "= Access\n",
                "ac/access.adoc",
                        "= Access\n:tom-id: AC-01\n:revnumber: 1\n:tom-status: implemented\n" + attribute
                                + "\n[#a]\nWe keep keys.\n"));
        files.put(PATH, catalogue);
        return new PolicyReader()
                .read(
                        new SourceReader(
                                        new MemoryTree("measures", files),
                                        Optional.empty(),
                                        SourceOptions.at(Instant.parse("2026-11-23T00:00:00Z")))
                                .read(),
                        "measures/policy.adoc");
    }

    private static List<String> controls(ReadResult result) {
        return result.policy().framework("house").orElseThrow().controls().stream()
                .map(control -> control.kind() + " " + control.id() + " " + control.title() + " " + control.titles())
                .toList();
    }

    private static List<String> findings(ReadResult result) {
        return result.findings().stream().map(Finding::toString).toList();
    }

    private static String catalogue(String version, String... members) {
        return "{\"catalog\":{\"uuid\":\"x\",\"metadata\":{\"title\":\"House\",\"oscal-version\":\"" + version
                + "\"},\n" + String.join(",\n", members) + "}}";
    }

    @Test
    void groups_are_headings_labels_are_ids_and_titles_come_in_both_languages() {
        ReadResult result = read(catalogue("1.1.3", """
                        "groups":[
                         {"id":"ASST","class":"g","title":"Assets",
                          "props":[{"name":"title-de","value":"Werte"},{"name":"alt-identifier","value":"0"}],
                          "parts":[{"id":"ASST_ovw","name":"overview","prose":"x"}],
                          "groups":[{"id":"ASST.1","title":"Inventory","controls":[
                           {"id":"asst.1.1","title":"Register",
                            "params":[{"id":"asst.1.1-prm1","label":"days"}],
                            "props":[{"name":"label","class":"zero-padded","value":"ASST.01.01"},
                                     {"name":"label","value":"ASST-1"},{"name":"title","class":"de","value":"Register führen"}],
                            "parts":[{"id":"asst.1.1_stm","name":"statement","prose":"{{ insert: param, asst.1.1-prm1 }}"}],
                            "controls":[{"id":"asst.1.1.1","title":"Owners"}]},
                           {"id":"asst.1.2","title":"Gone","props":[{"name":"status","value":"withdrawn"}]}]}]}]"""), ":tom-house: ASST-1, asst.1.1.1\n");
        assertEquals(List.of(), findings(result));
        assertEquals(
                List.of(
                        "HEADING ASST Assets {de=Werte}",
                        "HEADING ASST.1 Inventory {}",
                        "LINE ASST-1 Register {de=Register führen}",
                        "LINE asst.1.1.1 Owners {}",
                        "CONTEXT asst.1.2 Gone {}"),
                controls(result));
        assertEquals(
                Optional.of("asst.1.1"),
                result.policy()
                        .framework("house")
                        .map(framework -> framework.catalogueIds().get("ASST-1")));
        assertEquals(
                List.of("measures/ac/access.adoc:5:13: error: [control-unknown] house has no control ASST-2. There is"
                        + " none: ASST has ASST-1."),
                findings(read(
                        catalogue(
                                "1.2.2",
                                "\"controls\":[{\"id\":\"a\",\"title\":\"A\",\"props\":[{\"name\":\"label\","
                                        + "\"value\":\"ASST-1\"}]}]"),
                        ":tom-house: ASST-2\n")));
    }

    @Test
    void labels_that_several_controls_have_name_none() {
        ReadResult result = read(
                catalogue(
                        "1.1.3",
                        "\"controls\":[{\"id\":\"a\",\"title\":\"A\",\"props\":[{\"name\":\"label\",\"value\":\"1\"}]},"
                                + "{\"id\":\"b\",\"title\":\"B\",\"props\":[{\"name\":\"label\",\"value\":\"1\"}]},"
                                + "{\"id\":\"c\",\"title\":\"C\",\"props\":[{\"name\":\"label\",\"value\":\"a\"}]}]"),
                "");
        assertEquals(List.of(), findings(result));
        assertEquals(List.of("LINE a A {}", "LINE b B {}", "LINE c C {}"), controls(result));
    }

    @Test
    void two_controls_of_one_id_are_said_with_the_line_of_the_second() {
        ReadResult result = read(
                catalogue(
                        "1.1.3",
                        "\"controls\":[\n{\"id\":\"a\",\"title\":\"A\"},\n  {\"id\":\"a\",\"title\":\"Other\"},\n"
                                + "{\"title\":\"None\"}]"),
                "");
        assertEquals(
                List.of(
                        "measures/frameworks/house.json:1:1: error: [file-invalid] A control of this catalogue has no id:"
                                + " \"None\". It is left out; take the catalogue as it was published.",
                        "measures/frameworks/house.json:4:4: error: [file-invalid] The id a stands in this catalogue twice."
                                + " The first one is read; ask its publisher for a mended one."),
                findings(result));
        assertEquals(List.of("LINE a A {}"), controls(result));
    }

    @Test
    void what_is_no_catalogue_is_said() {
        assertEquals(
                List.of(
                        "measures/frameworks/house.json:1:1: error: [file-invalid] This is no OSCAL catalogue: it has no"
                                + " \"catalog\". A profile has to be resolved into a catalogue first; take the catalogue as it was"
                                + " published, in JSON."),
                findings(read("{\"profile\":{}}", "")));
        assertEquals(
                List.of(
                        "measures/frameworks/house.json:1:1: error: [file-invalid] This is no catalogue that can be read:"
                                + " line 1, column 12: it is no JSON. Download the OSCAL catalogue in JSON again."),
                findings(read("{\"catalog\":", "")));
        assertEquals(List.of(), controls(read("[]", "")));
    }

    @Test
    void a_later_version_is_said_and_read() {
        ReadResult result =
                read(catalogue("2.0.0", "\"controls\":[{\"id\":\"a\",\"title\":\"A\"}]"), ":tom-house: a\n");
        assertEquals(
                List.of(
                        "measures/frameworks/house.json:1:1: warning: [document-malformed] This catalogue is in OSCAL 2.0.0,"
                                + " and versions 1.0 to 1.2 are known. What could be understood is read: compare the number of"
                                + " controls in the report, or take the catalogue in an earlier version."),
                findings(result));
        assertEquals(List.of("LINE a A {}"), controls(result));
    }

    @Test
    void ten_thousand_controls_are_read_in_little_time() {
        String controls = IntStream.range(0, 10_000)
                .mapToObj(number -> "{\"id\":\"c-" + number + "\",\"title\":\"Control " + number
                        + "\",\"props\":[{\"name\":\"label\",\"value\":\"C-" + number
                        + "\"}],\"parts\":[{\"id\":\"c-" + number + "_stm\",\"name\":\"statement\",\"prose\":\""
                        + "word ".repeat(50) + "\"}]}")
                .collect(Collectors.joining(",\n"));
        String catalogue = catalogue("1.1.3", "\"controls\":[" + controls + "]");
        long begin = System.nanoTime();
        ReadResult result = read(catalogue, ":tom-house: C-9999\n");
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertEquals(List.of(), findings(result));
        Framework house = result.policy().framework("house").orElseThrow();
        assertEquals(10_000, house.controls().size());
        assertTrue(seconds < 20, "it took " + seconds + " s");
    }
}
