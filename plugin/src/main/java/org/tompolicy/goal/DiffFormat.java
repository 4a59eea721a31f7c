package org.tompolicy.goal;

import java.util.Locale;

/** How {@code tom:diff} says what has changed ({@code tom.format}). */
public enum DiffFormat {
    /** Lines for the console. */
    TEXT(""),
    /** A comment on a change request: {@code diff/diff.md}. */
    MARKDOWN("md"),
    /** A page: {@code diff/diff.html}. */
    HTML("html"),
    /** Data: {@code diff/diff.json}. */
    JSON("json"),
    /** The annex with tracked changes, for Word: {@code diff/tom-changes-*.docx}. */
    DOCX("docx"),
    /** The annex with its changes named, as PDF: {@code diff/tom-changes-*.pdf}. */
    PDF("pdf");

    private final String extension;

    DiffFormat(String extension) {
        this.extension = extension;
    }

    /** The word of the configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file below {@code diff/}; empty for the console, and for annexes, which have names of their own. */
    String file() {
        return extension.isEmpty() || isAnnex() ? "" : "diff." + extension;
    }

    /** Whether it is an annex with its changes. */
    boolean isAnnex() {
        return this == DOCX || this == PDF;
    }
}
