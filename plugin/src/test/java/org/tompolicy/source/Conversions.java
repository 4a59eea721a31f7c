package org.tompolicy.source;

/** How much the parser of AsciiDoc had to do, for tests of other rooms. */
public final class Conversions {

    private Conversions() {}

    /** Number of documents that it converted since the start of this Java machine. */
    public static int soFar() {
        return AsciiDocEngine.converted();
    }
}
