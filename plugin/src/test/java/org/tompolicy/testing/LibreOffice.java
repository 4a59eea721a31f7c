package org.tompolicy.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, as another program that reads our files; a test that needs it is skipped, and says so, where it is missing. */
public final class LibreOffice {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/soffice"),
            Path.of("/usr/local/bin/soffice"),
            Path.of("/opt/libreoffice/program/soffice"));

    private LibreOffice() {}

    /** A file in another format, for example {@code pdf}. */
    public static byte[] convert(byte[] file, String format, Path folder) {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (program == null) {
            System.err.println("NOT TESTED: LibreOffice is not there, so no file for Word was opened in it.");
        }
        assumeTrue(program != null, "LibreOffice is missing");
        try {
            Path source = Files.write(folder.resolve("file.docx"), file);
            Path out = Files.createDirectories(folder.resolve("out"));
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--headless",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--convert-to",
                            format,
                            "--outdir",
                            out.toString(),
                            source.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            assertEquals(true, process.waitFor(120, TimeUnit.SECONDS), "LibreOffice does not end");
            try (Stream<Path> made = Files.list(out)) {
                return Files.readAllBytes(
                        made.findFirst().orElseThrow(() -> new AssertionError("LibreOffice made nothing of it")));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
