package org.tompolicy.edition.annex;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces that a PDF may use; each comes from the class path and is embedded. */
enum Face {
    SERIF("Liberation Serif", 400, FontStyle.NORMAL, "/liberation/LiberationSerif-Regular.ttf"),
    SERIF_BOLD("Liberation Serif", 700, FontStyle.NORMAL, "/liberation/LiberationSerif-Bold.ttf"),
    SERIF_ITALIC("Liberation Serif", 400, FontStyle.ITALIC, "/liberation/LiberationSerif-Italic.ttf"),
    SERIF_BOLD_ITALIC("Liberation Serif", 700, FontStyle.ITALIC, "/liberation/LiberationSerif-BoldItalic.ttf"),
    SANS("Liberation Sans", 400, FontStyle.NORMAL, "/liberation/LiberationSans-Regular.ttf"),
    SANS_BOLD("Liberation Sans", 700, FontStyle.NORMAL, "/liberation/LiberationSans-Bold.ttf"),
    SANS_ITALIC("Liberation Sans", 400, FontStyle.ITALIC, "/liberation/LiberationSans-Italic.ttf"),
    SANS_BOLD_ITALIC("Liberation Sans", 700, FontStyle.ITALIC, "/liberation/LiberationSans-BoldItalic.ttf"),
    MONO("Liberation Mono", 400, FontStyle.NORMAL, "/liberation/LiberationMono-Regular.ttf"),
    MONO_BOLD("Liberation Mono", 700, FontStyle.NORMAL, "/liberation/LiberationMono-Bold.ttf"),
    MONO_ITALIC("Liberation Mono", 400, FontStyle.ITALIC, "/liberation/LiberationMono-Italic.ttf"),
    MONO_BOLD_ITALIC("Liberation Mono", 700, FontStyle.ITALIC, "/liberation/LiberationMono-BoldItalic.ttf"),
    /** What Liberation lacks and policies use: hyphen that does not break, ticks, crosses and boxes. */
    SYMBOLS("Tom Symbols", 400, FontStyle.NORMAL, "/org/tompolicy/font/tom-symbols.ttf");

    private final String family;
    private final int weight;
    private final FontStyle style;
    private final String resource;

    Face(String family, int weight, FontStyle style, String resource) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        this.resource = resource;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    FontStyle style() {
        return style;
    }

    /** Whether words are set in it that nothing tells from others. */
    boolean isPlain() {
        return this == SERIF || this == SANS;
    }

    /** Whether it stands in for a family that lacks a glyph. */
    boolean isFallback() {
        return family.equals(SERIF.family) || this == SYMBOLS;
    }

    /** The parsed font without its substitution tables, which cost much time and change nothing in English and German. */
    TrueTypeFont open() {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Resources.bytes(resource)));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
