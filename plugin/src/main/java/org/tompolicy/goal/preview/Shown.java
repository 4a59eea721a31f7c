package org.tompolicy.goal.preview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.finding.Finding;

/**
 * What the preview shows at a moment.
 *
 * @param newest the state that was read last, also where its pages may not be shown
 * @param pages the state whose pages are shown; empty before there is one
 * @param stopped why pages are not those of the present sources, in one sentence; empty where they are
 * @param findings of the newest state, as the console shows them; empty while it is being checked
 * @param pageCount how often pages have changed: a browser that knows another number loads its page again
 * @param count how often anything has changed
 */
record Shown(
        Draft newest,
        Optional<Draft> pages,
        Optional<String> stopped,
        Optional<List<Finding>> findings,
        int pageCount,
        int count) {

    Shown {
        Objects.requireNonNull(newest, "newest");
        Objects.requireNonNull(pages, "pages");
        Objects.requireNonNull(stopped, "stopped");
        findings = findings.map(List::copyOf);
    }

    /** The first state. */
    static Shown first(Draft draft) {
        Optional<String> refusal = draft.build().refusedWhileReading();
        return new Shown(
                draft, refusal.isPresent() ? Optional.empty() : Optional.of(draft), refusal, Optional.empty(), 1, 1);
    }

    /** A new state, not checked yet. Where nothing may be published from it, the pages stay. */
    Shown reading(Draft draft) {
        Optional<String> refusal = draft.build().refusedWhileReading();
        return refusal.isPresent()
                ? new Shown(draft, pages, refusal, Optional.empty(), pageCount, count + 1)
                : new Shown(draft, Optional.of(draft), refusal, Optional.empty(), pageCount + 1, count + 1);
    }

    /** No new state could be made: pages and findings stay. */
    Shown stopping(String reason) {
        return new Shown(newest, pages, Optional.of(reason), findings, pageCount, count + 1);
    }

    /** The pages of an earlier state, because those of the newest cannot be made. */
    Shown fallingBack(Optional<Draft> earlier, String reason) {
        return new Shown(newest, earlier, Optional.of(reason), findings, pageCount + 1, count + 1);
    }

    /** The same with what was found in the newest state. */
    Shown finding(List<Finding> found) {
        return new Shown(newest, pages, stopped, Optional.of(found), pageCount, count + 1);
    }
}
