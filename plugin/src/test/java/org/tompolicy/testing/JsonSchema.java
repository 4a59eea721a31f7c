package org.tompolicy.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON schema that is a resource, and what is wrong with a file by it. Nothing is fetched. */
public final class JsonSchema {

    private final Schema schema;

    private JsonSchema(JsonNode schema, boolean formats) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(formats).build();
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                .getSchema(schema);
    }

    /** The schema as it stands. */
    public static JsonSchema of(String resource) throws IOException {
        return new JsonSchema(read(resource), true);
    }

    /** The schema, with members refused that it does not describe: ours leave room for fields that come later. */
    public static JsonSchema closed(String resource) throws IOException {
        JsonNode schema = read(resource);
        close(schema);
        return new JsonSchema(schema, true);
    }

    /**
     * A schema of OSCAL as NIST publishes it. Formats count as what their patterns say: the validator takes no address below
     * {@code .example} for one.
     */
    public static JsonSchema oscal(String resource) throws IOException {
        JsonNode schema = read(resource);
        withoutLocalNames(schema);
        return new JsonSchema(schema, false);
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream stream = JsonSchema.class.getResourceAsStream(resource)) {
            return JsonMapper.builder().build().readTree(stream.readAllBytes());
        }
    }

    /** Schemas of NIST give each definition its own place as a name, from which the validator then counts. */
    private static void withoutLocalNames(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.get("$id") != null
                && object.get("$id").asString().startsWith("#")) {
            object.remove("$id");
        }
        // the schemas of OSCAL 1.1.3 say of one member "id" that it has a keyword "id", which no draft knows
        if (node.get("id") instanceof ObjectNode member && member.size() == 1) {
            member.remove("id");
        }
        node.forEach(JsonSchema::withoutLocalNames);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.get("properties") instanceof ObjectNode) {
            object.put("additionalProperties", false);
        }
        node.forEach(JsonSchema::close);
    }

    /** What is wrong with a file, one line each with its place. */
    public List<String> problems(byte[] json) {
        return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
