package org.tompolicy.fork;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Messages over a pair of streams: each is its length in four bytes, and its bytes. Before the first one stands a greeting,
 * so that nothing is taken for a message that a Java machine may print as it starts. A thread of its own takes in what comes,
 * so that the other side never waits until somebody asks for it.
 */
final class Frames {

    private static final byte[] GREETING = {'t', 'o', 'm', '-', 'f', 'r', 'a', 'm', 'e', 's', 0, 1};

    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean greeted;

    Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    /**
     * Greets, and begins to take in.
     *
     * @param taken takes each message
     * @param atEnd is told when no more will come
     */
    void begin(String thread, Consumer<byte[]> taken, Runnable atEnd) throws IOException {
        out.write(GREETING);
        out.flush();
        Thread taking = new Thread(() -> take(taken, atEnd), thread);
        taking.setDaemon(true);
        taking.start();
    }

    private void take(Consumer<byte[]> taken, Runnable atEnd) {
        try {
            greeted = Arrays.equals(in.readNBytes(GREETING.length), GREETING);
            while (greeted) {
                taken.accept(in.readNBytes(in.readInt()));
            }
        } catch (EOFException ended) {
            // as it should
        } catch (IOException | OutOfMemoryError broken) {
            // The other side has gone, or says what nobody can take.
        } finally {
            atEnd.run();
        }
    }

    /** Whether the other side has begun to speak. */
    boolean isGreeted() {
        return greeted;
    }

    void send(byte[] message) throws IOException {
        out.writeInt(message.length);
        out.write(message);
    }

    void flush() throws IOException {
        out.flush();
    }
}
