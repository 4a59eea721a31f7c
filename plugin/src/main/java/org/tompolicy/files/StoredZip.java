package org.tompolicy.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files in a ZIP as they are, without making them smaller: what a compressor makes differs by its version, and PDFs hardly
 * get smaller. The same files give the same bytes on every machine.
 */
public final class StoredZip {

    /** With the very first moment that a ZIP knows, Java would add one of the zone of the machine. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private StoredZip() {}

    /** The bytes of a ZIP with these files, in order of their paths, all of one and the same time. */
    public static byte[] of(FileSet files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (String path : files.paths()) {
                byte[] content = files.content(path);
                CRC32 check = new CRC32();
                check.update(content);
                ZipEntry entry = new ZipEntry(path);
                entry.setSize(content.length);
                entry.setCrc(check.getValue());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
