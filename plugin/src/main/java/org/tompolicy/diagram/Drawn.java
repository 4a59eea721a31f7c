package org.tompolicy.diagram;

import java.util.Objects;

/** What came of drawing a diagram. */
public sealed interface Drawn {

    /**
     * A picture.
     *
     * @param svg as the library writes it, to be cleaned before anybody shows it
     */
    record Picture(String svg) implements Drawn {
        public Picture {
            Objects.requireNonNull(svg, "svg");
        }
    }

    /**
     * No picture.
     *
     * @param line whose fault it is, counted from 0; -1 where it is that of the whole
     * @param said what the library says of it, in English; empty where it says nothing
     */
    record Refused(Reason reason, int line, String said) implements Drawn {
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(said, "said");
        }
    }

    /** Why there is no picture. */
    enum Reason {
        /** A line is not understood. */
        LINE,
        /** What is there is no diagram, or one of a kind that is not drawn. */
        KIND,
        /** It is more than one diagram, or has more than one page. */
        SEVERAL,
        /** It has more than {@link PlantUml#MOST_LINES} lines. */
        LONG,
        /** It takes more than {@link PlantUml#MOST_SECONDS} seconds. Another machine may say otherwise. */
        SLOW,
        /** The library fails, at these lines or in this machine. */
        FAILED;

        /** Whether another machine, or another day, may draw it. */
        public boolean mayPass() {
            return this == SLOW || this == FAILED;
        }
    }
}
