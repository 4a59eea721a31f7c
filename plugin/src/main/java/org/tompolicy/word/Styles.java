package org.tompolicy.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The styles of the file, which stand in a resource. */
final class Styles {

    private static final String RESOURCE = "/org/tompolicy/word/styles.xml";

    /** Where the styles begin that don't begin at the margin, in twentieths of a point, as the resource says. */
    private static final Map<String, Integer> LEFT = Map.of(
            "BodyText", Measure.TEXT,
            "About", Measure.TEXT,
            "Known", Measure.TEXT,
            "ClaimId", Measure.TEXT,
            "ExplanationLabel", Measure.TEXT,
            "Explanation", Measure.TEXT + Measure.mm(3));

    private Styles() {}

    static int left(String style) {
        return LEFT.getOrDefault(style, 0);
    }

    /** The part of the styles, for a language. */
    static byte[] part(String language) {
        try (InputStream in = Styles.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE);
            }
            Xml tag = new Xml();
            Runs.language(tag, language);
            String styles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return styles.replace("<w:lang/>", new String(tag.bytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
