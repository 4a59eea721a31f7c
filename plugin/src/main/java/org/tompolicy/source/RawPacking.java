package org.tompolicy.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Located;
import org.tompolicy.source.DocumentCache.Remembered;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.text.MessagePacking;
import org.tompolicy.text.PackedOutput;
import org.tompolicy.text.TreePacking;

/** Writes what was read into bytes. {@link RawUnpacking} reads it. */
final class RawPacking {

    private final PackedOutput out = new PackedOutput();
    private final TreePacking tree = new TreePacking(out);
    private final MessagePacking messages = new MessagePacking(out);

    private RawPacking() {}

    static byte[] of(Remembered remembered) {
        RawPacking packing = new RawPacking();
        packing.remembered(remembered);
        return packing.out.bytes();
    }

    static byte[] of(List<Look> looks) {
        RawPacking packing = new RawPacking();
        packing.out.all(looks, look -> look.accept(packing.new Looks()));
        return packing.out.bytes();
    }

    private void remembered(Remembered remembered) {
        document(remembered.document());
        out.flag(remembered.titled());
        out.all(remembered.pictures(), this::place);
        out.all(remembered.drawn(), picture -> {
            place(new Place(picture.root(), picture.path()));
            out.octets(picture.content());
            out.flag(picture.drawn());
        });
        out.all(remembered.mended(), this::finding);
        out.all(remembered.unread(), this::finding);
    }

    private void document(RawDocument document) {
        place(new Place(document.root(), document.path()));
        out.text(document.file());
        out.any(document.title(), this::located);
        out.all(document.attributes(), this::attribute);
        out.all(document.blocks(), this::block);
        out.all(new TreeMap<>(document.references()).entrySet(), reference -> {
            out.text(reference.getKey());
            tree.line(reference.getValue());
        });
        out.all(document.includes(), out::text);
        out.all(document.problems(), this::finding);
    }

    private void place(Place place) {
        out.one(place.root());
        out.text(place.path());
    }

    private void located(Located<String> located) {
        out.text(located.value());
        tree.location(located.location());
    }

    private void attribute(RawAttribute attribute) {
        out.text(attribute.name());
        out.text(attribute.value());
        tree.location(attribute.location());
    }

    private void block(RawBlock block) {
        out.one(block.kind());
        out.text(block.id());
        out.flag(block.explicitId());
        out.number(block.level());
        out.text(block.title());
        out.all(block.roles().stream().sorted().toList(), out::text);
        attributes(block.attributes());
        out.one(block.audience());
        tree.location(block.location());
        tree.block(block.block());
        out.all(block.nested(), this::block);
        out.text(block.line());
    }

    private void attributes(Map<String, String> attributes) {
        out.all(new TreeMap<>(attributes).entrySet(), attribute -> {
            out.text(attribute.getKey());
            out.text(attribute.getValue());
        });
    }

    private void finding(Finding finding) {
        if (!finding.subject().equals(Subject.NOTHING)) {
            throw new IllegalArgumentException("who reads a document knows nothing of measures: " + finding);
        }
        out.one(finding.rule());
        out.one(finding.severity());
        tree.location(finding.location());
        messages.message(finding.words());
        out.all(finding.arguments().values().entrySet(), argument -> {
            out.one(argument.getKey());
            out.text(argument.getValue());
        });
        out.one(finding.doubt());
    }

    /** Kinds of looks, as they are told apart in the form. */
    enum LookKind {
        CONTENT,
        WAY,
        LANGUAGE
    }

    private final class Looks implements Look.Visitor<Void> {

        @Override
        public Void content(Look.Content look) {
            out.one(LookKind.CONTENT);
            place(look.file());
            out.text(look.digest());
            return null;
        }

        @Override
        public Void way(Look.Way look) {
            out.one(LookKind.WAY);
            place(look.from());
            out.text(look.target());
            out.one(look.end().kind());
            out.any(look.end().place(), RawPacking.this::place);
            return null;
        }

        @Override
        public Void language(Look.Language look) {
            out.one(LookKind.LANGUAGE);
            place(look.document());
            out.text(look.answer());
            return null;
        }
    }
}
