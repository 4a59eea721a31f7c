package org.tompolicy.sheets;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts cells into the XML of a sheet; every other character of it stays. */
final class SheetWriter {

    private static final Pattern TAG =
            Pattern.compile("<(/?)((?:[A-Za-z_][\\w.-]*:)?)(row|c|sheetData)(?=[\\s/>])([^>]*?)(/?)>");
    private static final Pattern NUMBER = Pattern.compile("\\sr\\s*=\\s*[\"'](?:([A-Z]+))?(\\d+)[\"']");
    private static final Pattern SPANS = Pattern.compile("\\sspans\\s*=\\s*[\"'][^\"']*[\"']");
    private static final Pattern TYPE = Pattern.compile("\\st\\s*=\\s*[\"'][^\"']*[\"']");

    /** What Excel reads of a cell at most. */
    private static final int LONGEST = 32_767;

    private final String xml;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    SheetWriter(String xml) {
        this.xml = xml;
    }

    String with(SortedMap<Integer, SortedMap<Integer, String>> added) throws Refused {
        if (xml.contains("<!--") || xml.contains("<![CDATA[")) {
            throw new Refused(
                    "A sheet holds comments in its XML, as Excel writes none. Save the file with Excel first.");
        }
        Matcher tag = TAG.matcher(xml);
        SortedMap<Integer, String> left = new TreeMap<>();
        int row = 0;
        int column = 0;
        while (tag.find()) {
            boolean closes = !tag.group(1).isEmpty();
            boolean empty = !tag.group(5).isEmpty();
            Matcher number = NUMBER.matcher(tag.group(4));
            boolean numbered = number.find();
            if (tag.group(3).equals("row") && !closes) {
                row = numbered ? Integer.parseInt(number.group(2)) : row + 1;
                column = 0;
                left = new TreeMap<>(added.getOrDefault(row, new TreeMap<>()));
                if (!left.isEmpty()) {
                    // spans tells where the row ends, which is no longer true
                    copy(tag.start());
                    out.append('<').append(tag.group(2)).append("row");
                    out.append(SPANS.matcher(tag.group(4)).replaceAll("")).append('>');
                    copied = tag.end();
                }
                if (empty && !left.isEmpty()) {
                    cells(left, Integer.MAX_VALUE, row, tag.group(2));
                    out.append("</").append(tag.group(2)).append("row>");
                }
            } else if (tag.group(3).equals("row")) {
                copy(tag.start());
                cells(left, Integer.MAX_VALUE, row, tag.group(2));
            } else if (tag.group(3).equals("c") && !closes) {
                column = numbered && number.group(1) != null ? Sheet.column(number.group(1)) : column + 1;
                if (!left.isEmpty() && left.firstKey() <= column) {
                    copy(tag.start());
                    cells(left, column, row, tag.group(2));
                    String text = left.remove(column);
                    if (text != null) {
                        String attributes = TYPE.matcher(tag.group(4)).replaceAll("");
                        cell(attributes, text, tag.group(2));
                        copied = empty ? tag.end() : endOfCell(tag);
                    }
                }
            }
        }
        copy(xml.length());
        return out.toString();
    }

    private static int endOfCell(Matcher tag) {
        while (tag.find()) {
            if (tag.group(3).equals("c") && !tag.group(1).isEmpty()) {
                return tag.end();
            }
        }
        throw new IllegalStateException("a cell that was read has no end");
    }

    private void copy(int to) {
        out.append(xml, copied, to);
        copied = to;
    }

    /** Those before a column. */
    private void cells(SortedMap<Integer, String> left, int before, int row, String prefix) throws Refused {
        while (!left.isEmpty() && left.firstKey() < before) {
            int column = left.firstKey();
            cell(" r=\"" + Sheet.letters(column) + row + "\"", left.remove(column), prefix);
        }
    }

    private void cell(String attributes, String text, String prefix) throws Refused {
        if (text.length() > LONGEST) {
            throw new Refused("An answer has " + text.length() + " characters, and a cell of Excel holds " + LONGEST
                    + ". Take a CSV file instead.");
        }
        out.append('<')
                .append(prefix)
                .append('c')
                .append(attributes)
                .append(" t=\"inlineStr\"><")
                .append(prefix);
        out.append("is><").append(prefix).append("t xml:space=\"preserve\">").append(escaped(text));
        out.append("</")
                .append(prefix)
                .append("t></")
                .append(prefix)
                .append("is></")
                .append(prefix)
                .append("c>");
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
