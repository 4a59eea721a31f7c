package org.tompolicy.fork;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.tompolicy.files.Cache;

/**
 * The Java machine that has started this one, seen from here. When it goes, this one ends at once, whatever it does. When it
 * asks nothing for a while, this one archives its classes where that is wanted, and ends when nothing is asked then either.
 */
public final class FirstMachine {

    /** Long enough that one goal after another finds the same machine. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final BlockingQueue<byte[]> messages = new LinkedBlockingQueue<>();
    private final Frames frames;
    private Optional<Runnable> archiving;

    private FirstMachine(Frames frames, Optional<Runnable> archiving) {
        this.frames = frames;
        this.archiving = archiving;
    }

    /**
     * Begins to speak with the machine that has started this one, over the standard streams; what anybody prints from now on
     * goes to the error stream.
     *
     * @param arguments of {@code main}: nothing, or where classes are to be archived
     * @throws IOException when nobody is there
     */
    public static FirstMachine greet(String[] arguments) throws IOException {
        OutputStream out = System.out;
        System.setOut(System.err);
        Frames frames = new Frames(System.in, out);
        FirstMachine first = new FirstMachine(
                frames,
                arguments.length == 2
                        ? Optional.of(() -> archive(Cache.in(Path.of(arguments[0])), arguments[1]))
                        : Optional.empty());
        frames.begin(
                "tom-first-machine",
                first.messages::add,
                () -> Runtime.getRuntime().halt(0));
        return first;
    }

    /** The next message, however long it takes. */
    public byte[] receive() throws IOException, InterruptedException {
        frames.flush();
        return messages.take();
    }

    /** The next message; empty where there is nothing to do for a while, so that this machine should end. */
    public Optional<byte[]> receiveWhileBusy() throws IOException, InterruptedException {
        frames.flush();
        Optional<byte[]> next = next(PAUSE);
        if (next.isEmpty() && archiving.isPresent()) {
            archiving.get().run();
            archiving = Optional.empty();
        }
        return next.isPresent() ? next : next(IDLE);
    }

    private Optional<byte[]> next(Duration limit) throws InterruptedException {
        return Optional.ofNullable(messages.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Sends a message; it leaves with the next that is received, or when there are many. */
    public void send(byte[] message) throws IOException {
        frames.send(message);
    }

    private static void archive(Cache cache, String key) {
        cache.putFile(SecondMachine.ARCHIVES, key, FirstMachine::archive);
    }

    private static void archive(Path file) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", "\"" + file + "\""}},
                            new String[] {String[].class.getName()});
        } catch (JMException unable) {
            // Then the next machine loads its classes from the jars again.
        }
    }
}
