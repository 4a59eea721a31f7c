package org.tompolicy.source;

/**
 * How much of a report of a build server is read before it is refused.
 *
 * @param bytes length of the file; at least 1
 * @param depth elements, objects and arrays inside each other; at least 1
 */
public record ReportLimits(long bytes, int depth) {

    /** 64 MiB and 100 levels: far beyond what test runners and scanners write. */
    public static final ReportLimits USUAL = new ReportLimits(64L << 20, 100);

    public ReportLimits {
        if (bytes < 1 || depth < 1) {
            throw new IllegalArgumentException("limits are at least 1: " + bytes + ", " + depth);
        }
    }
}
