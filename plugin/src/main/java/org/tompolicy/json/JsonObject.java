package org.tompolicy.json;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tompolicy.json.StrictJson.Limits;

/**
 * An object of a JSON text whose members are asked for by name and kind. What is not as asked is a {@link JsonProblem}
 * that names the member with its place, for example {@code measures[2].claims[0].id}.
 */
public final class JsonObject {

    private final String place;
    private final Map<String, Object> members;

    private JsonObject(String place, Map<String, Object> members) {
        this.place = place;
        this.members = members;
    }

    /**
     * Reads a whole text.
     *
     * @throws JsonProblem when it is no single object, or larger or deeper than allowed
     */
    public static JsonObject read(byte[] json, Limits limits) throws JsonProblem {
        return new JsonObject("", StrictJson.read(new ByteArrayInputStream(json), limits));
    }

    /** Whether the object, written in the canonical form, gives these bytes. */
    public boolean isCanonical(byte[] json) {
        return hasOnlyWholeNumbers(members) && Arrays.equals(CanonicalJson.write(members), json);
    }

    private static boolean hasOnlyWholeNumbers(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.values().stream().allMatch(JsonObject::hasOnlyWholeNumbers);
        }
        if (value instanceof List<?> array) {
            return array.stream().allMatch(JsonObject::hasOnlyWholeNumbers);
        }
        return !(value instanceof Number) || value instanceof Long;
    }

    /** Names of all members. */
    public Set<String> names() {
        return Set.copyOf(members.keySet());
    }

    /** Whether there is a member of this name, be it null. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** A problem with a member; {@code what} continues a sentence that begins with its name. */
    public JsonProblem problem(String name, String what) {
        return new JsonProblem(place + name + " " + what);
    }

    /** A text. */
    public String text(String name) throws JsonProblem {
        return member(name, String.class, "a text");
    }

    /** A text, or an empty string where there is no such member. */
    public String textOrEmpty(String name) throws JsonProblem {
        return has(name) ? text(name) : "";
    }

    /** A whole number that is not negative. */
    public int count(String name) throws JsonProblem {
        return count(name, member(name, Long.class, "a whole number"));
    }

    private int count(String name, long number) throws JsonProblem {
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw problem(name, "should be a whole number from 0 on");
        }
        return (int) number;
    }

    /** True or false. */
    public boolean truth(String name) throws JsonProblem {
        return member(name, Boolean.class, "true or false");
    }

    /** A day. */
    public LocalDate day(String name) throws JsonProblem {
        String text = text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw problem(name, "should be a day such as 2026-10-01");
        }
    }

    /** A day, or nothing where it is null or not there. */
    public Optional<LocalDate> dayIfAny(String name) throws JsonProblem {
        return members.get(name) == null ? Optional.empty() : Optional.of(day(name));
    }

    /** A text, or nothing where it is null or not there. */
    public Optional<String> textIfAny(String name) throws JsonProblem {
        return members.get(name) == null ? Optional.empty() : Optional.of(text(name));
    }

    /** A word that stands for something. */
    public <T> T word(String name, Function<String, Optional<T>> meaning) throws JsonProblem {
        String word = text(name);
        return meaning.apply(word).orElseThrow(() -> problem(name, "has the unknown value \"" + word + "\""));
    }

    /** A list of texts. */
    public List<String> texts(String name) throws JsonProblem {
        List<String> texts = new ArrayList<>();
        for (Object element : array(name)) {
            if (!(element instanceof String text)) {
                throw problem(name, "should be a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** An object. */
    public JsonObject object(String name) throws JsonProblem {
        return new JsonObject(place + name + ".", asMembers(name, members.get(name)));
    }

    /** An object, or nothing where it is null or not there. */
    public Optional<JsonObject> objectIfAny(String name) throws JsonProblem {
        return members.get(name) == null ? Optional.empty() : Optional.of(object(name));
    }

    /** A list of objects. */
    public List<JsonObject> objects(String name) throws JsonProblem {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : array(name)) {
            String indexed = name + "[" + objects.size() + "]";
            objects.add(new JsonObject(place + indexed + ".", asMembers(indexed, element)));
        }
        return objects;
    }

    /** An object of whole numbers that are not negative, in the order of writing. */
    public Map<String, Integer> counts(String name) throws JsonProblem {
        JsonObject object = object(name);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String member : object.members.keySet()) {
            counts.put(member, object.count(member));
        }
        return counts;
    }

    private List<?> array(String name) throws JsonProblem {
        return member(name, List.class, "a list");
    }

    private <T> T member(String name, Class<T> type, String kind) throws JsonProblem {
        if (!has(name)) {
            throw problem(name, "is missing");
        }
        if (!type.isInstance(members.get(name))) {
            throw problem(name, "should be " + kind);
        }
        return type.cast(members.get(name));
    }

    private Map<String, Object> asMembers(String name, Object value) throws JsonProblem {
        if (!(value instanceof Map<?, ?> object)) {
            throw problem(name, has(name) || value != null ? "should be an object" : "is missing");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((member, content) -> copy.put((String) member, content));
        return copy;
    }
}
