package org.tompolicy.edition.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.tables.Csv;

/** Who got which letter, and why somebody got none, as a table. */
public final class NoticeTable {

    /** What is known of a customer. */
    public enum Column {
        CUSTOMER,
        AGREEMENT,
        REFERENCE,
        SIGNED,
        LABEL,
        LANGUAGE,
        SERVICES,
        MAILBOX
    }

    /**
     * A customer.
     *
     * @param facts what is known of it
     * @param changes what its letter names
     * @param files its letter in each written form; none where it gets none
     * @param remark why something was not written; empty where all was
     */
    public record Row(Map<Column, String> facts, ChangeSet changes, List<String> files, String remark) {
        public Row {
            Map<Column, String> sorted = new EnumMap<>(Column.class);
            sorted.putAll(facts);
            facts = sorted;
            Objects.requireNonNull(changes, "changes");
            files = List.copyOf(files);
            Objects.requireNonNull(remark, "remark");
        }
    }

    private NoticeTable() {}

    /** The table in UTF-8, a row a customer in the order of the register. */
    public static byte[] write(List<Row> rows) {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(Arrays.stream(Column.values())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList());
        head.addAll(List.of("changes", "sub_processors", "files", "remark"));
        table.add(head);
        rows.forEach(row -> table.add(cells(row)));
        return Csv.write(table);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Column column : Column.values()) {
            cells.add(Csv.text(row.facts().getOrDefault(column, "")));
        }
        cells.add(counted(row.changes().counts()));
        cells.add(String.valueOf(row.changes().newSubProcessing().size()));
        cells.add(String.join(" ", row.files()));
        cells.add(row.remark());
        return cells;
    }

    private static String counted(Map<ChangeClass, Integer> counts) {
        return ChangeSet.READING_ORDER.stream()
                .filter(counts::containsKey)
                .map(changeClass -> counts.get(changeClass) + " " + changeClass.word())
                .collect(Collectors.joining(", "));
    }
}
