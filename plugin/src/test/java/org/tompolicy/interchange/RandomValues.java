package org.tompolicy.interchange;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tompolicy.model.Interval;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.RichText;

/**
 * Records of the model with a value of every kind in each component: also in those that are added later, so that none is
 * forgotten when they are written and read back.
 */
public final class RandomValues {

    private static final String[] WORDS = {
        "",
        "a",
        "register",
        "Überprüfung",
        "\"quoted\" \\ text",
        "line\nbreak\r\n",
        "tab\t\u0001",
        "𝔘nicode 😀",
        "</p>",
        "null"
    };

    private static final String[] ADDRESSES = {
        "site:measures/ac-01.html#register",
        "site:index.html",
        "site:",
        "site:#top",
        "site:./here.html",
        "site:mailto:a@example.com",
        "https://www.example.com/a?b=1&amp;c=2",
        "mailto:privacy@example.com",
        "#footnote-1",
        "elsewhere.pdf",
        "./elsewhere.pdf",
        "../up.html",
        "/absolute",
        "//host/path",
        "",
    };

    private static final String[] PICTURES = {"site:measures/images/a.svg", "site:", "b.png", "./b.png", "../b.png"};

    private final Random random;

    /** The same seed gives the same values. */
    public RandomValues(long seed) {
        this.random = new Random(seed);
    }

    /** A record. */
    public <T extends Record> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class ? optional(element) : list(element);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return word();
        }
        if (plain == int.class) {
            return random.nextInt(1000);
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5000));
        }
        if (plain == Interval.class) {
            return Interval.of(pick("P1D", "P14D", "P3M", "P1Y", "P1Y2M3D"));
        }
        if (plain == RichText.class) {
            return text();
        }
        if (plain == PublishedPicture.class) {
            return new PublishedPicture("images/" + random.nextLong() + ".svg", word().getBytes());
        }
        if (plain.isEnum()) {
            return pick(plain.getEnumConstants());
        }
        return record(plain);
    }

    private Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException wrong) {
            throw new IllegalStateException("no values for " + type, wrong);
        }
    }

    private Object optional(Type element) {
        return random.nextBoolean() ? Optional.of(value(element)) : Optional.empty();
    }

    private Object list(Type element) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(element));
        }
        return list;
    }

    private RichText text() {
        String html = "<p>" + word().replaceAll("[<>\"]", "-") + " <a class=\"x\" href=\"" + pick(ADDRESSES)
                + "\">a <em>link</em></a>" + "<a id=\"y\" href=\"" + pick(ADDRESSES) + "\"></a><img alt=\"\" src=\""
                + pick(PICTURES) + "\"></p>";
        return random.nextInt(5) == 0 ? RichText.EMPTY : new RichText(html, word());
    }

    private String word() {
        return random.nextInt(6) == 0 ? pick(ADDRESSES) : pick(WORDS);
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
