package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.tompolicy.diagram.Drawn;
import org.tompolicy.files.Cache;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

/** Diagrams of many kinds give the same bytes on every machine, and pictures that may stand in any page. */
@Slow
class DrawnSvgTest {

    private static final Path SOURCES = Path.of("src", "test", "cases", "diagrams", "sources");

    private static Map<String, String> drawn() throws IOException {
        Map<String, String> drawn = new TreeMap<>();
        Diagrams diagrams = new Diagrams(Cache.none(), "");
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".puml", ".svg");
                Drawn diagram = diagrams.draw(Files.readAllLines(file));
                assertTrue(diagram instanceof Drawn.Picture, name + " " + diagram);
                drawn.put(name, ((Drawn.Picture) diagram).svg());
            }
        }
        return drawn;
    }

    @Test
    void eachIsDrawnAsBefore() throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, String> one : drawn().entrySet()) {
            files.put(one.getKey(), one.getValue().replace("><", ">\n<").getBytes(StandardCharsets.UTF_8));
            assertEquals("", said(one.getValue()), one.getKey());
            assertEquals(List.of(), SvgAllowList.clean(one.getValue()).lost(), one.getKey());
        }
        Golden.assertMatches("diagrams/expected", files);
    }

    /** What the validator says of a picture inside of a page. */
    private static String said(String svg) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        String page =
                "<!DOCTYPE html><html lang=\"en\"><head><title>T</title></head><body><p>" + svg + "</p></body></html>";
        return validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
