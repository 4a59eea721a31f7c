package org.tompolicy.sheets;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the sheets of a workbook's parts. No DTD is read and nothing outside the file is fetched. */
final class SheetReader {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    private final String file;
    private final Map<String, byte[]> parts;
    private final List<String> shared;

    SheetReader(String file, Map<String, byte[]> parts) throws Refused {
        this.file = file;
        this.parts = parts;
        this.shared = parts.containsKey("xl/sharedStrings.xml") ? sharedTexts() : List.of();
    }

    static String notWhole(String file) {
        return file + " is no whole workbook of Excel. Open it in Excel, save it as .xlsx and try again.";
    }

    /** What is done at each event. */
    private interface Look {
        void at(XMLStreamReader xml) throws XMLStreamException, Refused;
    }

    private void each(String part, Look look) throws Refused {
        if (!parts.containsKey(part)) {
            throw new Refused(notWhole(file));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(parts.get(part)));
            while (xml.hasNext()) {
                xml.next();
                look.at(xml);
            }
        } catch (XMLStreamException | NumberFormatException broken) {
            throw new Refused(notWhole(file));
        }
    }

    private static boolean opens(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(name);
    }

    private static boolean closes(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(name);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    /** Path of each sheet with its name, in the order of the workbook. */
    Map<String, String> names() throws Refused {
        Map<String, String> targets = new HashMap<>();
        each("xl/_rels/workbook.xml.rels", xml -> {
            if (opens(xml, "Relationship")) {
                String target = attribute(xml, "Target");
                targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        Map<String, String> names = new LinkedHashMap<>();
        each("xl/workbook.xml", xml -> {
            if (opens(xml, "sheet")) {
                String path = "";
                for (int at = 0; at < xml.getAttributeCount(); at++) {
                    if (xml.getAttributeLocalName(at).equals("id") && xml.getAttributeNamespace(at) != null) {
                        path = targets.getOrDefault(xml.getAttributeValue(at), "");
                    }
                }
                if (path.startsWith("xl/worksheets/")) {
                    names.put(path, attribute(xml, "name"));
                }
            }
        });
        return names;
    }

    private List<String> sharedTexts() throws Refused {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int[] silent = {0};
        boolean[] inText = {false};
        each("xl/sharedStrings.xml", xml -> {
            if (opens(xml, "si")) {
                text.setLength(0);
            } else if (closes(xml, "si")) {
                texts.add(text.toString());
            } else {
                collect(xml, text, silent, inText);
            }
        });
        return texts;
    }

    /** Words of a text; how they are read aloud in Japanese is none. */
    private static void collect(XMLStreamReader xml, StringBuilder text, int[] silent, boolean[] inText) {
        if (opens(xml, "rPh")) {
            silent[0]++;
        } else if (closes(xml, "rPh")) {
            silent[0]--;
        } else if (opens(xml, "t") || closes(xml, "t")) {
            inText[0] = opens(xml, "t");
        } else if (xml.isCharacters() && inText[0] && silent[0] == 0) {
            text.append(xml.getText());
        }
    }

    /** A sheet while it is read. */
    private final class Reading implements Look {
        private final List<Sheet.Line> lines = new ArrayList<>();
        private final List<Sheet.Area> merged = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final int[] silent = {0};
        private final boolean[] inText = {false};
        private SortedMap<Integer, Sheet.Cell> cells = new TreeMap<>();
        private int count;
        private int row;
        private int column;
        private boolean hidden;
        private boolean formula;
        private boolean value;
        private String type = "";

        @Override
        public void at(XMLStreamReader xml) throws Refused {
            if (opens(xml, "row")) {
                String number = attribute(xml, "r");
                row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
                hidden = attribute(xml, "hidden").matches("1|true");
                column = 0;
                cells = new TreeMap<>();
                if (lines.size() >= MOST_LINES) {
                    throw new Refused(
                            file + " has a sheet of more than " + Questionnaire.MOST_ROWS + " rows. Divide it.");
                }
            } else if (closes(xml, "row")) {
                lines.add(new Sheet.Line(row, hidden, cells));
            } else if (opens(xml, "c")) {
                String place = attribute(xml, "r");
                column = place.isEmpty() ? column + 1 : column(place);
                type = attribute(xml, "t");
                formula = false;
                text.setLength(0);
            } else if (closes(xml, "c")) {
                if (++count > Questionnaire.MOST_CELLS) {
                    throw new Refused(
                            file + " has a sheet of more than " + Questionnaire.MOST_CELLS + " cells. Divide it.");
                }
                cells.put(column, new Sheet.Cell(text(), type.isEmpty() || type.equals("n"), formula));
            } else if (opens(xml, "f")) {
                formula = true;
            } else if (opens(xml, "v") || closes(xml, "v")) {
                value = opens(xml, "v");
            } else if (value && xml.isCharacters()) {
                text.append(xml.getText());
            } else if (opens(xml, "mergeCell")) {
                String[] ends = attribute(xml, "ref").split(":");
                if (ends.length == 2) {
                    merged.add(new Sheet.Area(row(ends[0]), column(ends[0]), row(ends[1]), column(ends[1])));
                }
            } else {
                collect(xml, text, silent, inText);
            }
        }

        private String text() throws Refused {
            if (!type.equals("s") || text.isEmpty()) {
                return type.equals("e") ? "" : text.toString();
            }
            int number = Integer.parseInt(text.toString().strip());
            if (number < 0 || number >= shared.size()) {
                throw new Refused(notWhole(file));
            }
            return shared.get(number);
        }
    }

    private static final int MOST_LINES = Questionnaire.MOST_ROWS + 1;

    private Matcher place(String reference) throws Refused {
        Matcher place = PLACE.matcher(reference.replace("$", ""));
        if (!place.matches()) {
            throw new Refused(notWhole(file));
        }
        return place;
    }

    private int row(String reference) throws Refused {
        return Integer.parseInt(place(reference).group(2));
    }

    private int column(String reference) throws Refused {
        return Sheet.column(place(reference).group(1));
    }

    Sheet sheet(String path, String name) throws Refused {
        Reading reading = new Reading();
        each(path, reading);
        return new Sheet(name, reading.lines, reading.merged);
    }
}
