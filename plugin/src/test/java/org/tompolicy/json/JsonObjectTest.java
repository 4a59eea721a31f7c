package org.tompolicy.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JsonObjectTest {

    private static JsonObject object(String json) throws JsonProblem {
        return JsonObject.read(bytes(json), new StrictJson.Limits(1000, 10));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String problem(Executable asking) {
        return assertThrows(JsonProblem.class, asking).getMessage();
    }

    @Test
    void members_are_given_as_what_they_are() throws JsonProblem {
        JsonObject object = object("{\"text\":\"a\",\"count\":7,\"truth\":true,\"day\":\"2026-10-01\",\"none\":null,"
                + "\"texts\":[\"a\",\"b\"],\"objects\":[{\"id\":\"x\"}],\"counts\":{\"b\":2,\"a\":1}}");
        assertEquals("a", object.text("text"));
        assertEquals(7, object.count("count"));
        assertTrue(object.truth("truth"));
        assertEquals(LocalDate.of(2026, 10, 1), object.day("day"));
        assertEquals(Optional.empty(), object.dayIfAny("none"));
        assertEquals(Optional.empty(), object.textIfAny("missing"));
        assertEquals("", object.textOrEmpty("missing"));
        assertEquals(List.of("a", "b"), object.texts("texts"));
        assertEquals("x", object.objects("objects").get(0).text("id"));
        assertEquals(Map.of("a", 1, "b", 2), object.counts("counts"));
        assertEquals(Optional.empty(), object.objectIfAny("none"));
        assertEquals("A", object.word("text", word -> Optional.of(word.toUpperCase(Locale.ROOT))));
        assertTrue(object.has("none"));
        assertFalse(object.has("missing"));
    }

    @Test
    void what_is_not_as_asked_is_named_with_its_place() throws JsonProblem {
        JsonObject object = object(
                "{\"a\":[{\"b\":{\"c\":7}},8],\"d\":-1,\"e\":99999999999,\"f\":\"2026-02-30\",\"g\":[1],\"h\":1.0,\"n\":null}");
        assertEquals("x is missing", problem(() -> object.text("x")));
        assertEquals("x is missing", problem(() -> object.object("x")));
        assertEquals("a should be a text", problem(() -> object.text("a")));
        assertEquals("a should be an object", problem(() -> object.object("a")));
        assertEquals("a[1] should be an object", problem(() -> object.objects("a")));
        JsonObject inner =
                object("{\"a\":[{\"b\":{\"c\":7}}]}").objects("a").get(0).object("b");
        assertEquals("a[0].b.c should be a text", problem(() -> inner.text("c")));
        assertEquals("d should be a whole number from 0 on", problem(() -> object.count("d")));
        assertEquals("e should be a whole number from 0 on", problem(() -> object.count("e")));
        assertEquals("f should be a day such as 2026-10-01", problem(() -> object.day("f")));
        assertEquals("g should be a list of texts", problem(() -> object.texts("g")));
        assertEquals("h should be a whole number", problem(() -> object.count("h")));
        assertEquals("n should be a text", problem(() -> object.text("n")));
        assertEquals("n should be an object", problem(() -> object.object("n")));
        assertEquals(
                "f has the unknown value \"2026-02-30\"", problem(() -> object.word("f", word -> Optional.empty())));
    }

    @Test
    void only_one_form_is_canonical() throws JsonProblem {
        String canonical = "{\"a\":[1,null,\"ä\"],\"b\":true}";
        assertTrue(object(canonical).isCanonical(bytes(canonical)));
        for (String other : List.of(
                "{\"a\":[1,null,\"ä\"],\"b\":true} ",
                "{\"b\":true,\"a\":[1,null,\"ä\"]}",
                "{\"a\":[1,null,\"\\u00e4\"],\"b\":true}",
                "{\"a\":[1.0,null,\"ä\"],\"b\":true}",
                "{\"a\":[1e0,null,\"ä\"],\"b\":true}",
                "{\"a\":[123456789012345678901234567890],\"b\":true}")) {
            assertFalse(object(other).isCanonical(bytes(other)), other);
        }
    }
}
