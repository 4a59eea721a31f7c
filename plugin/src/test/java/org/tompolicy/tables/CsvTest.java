package org.tompolicy.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tompolicy.tables.Csv.Content;
import org.tompolicy.tables.Csv.Problem;
import org.tompolicy.tables.Csv.Row;

class CsvTest {

    @Test
    void readsWhatItWrites() {
        List<List<String>> rows = List.of(List.of("a", "b, \"c\"", ""), List.of("two\nlines", " blanks", "3"));
        String written = new String(Csv.write(rows), StandardCharsets.UTF_8);
        assertEquals("a,\"b, \"\"c\"\"\",\r\n\"two\nlines\",\" blanks\",3\r\n", written);
        assertEquals(
                new Content(List.of(new Row(1, rows.get(0)), new Row(2, rows.get(1))), List.of()),
                Csv.read(written.replace("\r\n", "\n")));
    }

    @Test
    void namesTheLineOfARow() {
        assertEquals(
                List.of(new Row(2, List.of("a\nb")), new Row(5, List.of("c"))),
                Csv.read("\n\"a\nb\"\n\nc").rows());
    }

    @Test
    void saysWhatIsMalformedAndWhere() {
        assertEquals(
                List.of(new Problem(3, 0, 2), new Problem(2, 1, 2)),
                Csv.read("a,b\nc\n\"d").problems());
    }

    @Test
    void keepsTheRowsBeforeOneThatCannotBeRead() {
        Content content = Csv.read("a,b\n\n\"c\" d,e\nf,g\n");
        assertEquals(List.of(new Row(1, List.of("a", "b"))), content.rows());
        assertEquals(List.of(3), content.problems().stream().map(Problem::line).toList());
    }

    @Test
    void saysWhereACellBegins() {
        String text = "a, b\n\n\"c\n\"\"d\"\", e\" ,  \"f\",,g\n";
        List<Row> rows = Csv.read("a, b\n").rows();
        assertEquals(new CsvPlaces.Place(1, 4), new CsvPlaces(text).of(rows.get(0), 1));
        Row row = new Row(3, List.of("c\n\"d\", e", "f", "", "g"));
        assertEquals(
                List.of(
                        new CsvPlaces.Place(3, 1),
                        new CsvPlaces.Place(4, 14),
                        new CsvPlaces.Place(4, 18),
                        new CsvPlaces.Place(4, 19)),
                IntStream.range(0, 4)
                        .mapToObj(cell -> new CsvPlaces(text).of(row, cell))
                        .toList());
    }
}
