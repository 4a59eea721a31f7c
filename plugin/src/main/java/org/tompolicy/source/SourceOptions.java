package org.tompolicy.source;

import java.time.Instant;
import java.util.Objects;

/**
 * What a reader of sources needs to know besides the files.
 *
 * @param timestamp what {@code {localdate}}, {@code {docdate}} and their kin show, in UTC:
 *     {@code project.build.outputTimestamp}
 * @param maxIncludeDepth how deep includes may be nested; at least 1
 * @param maxIncludes how many includes one document may have, nested ones counted each time; at least 1
 * @param reports how much of a report of a build server is read
 */
public record SourceOptions(Instant timestamp, int maxIncludeDepth, int maxIncludes, ReportLimits reports) {

    /** Reports with their usual limits. */
    public SourceOptions(Instant timestamp, int maxIncludeDepth, int maxIncludes) {
        this(timestamp, maxIncludeDepth, maxIncludes, ReportLimits.USUAL);
    }

    public SourceOptions {
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(reports, "reports");
        if (maxIncludeDepth < 1 || maxIncludes < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }

    /** Includes up to 64 deep and 4,096 in one document. */
    public static SourceOptions at(Instant timestamp) {
        return new SourceOptions(timestamp, 64, 4096);
    }
}
