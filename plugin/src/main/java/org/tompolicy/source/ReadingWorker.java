package org.tompolicy.source;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.fork.Mailbox;
import org.tompolicy.fork.Mailbox.Mail;
import org.tompolicy.fork.SecondMachine;
import org.tompolicy.source.ReadingOrders.Done;
import org.tompolicy.source.ReadingOrders.Listing;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.UnreadDocument.Why;
import org.tompolicy.text.PackedInput;

/**
 * Has documents read by a second Java machine, or by two where there are many of them. Each is ready sooner than this one would
 * be, and its end is not the end of this one. They read in the order in which documents were ordered, and ask here for every
 * file.
 *
 * <p>A document at which a machine ends is given to another one once, and then left out; so is one that takes too long.
 */
final class ReadingWorker {

    /** Far more than any document that people write takes. */
    static final Duration USUAL_LIMIT = Duration.ofMinutes(2);

    /** So many documents wait on the other side, that it never waits for this one. */
    private static final int AHEAD = 32;

    /** A second machine takes as long to start as one takes to read about so many. */
    private static final int MANY = 150;

    /** Where there are fewer, machines beside each other take from one another what they give. */
    private static final int PROCESSORS_FOR_MANY = 4;

    private static final Duration TO_START = Duration.ofMinutes(1);

    private static final IdleMachines IDLE = new IdleMachines();

    private final SourceFiles files;
    private final SourceOptions options;
    private final Cache cache;
    private final Duration limit;
    private final Mailbox mailbox = new Mailbox();
    private final Map<SecondMachine, Work> machines = new LinkedHashMap<>();
    private final Deque<Place> ordered = new ArrayDeque<>();
    private final Set<Place> known = new HashSet<>();
    private final Set<Place> tried = new HashSet<>();
    private final Map<Place, Outcome> outcomes = new HashMap<>();
    private boolean startable = true;

    ReadingWorker(SourceFiles files, SourceOptions options, Cache cache, Duration limit) {
        this.files = files;
        this.options = options;
        this.cache = cache;
        this.limit = limit;
    }

    /** Whether other machines are sooner through with so many documents than this one would be. */
    static boolean pays(int documents) {
        return documents <= MANY || Runtime.getRuntime().availableProcessors() >= PROCESSORS_FOR_MANY;
    }

    /** What a machine has to do, first things first, and since when it has said nothing. */
    private static final class Work {
        private final Set<Place> sent = new LinkedHashSet<>();
        private long heard = System.nanoTime();
    }

    /** What became of a document. */
    sealed interface Outcome {

        /** It was read. */
        record Read(Done done) implements Outcome {}

        /** It cannot be read. */
        record LeftOut(Why why) implements Outcome {}

        /** It has to be read here. */
        record NotHere() implements Outcome {}
    }

    /** Has a document read, while the caller goes on. */
    void order(Place place) {
        if (known.add(place)) {
            ordered.add(place);
            sendSome();
        }
    }

    /** What became of a document, as soon as that is known. */
    Outcome outcome(Place place) {
        order(place);
        while (isPossible() && !outcomes.containsKey(place)) {
            sendSome();
            receive();
        }
        return Optional.ofNullable(outcomes.remove(place)).orElseGet(Outcome.NotHere::new);
    }

    private boolean isPossible() {
        return startable || !machines.isEmpty();
    }

    /** Ends a reading; machines stay for the next one for a moment. */
    void finish() {
        machines.forEach((machine, work) -> {
            if (work.sent.isEmpty()) {
                IDLE.keep(machine);
            } else {
                machine.end();
            }
        });
        machines.clear();
    }

    private void sendSome() {
        startSome();
        machines.forEach((machine, work) -> {
            if (work.sent.isEmpty() && !ordered.isEmpty()) {
                work.heard = System.nanoTime();
            }
            while (!ordered.isEmpty() && work.sent.size() < AHEAD) {
                Place place = ordered.remove();
                machine.send(ReadingOrders.read(place, files.tree(place.root()).read(place.path())));
                work.sent.add(place);
            }
            machine.flush();
        });
    }

