package org.tompolicy.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.tompolicy.files.FileTree;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.source.Sources.ReportReading;

/** Reads reports of build servers: JUnit XML and SARIF 2.1.0, known by name and content. */
public final class Reports {

    /** The length of a day as ISO 8601 writes it. */
    private static final int DAY_LENGTH = "2026-11-23".length();

    private final FileTree tree;
    private final ReportLimits limits;

    Reports(FileTree tree, ReportLimits limits) {
        this.tree = tree;
        this.limits = limits;
    }

    /**
     * What a file says; empty where it is no report in a format that is read.
     *
     * @throws UncheckedIOException when the file cannot be read; the message names it
     */
    Optional<ReportReading> read(String path) {
        if (!mayBeReport(path)) {
            return Optional.empty();
        }
        if (tree.size(path) > limits.bytes()) {
            return Optional.of(ReportReading.problem("it is larger than " + limits.bytes() + " bytes"));
        }
        try (InputStream in = tree.open(path)) {
            return read(path, in, limits);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + tree.display(path) + ": " + failed.getMessage(), failed);
        }
    }

    private static boolean mayBeReport(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".sarif") || name.endsWith(".json");
    }

    private static Optional<ReportReading> read(String path, InputStream in, ReportLimits limits) throws IOException {
        boolean xml = path.toLowerCase(Locale.ROOT).endsWith(".xml");
        try {
            Optional<ReportFacts> facts = xml ? JUnitReport.read(in, limits) : SarifReport.read(in, limits);
            return facts.map(ReportReading::of);
        } catch (ReportProblem problem) {
            return Optional.of(ReportReading.problem(problem.getMessage()));
        }
    }

    /**
     * What a file says that is no part of the sources yet; empty where it is no report in a format that is read.
     *
     * @param name its name, whose ending says what it may be
     */
    public static Optional<ReportReading> read(String name, byte[] content) {
        try {
            return mayBeReport(name)
                    ? read(name, new ByteArrayInputStream(content), ReportLimits.USUAL)
                    : Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /** The day of a time stamp: in UTC where it names an offset, else as it is written; empty where it is none. */
    public static Optional<LocalDate> day(String timestamp) {
        String text = timestamp.strip();
        if (text.length() < DAY_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(text).atZoneSameInstant(ZoneOffset.UTC).toLocalDate());
        } catch (DateTimeException withoutOffset) {
            return localDay(text);
        }
    }

    private static Optional<LocalDate> localDay(String text) {
        boolean timeFollows = text.length() == DAY_LENGTH || "T ".indexOf(text.charAt(DAY_LENGTH)) >= 0;
        try {
            return timeFollows ? Optional.of(LocalDate.parse(text.substring(0, DAY_LENGTH))) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The earlier of two days: a report is as old as its oldest part. */
    static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.filter(day -> other.filter(day::isAfter).isEmpty()).or(() -> other);
    }
}
