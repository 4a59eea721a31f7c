package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;

class CsvTableTest {

    private final List<Finding> problems = new ArrayList<>();

    private List<String> rows(String csv) {
        return CsvTable.read(SourceText.of("f.csv", csv), problems).rows().stream()
                .map(row -> row.line() + String.join("|", row.cells()))
                .toList();
    }

    @Test
    void readsQuotesAndLineNumbers() {
        assertEquals(
                List.of("1id|title", "2a|x, y", "3b|say \"hi\"", "4c|two\nlines", "6d|", "8e|f"),
                rows("id,title\r\na,\"x, y\"\nb,\"say \"\"hi\"\"\"\nc,\"two\nlines\"\nd,\n\n e , f \n"));
        assertEquals(List.of(), problems);
    }

    @Test
    void readsATableWithoutLastLineBreakOrWithNothing() {
        assertEquals(List.of("1a|b"), rows("a,b"));
        assertEquals(List.of(), rows(""));
        assertEquals(List.of("1|"), rows(","));
    }

    @Test
    void reportsWhatIsMalformed() {
        assertEquals(List.of("1a|b"), rows("a,b\nc,\"d\n"));
        assertEquals(List.of("1a|b"), rows("a,b\nc,\"d\"e\n"));
        assertEquals(List.of("1a|b", "2c"), rows("a,b\nc\n"));
        assertEquals(
                List.of("f.csv:2:1 file-invalid", "f.csv:2:1 file-invalid", "f.csv:2:1 file-invalid"),
                Reading.places(problems));
    }

    @Test
    void tablesComeByPath() {
        Sources sources = Reading.read(
                Map.of("frameworks/own.csv", "\uFEFFid,title\nx,y\n", "lint/vague.csv", "word\n", "other.csv", "x\n"));
        assertEquals(
                List.of("frameworks/own.csv", "lint/vague.csv"),
                sources.tables().keySet().stream().sorted().toList());
        assertEquals(
                "id",
                sources.tables().get("frameworks/own.csv").rows().get(0).cells().get(0));
    }

    @Test
    void aTableThatIsNotUtf8IsReported() {
        MapTree tree = new MapTree("m", Map.of()).put("lint/a.csv", "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        Sources sources =
                new SourceReader(tree, java.util.Optional.empty(), SourceOptions.at(Reading.TIMESTAMP)).read();
        assertEquals(List.of("m/lint/a.csv:1:1 encoding-invalid"), Reading.places(sources.problems()));
    }
}
