package org.tompolicy.release;

import java.io.ByteArrayOutputStream;

/** What a checkout on Windows does to text where git was not told to leave it alone. */
final class LineEnds {

    private LineEnds() {}

    /** The same bytes with {@code \n} for each {@code \r\n}. */
    static byte[] plain(byte[] content) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        for (int i = 0; i < content.length; i++) {
            if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
                kept.write(content[i]);
            }
        }
        return kept.toByteArray();
    }
}
