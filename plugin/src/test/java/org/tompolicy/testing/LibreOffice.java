package org.tompolicy.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice, as another program that reads our files; a test that needs it is skipped, and says so, where it is missing. */
public final class LibreOffice {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path BRIDGE = Path.of("/usr/lib/python3/dist-packages/uno.py");

    private LibreOffice() {}

    /** A file as PDF. */
    public static byte[] pdf(byte[] file, Path folder) {
        need(OFFICE);
        Path source = write(folder.resolve("file.docx"), file);
        run(
                folder,
                OFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                source.toString());
        return read(folder, "file.pdf");
    }

    /** A file with all of its tracked changes accepted. */
    public static byte[] accepted(byte[] file, Path folder) {
        return settled(file, "AcceptAllTrackedChanges", folder);
    }

    /** A file with all of its tracked changes rejected. */
    public static byte[] rejected(byte[] file, Path folder) {
        return settled(file, "RejectAllTrackedChanges", folder);
    }

    private static byte[] settled(byte[] file, String command, Path folder) {
        need(OFFICE);
        need(BRIDGE);
        Path source = write(folder.resolve("file.docx"), file);
        try (InputStream script = LibreOffice.class.getResourceAsStream("/word/settle.py")) {
            write(folder.resolve("settle.py"), script.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        run(
                folder,
                PYTHON.toString(),
                folder.resolve("settle.py").toString(),
                folder.resolve("profile").toUri().toString(),
                source.toUri().toString(),
                folder.resolve("settled.docx").toUri().toString(),
                command);
        return read(folder, "settled.docx");
    }

    private static void need(Path path) {
        if (!Files.exists(path)) {
            System.err.println("NOT TESTED in LibreOffice: there is no " + path);
        }
        assumeTrue(Files.exists(path), "there is no " + path);
    }

    private static Path write(Path path, byte[] content) {
        try {
            return Files.write(path, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] read(Path folder, String name) {
        try {
            Path made = folder.resolve(name);
            assertTrue(Files.exists(made), () -> "LibreOffice made nothing: " + log(folder));
            return Files.readAllBytes(made);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            boolean ended = process.waitFor(180, TimeUnit.SECONDS);
            process.destroy();
            assertTrue(ended, "LibreOffice does not end");
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
