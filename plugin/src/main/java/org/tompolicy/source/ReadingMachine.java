package org.tompolicy.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.fork.FirstMachine;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.ReadingOrders.Begin;
import org.tompolicy.source.ReadingOrders.Done;
import org.tompolicy.source.ReadingOrders.Listing;
import org.tompolicy.source.ReadingOrders.Order;
import org.tompolicy.source.ReadingOrders.Read;
import org.tompolicy.source.ReadingOrders.Reply;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.SourceFiles.Watched;
import org.tompolicy.text.PackedInput;

/**
 * The second Java machine: reads the AsciiDoc documents that it is told to, one after the other, and gives back what it read
 * with what that depends on. {@link ReadingWorker} is its other end.
 */
final class ReadingMachine {

    private final FirstMachine first;
    private final Deque<Ordered> waiting = new ArrayDeque<>();
    private Map<SourceRoot, AskedTree> trees = new EnumMap<>(SourceRoot.class);
    private SourceFiles files;
    private Pictures pictures;
    private AsciiDocReader reader;

    /** An order and what follows it. */
    private record Ordered(Order order, PackedInput in) {
        static Ordered of(byte[] message) {
            PackedInput in = new PackedInput(message);
            return new Ordered(ReadingOrders.order(in), in);
        }
    }

    private ReadingMachine(FirstMachine first) {
        this.first = first;
    }

    /** @param arguments those of {@link FirstMachine#greet} */
    public static void main(String[] arguments) throws Exception {
        FirstMachine first = FirstMachine.greet(arguments);
        AsciiDocEngine.startBeside();
        new ReadingMachine(first).serve();
        // Threads of the parser would go on.
        Runtime.getRuntime().halt(0);
    }

    private void serve() throws IOException, InterruptedException {
        for (Optional<Ordered> next = next(); next.isPresent(); next = next()) {
            PackedInput in = next.get().in();
            switch (next.get().order()) {
                case BEGIN -> begin(ReadingOrders.begin(in));
                case READ -> first.send(read(ReadingOrders.read(in)));
                case ANSWER -> throw new IllegalStateException("nothing was asked");
            }
        }
    }

    private Optional<Ordered> next() throws IOException, InterruptedException {
        return waiting.isEmpty() ? first.receiveWhileBusy().map(Ordered::of) : Optional.of(waiting.remove());
    }

    private void begin(Begin begin) {
        trees = new EnumMap<>(SourceRoot.class);
        for (Listing folder : begin.folders()) {
            trees.put(folder.root(), new AskedTree(folder, new Asking(folder.root())));
        }
        files = new SourceFiles(
                trees.get(SourceRoot.MEASURES), Optional.ofNullable(trees.get(SourceRoot.ARCHITECTURE)));
        pictures = new Pictures(files, begin.options().pictures(), new Diagrams(Cache.none(), ""));
        reader = new AsciiDocReader(files, begin.options(), pictures);
    }

    private byte[] read(Read order) {
        Place place = order.place();
        trees.get(place.root()).give(place.path(), order.content());
        try {
            Optional<LineScan> scan = files.scan(place);
            if (scan.isEmpty()) {
                return ReadingOrders.reply(Reply.FAILED, place);
            }
            Watched<RawDocument> read = files.watching(() -> reader.read(place, scan.get(), Optional.empty()));
            if (!read.whole()) {
                return ReadingOrders.reply(Reply.FAILED, place);
            }
            DocumentCache.Notes notes =
                    DocumentCache.Notes.of(files, place, read, pictures.named(place), pictures.drawn(place));
            return ReadingOrders.done(
                    new Done(place, notes.moment(), RawPacking.of(notes.looks()), RawPacking.of(notes.remembered())));
        } catch (RuntimeException | StackOverflowError failed) {
            return ReadingOrders.reply(Reply.FAILED, place);
        }
    }

    /** Asks the first machine, which does nothing else until the next document is there. */
    private final class Asking implements AskedTree.Questions {

        private final SourceRoot root;

        Asking(SourceRoot root) {
            this.root = root;
        }

        @Override
        public FileTree.Kind kind(String path) {
            return ReadingOrders.kind(ask(Reply.ASK_KIND, path));
        }

        @Override
        public byte[] content(String path) {
            return ReadingOrders.content(ask(Reply.ASK_CONTENT, path))
                    .orElseThrow(() -> new UncheckedIOException(new IOException("cannot read " + path)));
        }

        private PackedInput ask(Reply question, String path) {
            try {
                first.send(ReadingOrders.reply(question, new Place(root, path)));
                Ordered next = Ordered.of(first.receive());
                while (next.order() != Order.ANSWER) {
                    waiting.add(next);
                    next = Ordered.of(first.receive());
                }
                return next.in();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
