package org.tompolicy.release;

import java.io.IOException;

/** An object that a repository should have and does not. The message is its kind and id. */
final class MissingObject extends IOException {
    private static final long serialVersionUID = 1L;

    MissingObject(String object) {
        super(object);
    }
}
