package org.tompolicy.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Located;
import org.tompolicy.model.Picture;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.DocumentCache.Remembered;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.source.RawPacking.LookKind;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.SourceFiles.Target;
import org.tompolicy.text.MessageUnpacking;
import org.tompolicy.text.PackedInput;
import org.tompolicy.text.TreeUnpacking;

/** Reads what {@link RawPacking} wrote. Other bytes are an {@link IllegalArgumentException}, or something else than was meant. */
final class RawUnpacking {

    private static final SourceRoot[] ROOTS = SourceRoot.values();
    private static final RawBlock.Kind[] KINDS = RawBlock.Kind.values();
    private static final Audience[] AUDIENCES = Audience.values();
    private static final Rule[] RULES = Rule.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Argument[] ARGUMENTS = Argument.values();
    private static final Doubt[] DOUBTS = Doubt.values();
    private static final LookKind[] LOOKS = LookKind.values();
    private static final FileTree.Kind[] ENDS = FileTree.Kind.values();

    private final PackedInput in;
    private final TreeUnpacking tree;
    private final MessageUnpacking messages;

    private RawUnpacking(byte[] bytes) {
        this.in = new PackedInput(bytes);
        this.tree = new TreeUnpacking(in);
        this.messages = new MessageUnpacking(in);
    }

    static Remembered remembered(byte[] bytes) {
        RawUnpacking unpacking = new RawUnpacking(bytes);
        return unpacking.whole(unpacking::remembered);
    }

    static List<Look> looks(byte[] bytes) {
        RawUnpacking unpacking = new RawUnpacking(bytes);
        return unpacking.whole(() -> unpacking.in.all(unpacking::look));
    }

    private <T> T whole(Supplier<T> reading) {
        T value = reading.get();
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("more than was written");
        }
        return value;
    }

    private Remembered remembered() {
        return new Remembered(
                document(),
                in.flag(),
                in.all(this::place),
                in.all(this::drawn),
                in.all(this::finding),
                in.all(this::finding));
    }

    private Picture drawn() {
        Place place = place();
        return new Picture(place.root(), place.path(), in.octets(), in.flag());
    }

    private RawDocument document() {
        Place place = place();
        return new RawDocument(
                place.root(),
                place.path(),
                in.text(),
                in.any(this::located),
                in.all(this::attribute),
                in.all(this::block),
                pairs(tree::line),
                in.all(in::text),
                in.all(this::finding));
    }

    private Place place() {
        return new Place(in.one(ROOTS), in.text());
    }

    private Located<String> located() {
        return new Located<>(in.text(), tree.location());
    }

    private RawAttribute attribute() {
        return new RawAttribute(in.text(), in.text(), tree.location());
    }

    private RawBlock block() {
        return new RawBlock(
                in.one(KINDS),
                in.text(),
                in.flag(),
                in.number(),
                in.text(),
                new LinkedHashSet<>(in.all(in::text)),
                pairs(in::text),
                in.one(AUDIENCES),
                tree.location(),
                tree.block(),
                in.all(this::block),
                in.text());
    }

    private <T> Map<String, T> pairs(Supplier<T> value) {
        Map<String, T> pairs = new LinkedHashMap<>();
        in.all(() -> pairs.put(in.text(), value.get()));
        return pairs;
    }

    private Finding finding() {
        return new Finding(
                in.one(RULES),
                in.one(SEVERITIES),
                tree.location(),
                messages.message(),
                Subject.NOTHING,
                arguments(),
                in.one(DOUBTS));
    }

    private Arguments arguments() {
        Arguments arguments = Arguments.NONE;
        for (Map.Entry<Argument, String> one : in.all(() -> Map.entry(in.one(ARGUMENTS), in.text()))) {
            arguments = arguments.and(one.getKey(), one.getValue());
        }
        return arguments;
    }

    private Look look() {
        return switch (in.one(LOOKS)) {
            case CONTENT -> new Look.Content(place(), in.text());
            case WAY -> new Look.Way(place(), in.text(), new Target(in.one(ENDS), in.any(this::place)));
            case LANGUAGE -> new Look.Language(place(), in.text());
        };
    }
}
