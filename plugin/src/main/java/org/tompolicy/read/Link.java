package org.tompolicy.read;

import java.util.Objects;
import java.util.Optional;
import org.tompolicy.finding.Message;
import org.tompolicy.model.Target;

/**
 * What a target in a text turned out to be.
 *
 * @param state whether it leads anywhere
 * @param target what it leads to; as written where it leads nowhere
 * @param page the page of ours that it leads to
 * @param anchor the anchor on that page, or an empty string
 * @param problem of a link that leads nowhere: what is wrong and what to do, in one or two sentences; else empty
 */
record Link(State state, Target target, Optional<Page> page, String anchor, Optional<Message> problem) {

    /** Whether a link leads anywhere. */
    enum State {
        WORKS,
        BROKEN,
        UNSAFE
    }

    Link {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(problem, "problem");
    }

    static Link outside(Target target) {
        return new Link(State.WORKS, target, Optional.empty(), "", Optional.empty());
    }

    static Link to(Page page, String anchor, Target target) {
        return new Link(State.WORKS, target, Optional.of(page), anchor, Optional.empty());
    }

    static Link broken(String target, Message problem) {
        return new Link(State.BROKEN, new Target.Written(target), Optional.empty(), "", Optional.of(problem));
    }

    static Link unsafe(String target, Message problem) {
        return new Link(State.UNSAFE, new Target.Written(target), Optional.empty(), "", Optional.of(problem));
    }

    boolean works() {
        return state == State.WORKS;
    }
}
