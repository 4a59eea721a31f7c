package org.tompolicy.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tompolicy.files.FileTree;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.SourceOptions.Parsing;
import org.tompolicy.source.SourceOptions.PictureUse;
import org.tompolicy.text.PackedInput;
import org.tompolicy.text.PackedOutput;

/**
 * What the reader of sources and the second Java machine that reads documents for it say to each other, as bytes. The machine
 * sees files only through questions, so that it reads what the reader would have read, wherever that lies.
 */
final class ReadingOrders {

    private static final SourceRoot[] ROOTS = SourceRoot.values();
    private static final Order[] ORDERS = Order.values();
    private static final Reply[] REPLIES = Reply.values();
    private static final PictureUse[] PICTURES = PictureUse.values();
    private static final FileTree.Kind[] KINDS = FileTree.Kind.values();

    private ReadingOrders() {}

    /** What the reader says. */
    enum Order {
        /** A new reading begins: its options and what its folders hold. */
        BEGIN,
        /** A document is to be read. */
        READ,
        /** What was asked for. */
        ANSWER
    }

    /** What the machine says. */
    enum Reply {
        /** What does a path lead to? */
        ASK_KIND,
        /** What does a file hold? */
        ASK_CONTENT,
        /** A document was read. */
        DONE,
        /** A document was not read whole, and whoever reads it next will see why. */
        FAILED
    }

    /** A folder as the machine knows it. */
    record Listing(SourceRoot root, String display, List<String> files, List<String> folders) {
        static Listing of(SourceRoot root, FileTree tree) {
            return new Listing(root, tree.display(""), tree.paths(), tree.folders());
        }
    }

    record Begin(SourceOptions options, List<Listing> folders) {}

    record Read(Place place, byte[] content) {}

    /**
     * A document that was read, in the form in which it is remembered.
     *
     * @param moment whether it prints the moment of the build
     */
    record Done(Place place, boolean moment, byte[] looks, byte[] remembered) {}

    static byte[] begin(SourceOptions options, List<Listing> folders) {
        PackedOutput out = with(Order.BEGIN);
        out.text(options.timestamp().toString());
        out.number(options.maxIncludeDepth());
        out.number(options.maxIncludes());
        out.one(options.pictures());
        out.all(folders, folder -> {
            out.one(folder.root());
            out.text(folder.display());
            out.all(folder.files(), out::text);
            out.all(folder.folders(), out::text);
        });
        return out.bytes();
    }

    static Begin begin(PackedInput in) {
        SourceOptions options = new SourceOptions(
                Instant.parse(in.text()), in.number(), in.number(), ReportLimits.USUAL, in.one(PICTURES), Parsing.HERE);
        return new Begin(
                options, in.all(() -> new Listing(in.one(ROOTS), in.text(), in.all(in::text), in.all(in::text))));
    }

    static byte[] read(Place place, byte[] content) {
        PackedOutput out = with(Order.READ);
        write(place, out);
        out.octets(content);
        return out.bytes();
    }

    static Read read(PackedInput in) {
        return new Read(place(in), in.octets());
    }

    static byte[] answer(FileTree.Kind kind) {
        PackedOutput out = with(Order.ANSWER);
        out.one(kind);
        return out.bytes();
    }

    static FileTree.Kind kind(PackedInput in) {
        return in.one(KINDS);
    }

    /** @param content empty where it cannot be read */
    static byte[] answer(Optional<byte[]> content) {
        PackedOutput out = with(Order.ANSWER);
        out.any(content, out::octets);
        return out.bytes();
    }

    static Optional<byte[]> content(PackedInput in) {
        return in.any(in::octets);
    }

    /** A reply of which there is no more to say than the place. */
    static byte[] reply(Reply reply, Place place) {
        PackedOutput out = new PackedOutput();
        out.one(reply);
        write(place, out);
        return out.bytes();
    }

    static byte[] done(Done done) {
        PackedOutput out = new PackedOutput();
        out.one(Reply.DONE);
        write(done.place(), out);
        out.flag(done.moment());
        out.octets(done.looks());
        out.octets(done.remembered());
        return out.bytes();
    }

    /** What follows the place in {@link Reply#DONE}. */
    static Done done(Place place, PackedInput in) {
        return new Done(place, in.flag(), in.octets(), in.octets());
    }

    static Order order(PackedInput in) {
        return in.one(ORDERS);
    }

    static Reply reply(PackedInput in) {
        return in.one(REPLIES);
    }

    static Place place(PackedInput in) {
        return new Place(in.one(ROOTS), in.text());
    }

    private static PackedOutput with(Order order) {
        PackedOutput out = new PackedOutput();
        out.one(order);
        return out;
    }

    private static void write(Place place, PackedOutput out) {
        out.one(place.root());
        out.text(place.path());
    }
}
