package org.tompolicy.goal.author;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a text file in UTF-8, each with its own end. Lines that nobody changes keep their bytes, whatever they are.
 * Lines are counted from 1; a byte order mark belongs to no line.
 */
final class SourceLines {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A line of the old file, with what stands in its place now. */
    private static final class Line {
        private final byte[] bytes;
        private final String end;
        private Optional<String> changed = Optional.empty();
        private boolean removed;
        private final List<String> inserted = new ArrayList<>();

        Line(byte[] bytes, String end) {
            this.bytes = bytes;
            this.end = end;
        }

        String text() {
            return changed.orElse(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private final boolean marked;
    private final List<Line> lines = new ArrayList<>();

    SourceLines(byte[] bytes) {
        marked = bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
        int from = marked ? MARK.length : 0;
        for (int at = from; at < bytes.length; at++) {
            boolean pair = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                lines.add(new Line(
                        Arrays.copyOfRange(bytes, from, at), pair ? "\r\n" : String.valueOf((char) bytes[at])));
                at += pair ? 1 : 0;
                from = at + 1;
            }
        }
        if (from < bytes.length) {
            lines.add(new Line(Arrays.copyOfRange(bytes, from, bytes.length), ""));
        }
    }

    /** The text of a line as it is now, without its end; empty beyond the end of the file. */
    String line(int number) {
        return exists(number) ? lines.get(number - 1).text() : "";
    }

    private boolean exists(int number) {
        return number >= 1 && number <= lines.size();
    }

    /** Replaces the text of a line, its end stays. */
    void replace(int number, String text) {
        Line line = lines.get(number - 1);
        line.changed =
                text.equals(new String(line.bytes, StandardCharsets.UTF_8)) ? Optional.empty() : Optional.of(text);
    }

    /** Takes a line away. */
    void remove(int number) {
        lines.get(number - 1).removed = true;
    }

    /** Adds a line below another one, with the same end. */
    void insertAfter(int number, String text) {
        lines.get(number - 1).inserted.add(text);
    }

    /** What changes, line by line: the number of the first line of each change, then old lines and new ones. */
    List<String> difference(String file) {
        List<String> difference = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            Line line = lines.get(number - 1);
            if (line.changed.isEmpty() && !line.removed && line.inserted.isEmpty()) {
                continue;
            }
            boolean kept = line.changed.isEmpty() && !line.removed;
            difference.add(file + ":" + (kept ? number + 1 : number));
            if (!kept) {
                difference.add("- " + new String(line.bytes, StandardCharsets.UTF_8));
            }
            if (!kept && !line.removed) {
                difference.add("+ " + line.text());
            }
            line.inserted.forEach(text -> difference.add("+ " + text));
        }
        return difference;
    }

    /** The bytes of the new file. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (marked) {
            out.writeBytes(MARK);
        }
        for (Line line : lines) {
            if (!line.removed) {
                out.writeBytes(line.changed.isEmpty() ? line.bytes : utf8(line.text()));
            }
            String end = line.end.isEmpty() ? lines.get(0).end.isEmpty() ? "\n" : lines.get(0).end : line.end;
            boolean last = line.end.isEmpty();
            if (!line.removed && !last) {
                out.writeBytes(utf8(line.end));
            }
            for (String text : line.inserted) {
                out.writeBytes(utf8(last ? end + text : text + end));
            }
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
