package org.tompolicy.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.tables.Csv;

/** A table divided by commas, semicolons or tabs. What is added is put into its text; the rest of the text stays. */
final class CsvFile implements Questionnaire {

    private static final char QUOTE = '"';

    /** Where a cell stands in the text, its quotes included. */
    private record Span(int from, int to) {}

    private final String text;
    private final char divider;
    private final List<List<Span>> rows;

    private CsvFile(String text, char divider, List<List<Span>> rows) {
        this.text = text;
        this.divider = divider;
        this.rows = rows;
    }

    static CsvFile read(String file, byte[] content) throws Refused {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw new Refused(file + " is not UTF-8. Save it as \"CSV UTF-8\", or as .xlsx.");
        }
        char divider = divider(text);
        List<List<Span>> rows = new ArrayList<>();
        List<Span> row = new ArrayList<>();
        boolean quoted = false;
        int cells = 0;
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        for (int at = from; at <= text.length(); at++) {
            char sign = at < text.length() ? text.charAt(at) : '\n';
            if (sign == QUOTE && (quoted || opens(text, from, at))) {
                quoted = !quoted;
            } else if (at == text.length() && quoted) {
                throw new Refused(file + ": a quoted cell that begins in line " + lineOf(text, from) + " never ends.");
            } else if (!quoted && (sign == divider || sign == '\n')) {
                boolean windows = sign == '\n' && at > from && text.charAt(at - 1) == '\r';
                if (++cells > MOST_CELLS) {
                    throw new Refused(file + " has more than " + MOST_CELLS + " cells. Divide it.");
                }
                row.add(new Span(from, windows ? at - 1 : at));
                from = at + 1;
                if (sign == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
            if (rows.size() > MOST_ROWS + 1) {
                throw new Refused(file + " has more than " + MOST_ROWS + " rows. Divide it.");
            }
        }
        return new CsvFile(text, divider, rows);
    }

    /** A quote begins a quoted cell where only blanks are before it; in any other cell it is a sign. */
    private static boolean opens(String text, int from, int at) {
        int first = from;
        while (first < at && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first == at || text.charAt(first) == QUOTE;
    }

    private static int lineOf(String text, int at) {
        return (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count() + 1;
    }

    /** The sign that most often stands in the first line that has any. */
    private static char divider(String text) {
        for (String line : text.lines().limit(50).toList()) {
            char best = ',';
            long most = 0;
            for (char sign : new char[] {',', ';', '\t'}) {
                long count = line.chars().filter(one -> one == sign).count();
                if (count > most) {
                    most = count;
                    best = sign;
                }
            }
            if (most > 0) {
                return best;
            }
        }
        return ',';
    }

    @Override
    public List<Sheet> sheets() {
        List<Sheet.Line> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            SortedMap<Integer, Sheet.Cell> cells = new TreeMap<>();
            for (int column = 0; column < rows.get(row).size(); column++) {
                cells.put(column + 1, new Sheet.Cell(value(rows.get(row).get(column)), false, false));
            }
            lines.add(new Sheet.Line(row + 1, false, cells));
        }
        return List.of(new Sheet("", lines, List.of()));
    }

    private String value(Span span) {
        String raw = text.substring(span.from(), span.to()).strip();
        return raw.length() > 1 && raw.charAt(0) == QUOTE && raw.charAt(raw.length() - 1) == QUOTE
                ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"")
                : raw;
    }

    @Override
    public byte[] with(List<SortedMap<Integer, SortedMap<Integer, String>>> added) {
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        for (var row : added.get(0).entrySet()) {
            List<Span> cells = rows.get(row.getKey() - 1);
            int end = cells.get(cells.size() - 1).to();
            int width = cells.size();
            for (var cell : row.getValue().entrySet()) {
                int column = cell.getKey();
                String quoted = QUOTE + Csv.text(cell.getValue()).replace("\"", "\"\"") + QUOTE;
                if (column <= cells.size()) {
                    Span free = cells.get(column - 1);
                    changed.append(text, copied, free.from()).append(quoted);
                    copied = free.to();
                } else {
                    changed.append(text, copied, end);
                    copied = end;
                    changed.append(String.valueOf(divider).repeat(column - width))
                            .append(quoted);
                    width = column;
                }
            }
        }
        return changed.append(text, copied, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
