package org.tompolicy.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsMembersByTheUtf16UnitsOfTheirNames() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("\u20ac", "Euro Sign");
        object.put("\r", "Carriage Return");
        object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        object.put("1", "One");
        object.put("\ud83d\ude00", "Emoji: Grinning Face");
        object.put("\u0080", "Control");
        object.put("\u00f6", "Latin Small Letter O With Diaeresis");

        // The example of RFC 8785, section 3.2.3.
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                text(object));
    }

    @Test
    void escapesOnlyWhatMustBeEscapedAndInLowerCase() {
        assertEquals("{\"a\":\"\\u000f\\n\\\"\\\\/ä<\u007f\"}", text(Map.of("a", "\u000f\n\"\\/ä<\u007f")));
    }

    @Test
    void writesListsNumbersTruthAndNull() {
        assertEquals("{\"a\":[1,true,null,{}]}", text(Map.of("a", Arrays.asList(1, true, null, Map.of()))));
    }

    @Test
    void refusesWhatHasNoCanonicalForm() {
        assertThrows(IllegalArgumentException.class, () -> text(Map.of("a", List.of(1.5))));
    }

    private static String text(Map<String, ?> object) {
        return new String(CanonicalJson.write(object), StandardCharsets.UTF_8);
    }
}
