package org.tompolicy.json;

/** Why a text is not the JSON that was asked for; the message is a part of a sentence without a full stop. */
public final class JsonProblem extends Exception {

    private static final long serialVersionUID = 1L;

    JsonProblem(String message) {
        super(message);
    }
}
