package org.tompolicy.edition.canary;

import java.io.IOException;

/** Starts a program as {@link BadEdition} does. */
final class WorseEdition {

    Process program() throws IOException {
        return Runtime.getRuntime().exec(new String[] {"true"});
    }
}
