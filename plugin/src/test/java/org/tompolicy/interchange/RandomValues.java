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
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.model.Block;
import org.tompolicy.model.Counter;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Naming;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedDocument;
import org.tompolicy.model.PublishedDocument.PublishedSection;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.testing.Published;

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

    private static final Target[] TARGETS = {
        new Target.Measure("AC-01", "register"),
        new Target.Measure("AC-01", ""),
        new Target.SubProcessor("azure", ""),
        new Target.Section("architecture/deployment.html", "regions"),
        new Target.Start(""),
        new Target.Certificates(),
        new Target.Place("footnote-1"),
        new Target.Web("https://www.example.com/a?b=1&c=2"),
        new Target.Web("mailto:privacy@example.com"),
    };

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
            if (generic.getRawType() == SortedMap.class) {
                return titles();
            }
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
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5000));
        }
        if (plain == Interval.class) {
            return Interval.of(pick("P1D", "P14D", "P3M", "P1Y", "P1Y2M3D"));
        }
        if (plain == Naming.class) {
            return Naming.of(pick("id", "article", "section", "title", "title_de", "title_fr"))
                    .orElseThrow();
        }
        if (plain == Text.class) {
            return text();
        }
        if (plain == PublishedPicture.class) {
            return new PublishedPicture("images/" + random.nextLong() + ".svg", word().getBytes());
        }
        if (plain == Target.class) {
            return pick(TARGETS);
        }
        if (plain == PublishedPassage.class) {
            return passage();
        }
        if (plain == PublishedProof.class) {
            return proof();
        }
        if (plain == PublishedDocument.class) {
            return document();
        }
        if (plain == PublishedClaim.class) {
            return Published.answering((PublishedClaim) record(plain), List.of());
        }
        if (plain == PublishedMeasure.class) {
            return answering((PublishedMeasure) record(plain));
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

    private PublishedDocument document() {
        List<PublishedSection> sections = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            sections.add((PublishedSection) value(PublishedSection.class));
        }
        return new PublishedDocument("architecture/" + random.nextInt(1000) + ".html", word(), word(), sections);
    }

    /** Of one that has ended nothing but kind and day is known. */
    private PublishedProof proof() {
        EvidenceKind kind = pick(EvidenceKind.values());
        if (random.nextInt(4) == 0) {
            return PublishedProof.endedOn(kind, (LocalDate) value(LocalDate.class));
        }
        return new PublishedProof(
                kind,
                optionally(LocalDate.class),
                optionally(LocalDate.class),
                word(),
                optionally(Target.class),
                Optional.empty());
    }

    private <T> Optional<T> optionally(Class<T> type) {
        return random.nextBoolean() ? Optional.of(type.cast(value(type))) : Optional.empty();
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

    /** Claims of a measure answer some of its controls, or all. */
    private PublishedMeasure answering(PublishedMeasure measure) {
        List<PublishedControl> controls = new ArrayList<>();
        for (PublishedControl control : measure.controls()) {
            if (controls.stream()
                    .noneMatch(other -> other.framework().equals(control.framework())
                            && other.id().equals(control.id()))) {
                controls.add(control);
            }
        }
        return measure.withPromises(measure.promises()
                .withClaims(measure.claims().stream()
                        .map(claim -> Published.answering(
                                claim,
                                random.nextBoolean()
                                        ? measure.controls()
                                        : controls.stream()
                                                .filter(any -> random.nextBoolean())
                                                .toList()))
                        .toList()));
    }

    private PublishedPassage passage() {
        Passage.Kind kind = pick(Passage.Kind.PROMISE, Passage.Kind.CONTEXT);
        return new PublishedPassage(kind, text(), List.of());
    }

    private Text text() {
        if (random.nextInt(5) == 0) {
            return Text.EMPTY;
        }
        Inline.Style style = pick(Inline.Style.values());
        Inline styled = style == Inline.Style.SPAN
                ? new Inline.Styled(style, Mark.of("y"), List.of())
                : new Inline.Styled(style, pick(Mark.NONE, Mark.of("x")), words());
        List<Inline> line = new ArrayList<>(words());
        line.add(new Inline.Link(Mark.NONE.withRoles(List.of("right")), pick(TARGETS), List.of(styled)));
        line.add(new Inline.Picture(Mark.NONE, new Target.File("measures/images/a.svg"), word(), random.nextInt(2), 0));
        line.add(new Inline.LineBreak());
        line.add(new Inline.Footnote(Mark.NONE, pick("", "name"), words()));
        return Text.of(
                new Block.Paragraph(Mark.of(pick("", "z")), line),
                new Block.Admonition(
                        Mark.NONE, pick(Block.Admonition.Kind.values()), words(), List.of(new Block.Plain(line))),
                new Block.ItemList(
                        Mark.NONE,
                        pick(
                                Block.Numbering.NONE,
                                new Block.Numbering(true, pick(Counter.values()), Optional.of(3), true)),
                        List.of(new Block.ItemList.Item(Mark.NONE, Optional.empty(), List.of(new Block.Plain(line))))));
    }

    private List<Inline> words() {
        return List.of(new Inline.Words("word " + word() + "."));
    }

    /** Texts by language, none empty. */
    private SortedMap<String, String> titles() {
        SortedMap<String, String> titles = new TreeMap<>();
        for (String language : List.of("de", "fr", "gsw")) {
            if (random.nextBoolean()) {
                titles.put(language, "in " + language + " " + word());
            }
        }
        return titles;
    }

    private String word() {
        return pick(WORDS);
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
