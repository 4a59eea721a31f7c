package org.tompolicy.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/**
 * A decoded text file: UTF-8, without byte order mark, lines without their ends, letters with their marks as one
 * character (NFC).
 *
 * @param file path relative to the root of the build
 * @param lines at least one, which may be empty; a line break at the very end of the file begins no line
 */
record SourceText(String file, List<String> lines) {

    /** A text, or the finding that says why it is none. */
    record Decoded(Optional<SourceText> text, Optional<Finding> problem) {}

    SourceText {
        lines = List.copyOf(lines);
    }

    static Decoded decode(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        // A letter and its mark apart are two signs to fonts, searches and ids; on the screen they are one.
        String text = Normalizer.normalize(withoutMark(out.toString()), Normalizer.Form.NFC);
        if (result.isError()) {
            return new Decoded(
                    Optional.empty(), Optional.of(problem(file, text, Messages.of("encoding-invalid.byte"))));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                Message found = Messages.of("encoding-invalid.control").with("character", "U+%04X".formatted((int) c));
                return new Decoded(Optional.empty(), Optional.of(problem(file, text.substring(0, i), found)));
            }
        }
        return new Decoded(Optional.of(of(file, text)), Optional.empty());
    }

    static SourceText of(String file, String text) {
        String normal = text.replace("\r\n", "\n").replace('\r', '\n');
        String body = normal.endsWith("\n") ? normal.substring(0, normal.length() - 1) : normal;
        return new SourceText(file, List.of(body.split("\n", -1)));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Finding problem(String file, String before, Message found) {
        List<String> lines = of(file, before + "x").lines();
        return Finding.of(
                Rule.ENCODING_INVALID,
                new Location(file, lines.size(), lines.get(lines.size() - 1).length()),
                found);
    }

    /** A line, counted from 1; empty beyond the end. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The lines joined with line feeds, one at the end. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** A place, moved into the file where a number is out of range. */
    Location at(int line, int column) {
        return new Location(file, Math.min(Math.max(line, 1), lines.size()), Math.max(column, 1));
    }

    /**
     * Where a string stands, at or after a line.
     *
     * @param fallback what to answer when it stands nowhere
     */
    Location find(String needle, int fromLine, Location fallback) {
        for (int line = Math.max(fromLine, 1); line <= lines.size() && !needle.isEmpty(); line++) {
            int column = lines.get(line - 1).indexOf(needle);
            if (column >= 0) {
                return new Location(file, line, column + 1);
            }
        }
        return fallback;
    }

    /** Every place where a string stands, at or after a line. */
    List<Location> places(String needle, int fromLine) {
        List<Location> places = new ArrayList<>();
        for (int line = Math.max(fromLine, 1); line <= lines.size() && !needle.isEmpty(); line++) {
            String text = lines.get(line - 1);
            for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
                places.add(new Location(file, line, at + 1));
            }
        }
        return places;
    }
}
