package org.tompolicy.customers;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Location;

/** Text from bytes: without byte order mark, its lines divided by {@code \n}. */
final class Utf8 {

    private Utf8() {}

    /** The text; nothing, and a problem at the first wrong byte, where it is not UTF-8. */
    static Optional<String> decode(String file, byte[] content, List<Problem> problems) {
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content), out, true);
        String read = out.flip().toString();
        String text = (read.startsWith("\uFEFF") ? read.substring(1) : read)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        if (!result.isError()) {
            return Optional.of(text);
        }
        int line = (int) text.chars().filter(unit -> unit == '\n').count() + 1;
        int column = text.length() - text.lastIndexOf('\n');
        problems.add(
                new Problem(
                        new Location(file, line, column),
                        "the file is not UTF-8: here is a byte that is none. Save it as UTF-8, not as Latin-1 or for Windows."));
        return Optional.empty();
    }
}
