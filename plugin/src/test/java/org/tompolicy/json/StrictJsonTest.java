package org.tompolicy.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(10_000, 5);

    private static Map<String, Object> read(String text) throws JsonProblem {
        return StrictJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMITS);
    }

    private static void assertProblem(String message, String text) {
        assertEquals(message, assertThrows(JsonProblem.class, () -> read(text)).getMessage());
    }

    @Test
    void readsEveryKindOfValueInTheOrderOfWriting() throws JsonProblem {
        Map<String, Object> read = read("""
                {"z": "ü\\u00df", "a": [1, -2, 3.50, 12345678901234567890], "t": true, "f": false, "n": null, "o": {}}
                """);
        assertEquals(List.of("z", "a", "t", "f", "n", "o"), List.copyOf(read.keySet()));
        assertEquals("üß", read.get("z"));
        assertEquals(
                Arrays.asList(1L, -2L, new BigDecimal("3.50"), new BigDecimal("12345678901234567890")), read.get("a"));
        assertEquals(true, read.get("t"));
        assertEquals(null, read.get("n"));
        assertEquals(Map.of(), read.get("o"));
    }

    @Test
    void readsWhatTheCanonicalFormWrites() throws JsonProblem {
        Map<String, Object> object = Map.of("b", List.of(1L, "\u0001\"", true), "a", Map.of("ü", ""));
        assertEquals(object, read(new String(CanonicalJson.write(object), StandardCharsets.UTF_8)));
    }

    @Test
    void keepsTheMembersThatAreAskedForAtEveryDepth() throws JsonProblem {
        String text = "{\"a\": {\"b\": 1, \"x\": [{\"a\": 2}]}, \"x\": {\"a\": 3}, \"b\": [{\"a\": 4, \"x\": 5}]}";
        assertEquals(
                Map.of("a", Map.of("b", 1L), "b", List.of(Map.of("a", 4L))),
                StrictJson.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        LIMITS,
                        name -> !name.equals("x")));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertProblem("line 1, column 5: it is no JSON", "{\"a\"}");
        assertProblem("line 2, column 1: it is no JSON", "{\"a\": 1,\n}");
        assertProblem("line 1, column 2: it is no JSON", "{// a comment\n}");
        assertProblem("line 1, column 10: it is no JSON", "{\"a\": NaN}");
        assertProblem("line 1: something follows the end of the object", "{} {}");
        assertProblem("line 1, column 2: it is no JSON", "{");
    }

    @Test
    void refusesWhatIsNoObject() {
        for (String text : List.of("", "[]", "\"text\"", "null")) {
            assertProblem("it is no JSON object", text);
        }
    }

    @Test
    void refusesANameThatStandsTwiceAlsoWhereNobodyLooks() {
        assertProblem("line 1, column 12: a name stands twice in an object", "{\"a\":1, \"a\":2}");
        String hidden = "{\"x\": {\"b\": 1, \"b\": 2}}";
        assertEquals(
                "line 1, column 19: a name stands twice in an object",
                assertThrows(
                                JsonProblem.class,
                                () -> StrictJson.read(
                                        new ByteArrayInputStream(hidden.getBytes(StandardCharsets.UTF_8)),
                                        LIMITS,
                                        "a"::equals))
                        .getMessage());
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        String limit =
                "it is longer than 10000 bytes, nested deeper than 5 levels, or holds a name, a text or a number of"
                        + " a length that nobody writes";
        assertProblem(limit, "{\"a\":[[[[[1]]]]]}");
        assertProblem(limit, "{\"a\":\"" + " ".repeat(20_000) + "\"}");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] text = {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};
        assertThrows(JsonProblem.class, () -> StrictJson.read(new ByteArrayInputStream(text), LIMITS));
    }
}
