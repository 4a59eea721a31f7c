package org.tompolicy.edition.page;

/**
 * A template that cannot be read or does not fit the page that it is for. Templates can be the user's own, so the
 * message says which one and where, and carries no stack trace of the template engine.
 */
public final class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;
    private final int column;
    private final String subject;

    /** A problem at a place of a template, lines and columns counted from 1. */
    public TemplateProblem(String template, int line, int column, String subject, String reason) {
        super(
                template + ":" + line + ":" + column + ": " + reason
                        + (subject.isEmpty() ? "" : " This happened at " + subject + ".")
                        + " Mend the template, or take it out of the folder tom.templates to use the default one.",
                null,
                false,
                false);
        this.template = template;
        this.line = line;
        this.column = column;
        this.subject = subject;
    }

    /** Name of the template, its path below the folder of templates. */
    public String template() {
        return template;
    }

    /** Line, counted from 1. */
    public int line() {
        return line;
    }

    /** Column, counted from 1. */
    public int column() {
        return column;
    }

    /** What was rendered, for example the id of a measure. */
    public String subject() {
        return subject;
    }
}