    private void startSome() {
        int most = ordered.size() > MANY ? 2 : 1;
        while (startable && !ordered.isEmpty() && machines.size() < most) {
            Optional<SecondMachine> machine = IDLE.take(mailbox)
                    .or(() -> SecondMachine.start(ReadingMachine.class, cache, machines.isEmpty(), mailbox));
            machine.ifPresent(one -> {
                one.send(ReadingOrders.begin(options, listings()));
                machines.put(one, new Work());
            });
            startable = machine.isPresent();
        }
    }

    private List<Listing> listings() {
        return files.roots().stream()
                .map(root -> Listing.of(root, files.tree(root)))
                .toList();
    }

    private void receive() {
        try {
            Optional<Mail> mail = mailbox.next(Duration.ofNanos(Math.max(1_000_000, nextTimeout())));
            if (mail.isPresent() && machines.containsKey(mail.get().from())) {
                Work work = machines.get(mail.get().from());
                work.heard = System.nanoTime();
                mail.get()
                        .message()
                        .ifPresentOrElse(
                                message -> take(mail.get().from(), work, new PackedInput(message)),
                                () -> lost(mail.get().from(), Optional.empty()));
            }
            for (SecondMachine late : late()) {
                late.end();
                lost(late, Optional.of(Why.TOO_LONG));
            }
        } catch (InterruptedException interrupted) {
            machines.keySet().forEach(SecondMachine::end);
            machines.clear();
            startable = false;
            Thread.currentThread().interrupt();
        }
    }

    private long nextTimeout() {
        long next = limit.toNanos();
        for (Map.Entry<SecondMachine, Work> one : machines.entrySet()) {
            if (!one.getValue().sent.isEmpty()) {
                next = Math.min(next, left(one));
            }
        }
        return next;
    }

    private List<SecondMachine> late() {
        List<SecondMachine> late = new ArrayList<>();
        for (Map.Entry<SecondMachine, Work> one : machines.entrySet()) {
            if (!one.getValue().sent.isEmpty() && left(one) < 0) {
                late.add(one.getKey());
            }
        }
        return late;
    }

    /** How many nanoseconds a machine has left for the document that it reads. */
    private long left(Map.Entry<SecondMachine, Work> one) {
        Duration time = one.getKey().hasStarted() ? limit : limit.plus(TO_START);
        return time.toNanos() - (System.nanoTime() - one.getValue().heard);
    }

    private void take(SecondMachine machine, Work work, PackedInput in) {
        ReadingOrders.Reply reply = ReadingOrders.reply(in);
        Place place = ReadingOrders.place(in);
        switch (reply) {
            case ASK_KIND ->
                answer(machine, ReadingOrders.answer(files.tree(place.root()).kind(place.path())));
            case ASK_CONTENT -> answer(machine, ReadingOrders.answer(content(place)));
            case DONE -> settle(work, place, new Outcome.Read(ReadingOrders.done(place, in)));
            case FAILED -> settle(work, place, new Outcome.NotHere());
        }
    }

    private static void answer(SecondMachine machine, byte[] message) {
        machine.send(message);
        machine.flush();
    }

    private Optional<byte[]> content(Place place) {
        FileTree tree = files.tree(place.root());
        try {
            return tree.isFile(place.path()) ? Optional.of(tree.read(place.path())) : Optional.empty();
        } catch (UncheckedIOException unreadable) {
            // Whoever reads it here finds out why.
            return Optional.empty();
        }
    }

    private void settle(Work work, Place place, Outcome outcome) {
        work.sent.remove(place);
        outcomes.put(place, outcome);
    }

    /** What a machine had not read yet is read by another one, but not the document that it cannot read. */
    private void lost(SecondMachine machine, Optional<Why> cause) {
        Work work = machines.remove(machine);
        startable = startable && machine.hasStarted();
        Optional<Place> at = work.sent.stream().findFirst();
        if (at.isPresent() && machine.hasStarted() && (cause.isPresent() || !tried.add(at.get()))) {
            settle(work, at.get(), new Outcome.LeftOut(cause.orElse(Why.READER_ENDED)));
        }
        List<Place> again = List.copyOf(work.sent);
        for (int i = again.size() - 1; i >= 0; i--) {
            ordered.addFirst(again.get(i));
        }
    }
}
