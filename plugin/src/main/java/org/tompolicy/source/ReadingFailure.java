package org.tompolicy.source;

/**
 * A document could not be read, and not because of what stands in it: the machine or this program failed. Nothing may be
 * published then, or what was not read would look as if it had been taken out.
 */
public final class ReadingFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadingFailure(String file, Throwable cause) {
        super(
                "Reading " + file + " failed: " + said(cause)
                        + ". This is no mistake in its text. Look at free space and rights of the folder for temporary"
                        + " files (-Djava.io.tmpdir) and at memory (MAVEN_OPTS=-Xmx2g), and run again.",
                cause);
    }

    private static String said(Throwable cause) {
        Throwable deepest = cause;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message =
                String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        return message.isBlank() || message.equals("null") ? deepest.getClass().getSimpleName() : message;
    }
}
