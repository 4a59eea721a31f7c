package org.tompolicy.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Reads one JSON object by RFC 8259 and nothing beside it: no comments, no trailing commas, no name twice in an object,
 * nothing after its end. It is read as a stream; what is not kept is checked and takes no memory.
 *
 * <p>Objects come as {@link LinkedHashMap} in the order of writing, arrays as {@link List}, texts as {@link String},
 * whole numbers as {@link Long} where they fit and else, like fractions, as {@link java.math.BigDecimal}, and {@code
 * true}, {@code false} and {@code null} as themselves.
 */
public final class StrictJson {

    /**
     * How much is read before it is refused.
     *
     * @param bytes length of the whole text; at least 1
     * @param depth objects and arrays inside each other; at least 1
     */
    public record Limits(long bytes, int depth) {
        public Limits {
            if (bytes < 1 || depth < 1) {
                throw new IllegalArgumentException("limits are at least 1: " + bytes + ", " + depth);
            }
        }
    }

    private final JsonParser parser;
    private final Predicate<String> kept;

    private StrictJson(JsonParser parser, Predicate<String> kept) {
        this.parser = parser;
        this.kept = kept;
    }

    /**
     * Reads a whole object.
     *
     * @throws JsonProblem when the text is no such object, or larger or deeper than allowed
     * @throws UncheckedIOException when the stream fails
     */
    public static Map<String, Object> read(InputStream in, Limits limits) throws JsonProblem {
        return read(in, limits, name -> true);
    }

    /**
     * Reads an object and keeps the members whose names are asked for, at every depth.
     *
     * @param kept says whether a member of this name is kept
     * @throws JsonProblem when the text is no such object, or larger or deeper than allowed; also where the mistake is in
     *     a member that is not kept
     * @throws UncheckedIOException when the stream fails
     */
    public static Map<String, Object> read(InputStream in, Limits limits, Predicate<String> kept) throws JsonProblem {
        Objects.requireNonNull(kept, "kept");
        try (JsonParser parser = factory(limits).createParser(in)) {
            return new StrictJson(parser, kept).root();
        } catch (StreamConstraintsException tooMuch) {
            throw new JsonProblem("it is longer than " + limits.bytes() + " bytes, nested deeper than " + limits.depth()
                    + " levels, or holds a name, a text or a number of a length that nobody writes");
        } catch (JsonProcessingException wrong) {
            boolean twice = wrong.getOriginalMessage().startsWith("Duplicate");
            throw new JsonProblem(place(wrong) + (twice ? "a name stands twice in an object" : "it is no JSON"));
        } catch (CharConversionException wrong) {
            throw new JsonProblem("it is not in UTF-8");
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read JSON: " + failed.getMessage(), failed);
        }
    }

    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.bytes())
                        .maxNestingDepth(limits.depth())
                        .build())
                .build();
    }

    private static String place(JsonProcessingException wrong) {
        JsonLocation at = wrong.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private Map<String, Object> root() throws IOException, JsonProblem {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonProblem("it is no JSON object");
        }
        Map<String, Object> root = object();
        if (parser.nextToken() != null) {
            throw new JsonProblem(
                    "line " + parser.currentTokenLocation().getLineNr() + ": something follows the end of the object");
        }
        return root;
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (kept.test(name)) {
                object.put(name, value());
            } else {
                parser.skipChildren();
            }
        }
        return object;
    }

    private List<Object> array() throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private Object value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? parser.getDecimalValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }
}
