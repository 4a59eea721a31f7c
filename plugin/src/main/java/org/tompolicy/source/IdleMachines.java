package org.tompolicy.source;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.tompolicy.fork.Mailbox;
import org.tompolicy.fork.SecondMachine;

/** Machines between two readings: the next one takes those that have been idle for so short a time that they will not end. */
final class IdleMachines {

    private static final long FRESH_NANOSECONDS = Duration.ofMillis(1500).toNanos();

    private final Deque<Idle> machines = new ArrayDeque<>();

    private record Idle(SecondMachine machine, long since) {}

    synchronized void keep(SecondMachine machine) {
        machines.addLast(new Idle(machine, System.nanoTime()));
    }

    /** One that is ready, if there is any; its messages arrive in the mailbox from now on. */
    synchronized Optional<SecondMachine> take(Mailbox mailbox) {
        while (!machines.isEmpty()) {
            Idle last = machines.removeLast();
            if (last.machine().isAlive() && System.nanoTime() - last.since() < FRESH_NANOSECONDS) {
                last.machine().writeTo(mailbox);
                return Optional.of(last.machine());
            }
        }
        return Optional.empty();
    }
}
