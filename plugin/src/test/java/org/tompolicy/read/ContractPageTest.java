package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the tables of attributes in the guide to the attributes that there are. */
class ContractPageTest {

    private static final Path PAGE = Path.of("../site/guide/contract.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]*) \\|[^|]*\\|[^|]*\\|[^|]*\\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static final String SERVICES = AttributeNames.SERVICE + "<id>";

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** Names in the first column of the table below a heading, sorted. */
    private static List<String> named(String page, String heading) {
        String section = Stream.of(page.split("\n### "))
                .filter(part -> part.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow()
                .split("\n## ")[0];
        return ROW.matcher(section)
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .sorted()
                .toList();
    }

    /** Those of them that are ours and no names of AsciiDoc. */
    private static List<String> ours(String heading) throws IOException {
        return named(page(), heading).stream()
                .filter(name -> name.startsWith("tom-"))
                .toList();
    }

    private static List<String> sorted(List<String> names, String... others) {
        return Stream.concat(names.stream(), Stream.of(others)).sorted().toList();
    }

    @Test
    void the_table_of_each_kind_of_document_names_its_attributes_each_once() throws IOException {
        assertEquals(sorted(AttributeNames.POLICY, SERVICES), ours("Policy"));
        assertEquals(sorted(AttributeNames.CATEGORY), ours("Category"));
        assertEquals(sorted(AttributeNames.MEASURE, "tom-<framework>"), ours("Measure"));
        assertEquals(sorted(AttributeNames.SUB_PROCESSOR), ours("Sub-processor"));
        assertEquals(sorted(AttributeNames.EVIDENCE), ours("Evidence record"));
        assertEquals(sorted(AttributeNames.ARCHITECTURE), ours("Architecture document"));
        assertEquals(sorted(AttributeNames.TRANSLATION, SERVICES), ours("Translation"));
    }

    @Test
    void the_table_of_claims_names_their_attributes_each_once() throws IOException {
        assertEquals(sorted(AttributeNames.CLAIM, AttributeNames.REASON, "<framework>"), named(page(), "Claim"));
    }

    @Test
    void a_table_that_is_not_there_fails() {
        assertThrows(NoSuchElementException.class, () -> named("\n### Policies\n\n| `a` | b | c | d |\n", "Policy"));
        assertEquals(
                List.of("a"),
                named("\n### Policy\n\n| `a` | b | c | d |\n\n## Next\n\n| `b` | b | c | d |\n", "Policy"));
    }
}
