package org.tompolicy.diagram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sourceforge.plantuml.BlockUml;
import net.sourceforge.plantuml.ErrorUml;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.TitledDiagram;
import net.sourceforge.plantuml.core.Diagram;
import net.sourceforge.plantuml.core.ImageData;
import net.sourceforge.plantuml.error.PSystemError;
import net.sourceforge.plantuml.klimt.drawing.font.UnicodeFontWidthSansSerif;
import net.sourceforge.plantuml.log.Logme;
import net.sourceforge.plantuml.preproc.Defines;
import net.sourceforge.plantuml.security.SecurityUtils;

/** PlantUML itself: the one class that knows its types, so that they are loaded with the first diagram. */
final class Library {

    /** The library would take another layout where a program of that name is installed. */
    private static final List<String> LAYOUT = List.of("!pragma layout smetana");

    /** In tenths of a pixel, for letters of 16 pixels. */
    private static final byte BLANK = 44;

    static {
        // Neither files nor hosts, whatever the environment of the machine allows.
        SecurityUtils.setCommandLineProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
        // What goes wrong is told by us, and never as a trace on the console.
        Logme.MODE_VEGA = true;
        // Its table of widths, which are those of Arial, says that blanks have none.
        for (char blank : new char[] {' ', '\u00a0'}) {
            UnicodeFontWidthSansSerif.SANS_SERIF[0][blank] = BLANK;
        }
    }

    private Library() {}

    static Drawn draw(List<String> lines) {
        SourceStringReader reader = new SourceStringReader(
                Defines.createEmpty(), String.join("\n", lines), StandardCharsets.UTF_8.name(), LAYOUT);
        List<BlockUml> blocks = reader.getBlocks();
        if (blocks.isEmpty()) {
            return new Drawn.Refused(Drawn.Reason.KIND, -1, "");
        } else if (blocks.size() > 1) {
            return new Drawn.Refused(Drawn.Reason.SEVERAL, -1, "");
        }
        Diagram diagram = blocks.get(0).getDiagram();
        if (diagram instanceof PSystemError error) {
            return refused(error, lines.size());
        } else if (!(diagram instanceof TitledDiagram)) {
            // The rest is no diagram: what the program says of itself and of the machine, or a picture by another
            // program.
            return new Drawn.Refused(
                    Drawn.Reason.KIND, -1, diagram.getDescription().getDescription());
        } else if (diagram.getNbImages() > 1) {
            return new Drawn.Refused(Drawn.Reason.SEVERAL, -1, "");
        }
        return exported(diagram);
    }

    private static Drawn refused(PSystemError error, int lines) {
        ErrorUml first = error.getFirstError();
        int line = first.getLineLocation() == null ? -1 : first.getPosition();
        // Of most lines it says this and no more.
        String said = first.getError().startsWith("Syntax Error") ? "" : first.getError();
        return new Drawn.Refused(Drawn.Reason.LINE, line < lines ? line : -1, said);
    }

    private static Drawn exported(Diagram diagram) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            ImageData image = diagram.exportDiagram(svg, 0, new FileFormatOption(FileFormat.SVG_DETERMINISTIC, false));
            if (image.getStatus() != 0 || diagram.getRootCause() != null) {
                Throwable cause = diagram.getRootCause();
                return new Drawn.Refused(
                        Drawn.Reason.FAILED,
                        -1,
                        cause == null ? "" : cause.getClass().getSimpleName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Drawn.Picture(svg.toString(StandardCharsets.UTF_8));
    }
}
