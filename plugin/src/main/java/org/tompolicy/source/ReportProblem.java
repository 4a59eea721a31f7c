package org.tompolicy.source;

/** Why a report cannot be read; the message is a part of a sentence without a full stop. */
final class ReportProblem extends Exception {

    private static final long serialVersionUID = 1L;

    ReportProblem(String message) {
        super(message);
    }
}
