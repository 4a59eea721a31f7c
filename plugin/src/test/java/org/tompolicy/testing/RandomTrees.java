package org.tompolicy.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Located;

/**
 * Records with a value of every kind in each component, sealed interfaces with each of their records: also with those that
 * are added later, so that none is forgotten when they are written and read back.
 */
public final class RandomTrees {

    private static final String[] WORDS = {
        "",
        "a",
        "a",
        "register",
        "Überprüfung",
        "two\nlines\t\u0001",
        "𝔘nicode 😀",
        "half \ud835",
        "\udd18 half",
        "x".repeat(300)
    };

    private static final int DEEPEST = 6;

    private final Random random;
    private final Set<String> made = new TreeSet<>();
    private int depth;

    /** The same seed gives the same values. */
    public RandomTrees(long seed) {
        this.random = new Random(seed);
    }

    /** A record, or one of the records of a sealed interface. */
    public <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    /** Simple names of the records that were made so far. */
    public Set<String> made() {
        return made;
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return several((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return word();
        }
        if (plain == int.class || plain == Integer.class) {
            return random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(200) - 100;
        }
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        if (plain == byte[].class) {
            byte[] bytes = new byte[random.nextInt(9)];
            random.nextBytes(bytes);
            return bytes;
        }
        if (plain.isEnum()) {
            return pick(plain.getEnumConstants());
        }
        if (plain == Location.class) {
            return new Location(word(), 1 + random.nextInt(100_000), 1 + random.nextInt(200));
        }
        if (plain == Inline.Words.class) {
            made.add("Words");
            return new Inline.Words("w" + word());
        }
        if (plain == Subject.class) {
            return Subject.NOTHING;
        }
        if (plain == Arguments.class) {
            return random.nextBoolean()
                    ? Arguments.NONE
                    : Arguments.of(Argument.WHAT, "w" + word()).and(pick(Argument.values()), "v");
        }
        if (plain == long.class) {
            return random.nextLong();
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
        }
        if (plain == Period.class) {
            return Period.of(random.nextInt(3), random.nextInt(12), random.nextInt(40));
        }
        if (plain.isSealed()) {
            return value(pick(plain.getPermittedSubclasses()));
        }
        return record(plain);
    }

    private Object several(Class<?> type, Type[] elements) {
        if (type == Optional.class) {
            return random.nextBoolean() ? Optional.of(value(elements[0])) : Optional.empty();
        }
        if (type == Map.class || type == SortedMap.class) {
            Map<String, Object> map = new TreeMap<>();
            for (int i = depth > DEEPEST ? 0 : random.nextInt(3); i > 0; i--) {
                map.put("k" + word(), value(elements[1]));
            }
            return map;
        }
        if (type == Located.class) {
            return new Located<>(value(elements[0]), of(Location.class));
        }
        List<Object> list = new ArrayList<>();
        for (int i = depth > DEEPEST ? 0 : random.nextInt(4); i > 0; i--) {
            list.add(value(elements[0]));
        }
        return type == Set.class ? new LinkedHashSet<>(list) : list;
    }

    private Object record(Class<?> type) {
        made.add(type.getSimpleName());
        depth++;
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            Object[] values = Arrays.stream(components)
                    .map(component -> named(type, component))
                    .toArray();
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException wrong) {
            throw new IllegalStateException("no values for " + type, wrong);
        } finally {
            depth--;
        }
    }

    /** What the types do not say: the levels of headings, and that a sentence is one line. */
    private Object named(Class<?> type, RecordComponent component) {
        if (type == Block.Heading.class && component.getName().equals("level")) {
            return 1 + random.nextInt(5);
        }
        if (component.getName().equals("sentence")) {
            return "message " + word().replace("\n", " ");
        }
        return value(component.getGenericType());
    }

    private String word() {
        return pick(WORDS);
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
