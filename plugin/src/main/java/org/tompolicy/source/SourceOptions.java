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
 * @param pictures whether pictures are read
 * @param parsing where AsciiDoc is parsed
 */
public record SourceOptions(
        Instant timestamp,
        int maxIncludeDepth,
        int maxIncludes,
        ReportLimits reports,
        PictureUse pictures,
        Parsing parsing) {

    /** Where AsciiDoc is parsed, which decides nothing but time and memory. */
    public enum Parsing {
        /** In this Java machine: right for one that lives long. */
        HERE,
        /** In a second one, where one can be started. */
        FORKED
    }

    /** What becomes of the pictures that documents show. */
    public enum PictureUse {
        /** They are looked for and read, since they will be published. */
        READ,
        /** They stand in the text by their names, wherever they lie; nobody looks for them. */
        NAMED
    }

    /** Reports with their usual limits. */
    public SourceOptions(Instant timestamp, int maxIncludeDepth, int maxIncludes) {
        this(timestamp, maxIncludeDepth, maxIncludes, ReportLimits.USUAL, PictureUse.READ, Parsing.HERE);
    }

    public SourceOptions {
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(reports, "reports");
        Objects.requireNonNull(pictures, "pictures");
        Objects.requireNonNull(parsing, "parsing");
        if (maxIncludeDepth < 1 || maxIncludes < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }

    /** Includes up to 64 deep and 4,096 in one document. */
    public static SourceOptions at(Instant timestamp) {
        return new SourceOptions(timestamp, 64, 4096);
    }

    /** The same, and pictures are named only. */
    public SourceOptions namingPictures() {
        return new SourceOptions(timestamp, maxIncludeDepth, maxIncludes, reports, PictureUse.NAMED, parsing);
    }

    /** The same, parsed elsewhere. */
    public SourceOptions parsed(Parsing other) {
        return new SourceOptions(timestamp, maxIncludeDepth, maxIncludes, reports, pictures, other);
    }
}
