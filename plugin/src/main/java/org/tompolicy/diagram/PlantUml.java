package org.tompolicy.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Draws diagrams, one at a time. The picture depends on the lines alone: widths of words come from a table of the library and
 * not from a font, places from its own layout, and neither files nor programs nor hosts are asked.
 */
public final class PlantUml {

    /** Lines that a diagram may have, with what it includes. Nobody reads a picture of more. */
    public static final int MOST_LINES = 1_000;

    /** Seconds that drawing may take; a guard against what does not end. */
    public static final int MOST_SECONDS = 120;

    /** Bytes. The library goes as deep as a diagram is nested. */
    private static final long STACK = 64L << 20;

    /** Still at work on a diagram that was given up. */
    private static Thread stuck;

    private PlantUml() {}

    /** The picture of a diagram, or why there is none; no mistake of a writer is an exception. */
    public static synchronized Drawn draw(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            return new Drawn.Refused(Drawn.Reason.LONG, -1, "");
        } else if (stuck != null && stuck.isAlive()) {
            return new Drawn.Refused(Drawn.Reason.SLOW, -1, "");
        }
        List<String> framed = new ArrayList<>(lines);
        boolean bare = lines.stream().noneMatch(line -> line.strip().startsWith("@start"));
        if (bare) {
            framed.add(0, "@startuml");
            framed.add("@enduml");
        }
        Drawn drawn = aside(framed);
        return bare && drawn instanceof Drawn.Refused refused && refused.line() >= 0
                ? new Drawn.Refused(refused.reason(), Math.min(refused.line() - 1, lines.size() - 1), refused.said())
                : drawn;
    }

    /** Draws in a thread of its own, which has room for deep diagrams and may be given up. */
    private static Drawn aside(List<String> lines) {
        AtomicReference<Drawn> drawn = new AtomicReference<>(new Drawn.Refused(Drawn.Reason.SLOW, -1, ""));
        Thread drawing = new Thread(null, () -> drawn.set(caught(lines)), "tom-diagram", STACK);
        drawing.setDaemon(true);
        drawing.start();
        try {
            drawing.join(MOST_SECONDS * 1_000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stuck = drawing.isAlive() ? drawing : null;
        return drawn.get();
    }

    /** What the library throws at lines that it does not expect, or for want of something in the machine, is no fault of ours. */
    private static Drawn caught(List<String> lines) {
        try {
            return Library.draw(lines);
        } catch (RuntimeException | Error failed) {
            return new Drawn.Refused(Drawn.Reason.FAILED, -1, failed.getClass().getSimpleName());
        }
    }
}
