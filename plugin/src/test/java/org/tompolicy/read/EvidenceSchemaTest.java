package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Audience;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.JsonSchema;

/** The JSON schema of the front matter of evidence records, which is made of the registry of attributes. */
class EvidenceSchemaTest {

    private static final String RESOURCE = "/org/tompolicy/schema/evidence.schema.json";
    private static final Path FILE = Path.of("src/main/resources" + RESOURCE);
    private static final Path GUIDE = Path.of("../site/guide/evidence.schema.json");

    private static final String DAY = "\"type\": \"string\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"";

    /** What is special about an attribute; any other is a text, or a list of texts. */
    private static final Map<String, String> FORMS = Map.of(
            "tom-kind",
            "\"enum\": ["
                    + words(Arrays.stream(EvidenceKind.values())
                            .map(EvidenceKind::word)
                            .toList()) + "]",
            "tom-audience",
            "\"enum\": ["
                    + words(Arrays.stream(Audience.values()).map(Audience::word).toList()) + "]",
            "tom-collected",
            DAY,
            "tom-valid-until",
            DAY,
            "tom-period",
            "\"type\": \"string\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$\"",
            "tom-sha256",
            "\"type\": \"string\", \"pattern\": \"^[0-9a-fA-F]{64}$\"",
            "tom-expect",
            "\"$ref\": \"#/$defs/list\"");

    private static String words(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }

    private static String schema() {
        Map<String, String> members = new TreeMap<>();
        AttributeNames.EVIDENCE.forEach(name -> members.put(name, FORMS.getOrDefault(name, "\"type\": \"string\"")));
        return """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$id": "urn:tompolicy:schema:evidence:1",
                  "title": "Front matter of an evidence record (evidence/<id>.md)",
                  "type": "object",
                  "required": ["tom-kind"],
                  "properties": {
                """
                + members.entrySet().stream()
                        .map(member -> "    \"" + member.getKey() + "\": {" + member.getValue() + "}")
                        .collect(Collectors.joining(",\n"))
                + """

                  },
                  "propertyNames": {
                    "anyOf": [
                      {"not": {"pattern": "^tom-"}},
                      {"enum": [\
                """
                + words(members.keySet().stream().toList())
                + """
                ]}
                    ]
                  },
                  "$defs": {
                    "list": {"type": ["string", "array"], "items": {"type": "string"}}
                  }
                }
                """;
    }

    @Test
    void the_schema_in_the_jar_and_in_the_guide_are_made_of_the_registry() throws IOException {
        Golden.assertFile(FILE, schema());
        Golden.assertFile(GUIDE, schema());
    }

    @Test
    void it_takes_what_is_right_and_no_other_attribute_of_ours() throws IOException {
        JsonSchema schema = JsonSchema.of(RESOURCE);
        assertEquals(
                List.of(), problems(schema, "{\"tom-kind\":\"record\",\"tom-collected\":\"2026-11-01\",\"other\":1}"));
        assertEquals(
                List.of(),
                problems(schema, "{\"tom-kind\":\"ci-report\",\"tom-expect\":[\"tests>=1\",\"failures=0\"]}"));
        for (String wrong : List.of(
                "{}",
                "{\"tom-kind\":\"recrd\"}",
                "{\"tom-kind\":\"record\",\"tom-colected\":\"2026-11-01\"}",
                "{\"tom-kind\":\"record\",\"tom-collected\":\"1.11.2026\"}",
                "{\"tom-kind\":\"record\",\"tom-sha256\":\"abc\"}")) {
            assertTrue(!problems(schema, wrong).isEmpty(), wrong);
        }
    }

    private static List<String> problems(JsonSchema schema, String json) {
        return schema.problems(json.getBytes(StandardCharsets.UTF_8));
    }
}
