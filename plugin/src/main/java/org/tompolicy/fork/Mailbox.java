package org.tompolicy.fork;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where the messages of several machines arrive, in the order in which they come. */
public final class Mailbox {

    private final BlockingQueue<Mail> mail = new LinkedBlockingQueue<>();

    /**
     * What a machine says.
     *
     * @param message empty where it has ended
     */
    public record Mail(SecondMachine from, Optional<byte[]> message) {}

    void put(Mail one) {
        mail.add(one);
    }

    /**
     * The next message.
     *
     * @return empty where none comes in time
     * @throws InterruptedException when the thread is asked to end
     */
    public Optional<Mail> next(Duration limit) throws InterruptedException {
        return Optional.ofNullable(mail.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    }
}
