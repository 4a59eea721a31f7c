package org.tompolicy.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes maps, lists, strings, whole numbers, booleans and nulls in the canonical form of RFC 8785. */
public final class CanonicalJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private CanonicalJson() {}

    /** UTF-8 bytes without white space: members sorted by the UTF-16 units of their names, as RFC 8785 section 3.2.3 says. */
    public static byte[] write(Map<String, ?> object) {
        return bytes(object);
    }

    /** The same of an array. */
    public static byte[] write(List<?> array) {
        return bytes(array);
    }

    private static byte[] bytes(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setCharacterEscapes(new LowerCaseEscapes());
            write(generator, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            Map<String, Object> sorted = new TreeMap<>();
            object.forEach((name, member) -> sorted.put((String) name, member));
            generator.writeStartObject();
            for (Map.Entry<String, Object> member : sorted.entrySet()) {
                generator.writeFieldName(member.getKey());
                write(generator, member.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> array) {
            generator.writeStartArray();
            for (Object element : array) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Integer || value instanceof Long) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else {
            throw new IllegalArgumentException(
                    "no JSON value: " + value.getClass().getName());
        }
    }

    /**
     * The library writes escapes of control characters in upper case; RFC 8785 section 3.2.2.2 wants lower case. What is
     * no control character stands for itself.
     */
    private static final class LowerCaseEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            for (int code = 0; code < escapes.length; code++) {
                if (escapes[code] == ESCAPE_STANDARD) {
                    escapes[code] = ESCAPE_CUSTOM;
                }
            }
            return escapes;
        }

        @Override
        public SerializableString getEscapeSequence(int code) {
            if (code >= ' ') {
                return null;
            }
            byte[] hex = {(byte) Character.forDigit(code >> 4 & 0xf, 16), (byte) Character.forDigit(code & 0xf, 16)};
            return new SerializedString("\\u00" + new String(hex, StandardCharsets.US_ASCII));
        }
    }
}
