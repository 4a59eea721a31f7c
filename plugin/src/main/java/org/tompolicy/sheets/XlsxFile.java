package org.tompolicy.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook of Excel. Only the text of the sheets that get something is changed, in the cells that get it; every other part
 * of the package is copied byte for byte.
 */
final class XlsxFile implements Questionnaire {

    /** Bytes of all parts, unpacked. */
    private static final long MOST = 512L << 20;

    private final Map<String, byte[]> parts;
    private final List<String> paths;
    private final List<Sheet> sheets;

    private XlsxFile(Map<String, byte[]> parts, List<String> paths, List<Sheet> sheets) {
        this.parts = parts;
        this.paths = paths;
        this.sheets = sheets;
    }

    static XlsxFile read(String file, byte[] content) throws Refused {
        if (content.length > 3 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf) {
            throw new Refused(
                    file + " is protected by a password, or is in Excel's old format (.xls). Open it in Excel,"
                            + " take the password off, and save it as .xlsx.");
        }
        Map<String, byte[]> parts = unpacked(file, content);
        if (parts.keySet().stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
            throw new Refused(file + " holds macros, and is not read. Save it as .xlsx without them.");
        }
        SheetReader reader = new SheetReader(file, parts);
        List<String> paths = new ArrayList<>();
        List<Sheet> sheets = new ArrayList<>();
        for (Map.Entry<String, String> sheet : reader.names().entrySet()) {
            paths.add(sheet.getKey());
            sheets.add(reader.sheet(sheet.getKey(), sheet.getValue()));
        }
        return new XlsxFile(parts, paths, sheets);
    }

    private static Map<String, byte[]> unpacked(String file, byte[] content) throws Refused {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long left = MOST;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                byte[] part;
                try (InputStream packed = zip.getInputStream(entry)) {
                    part = packed.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                }
                left -= part.length;
                if (left < 0) {
                    throw new Refused(file + " becomes too large when it is unpacked, and is not read. Divide it.");
                }
                parts.put(entry.getName(), part);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused(SheetReader.notWhole(file));
        }
        return parts;
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public byte[] with(List<SortedMap<Integer, SortedMap<Integer, String>>> added) throws Refused {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        for (int sheet = 0; sheet < added.size(); sheet++) {
            if (!added.get(sheet).isEmpty()) {
                String path = paths.get(sheet);
                String xml = new String(parts.get(path), StandardCharsets.UTF_8);
                changed.put(path, new SheetWriter(xml).with(added.get(sheet)).getBytes(StandardCharsets.UTF_8));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : changed.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                // the first moment that a ZIP knows, in no time zone: the same bytes everywhere
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file in memory cannot be written.", e);
        }
        return bytes.toByteArray();
    }
}
