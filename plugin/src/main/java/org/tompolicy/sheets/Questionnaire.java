package org.tompolicy.sheets;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** A customer's file: its sheets, and its bytes with more in it. */
public interface Questionnaire {

    /** Most rows of a sheet. */
    int MOST_ROWS = 50_000;

    /** Most cells of a sheet: more than that fits in the memory of a build. */
    int MOST_CELLS = 2_000_000;

    /** Its sheets in their order. */
    List<Sheet> sheets();

    /**
     * The bytes of the file with text in cells that were free; nothing else in it is changed.
     *
     * @param added for each sheet, by row and column, text that is not empty
     */
    byte[] with(List<SortedMap<Integer, SortedMap<Integer, String>>> added) throws Refused;

    /** Reads a file by the ending of its name. */
    static Questionnaire read(String file, byte[] content) throws Refused {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CsvFile.read(file, content);
        }
        if (name.endsWith(".xlsx")) {
            return XlsxFile.read(file, content);
        }
        throw new Refused(
                name.endsWith(".xlsm")
                        ? file + " may hold macros, and is not read. Save it as .xlsx."
                        : file + " is no .xlsx and no .csv. Save it as one of these.");
    }
}
