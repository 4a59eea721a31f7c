package org.tompolicy.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.files.FileTree;
import org.tompolicy.model.Picture;

/**
 * The pictures that a manuscript shows and that come with it: inside of its file, or beside it. Nothing is fetched, and no address
 * leads out of the folder of the file.
 */
public final class OldPictures {

    /** None at all. */
    static final OldPictures NONE = new OldPictures(Map.of(), Optional.empty());

    /** A picture that is longer, in bytes, is no picture for a policy. */
    private static final int LIMIT = 16 << 20;

    /** What the bytes of each kind begin with; SVG is text, and cleaned whenever it is read. */
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'},
            "jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            "jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            "gif", new byte[] {'G', 'I', 'F', '8'},
            "webp", new byte[] {'R', 'I', 'F', 'F'});

    private final Map<String, byte[]> inside;
    private final Optional<FileTree> beside;

    private OldPictures(Map<String, byte[]> inside, Optional<FileTree> beside) {
        this.inside = new TreeMap<>(inside);
        this.beside = beside;
    }

    /** @param inside by the address that the text has for it */
    static OldPictures inside(Map<String, byte[]> inside) {
        return new OldPictures(inside, Optional.empty());
    }

    /** @param folder what lies beside the file */
    static OldPictures beside(FileTree folder) {
        return new OldPictures(Map.of(), Optional.of(folder));
    }

    /** The bytes of a picture by its address in the text; empty where it does not come with the file, or is no picture. */
    Optional<byte[]> content(String address) {
        String path = path(address);
        if (!Picture.isNamed(path)) {
            return Optional.empty();
        }
        return Optional.ofNullable(inside.get(path))
                .or(() -> beside.filter(folder -> isFile(folder, path)).map(folder -> folder.read(path)))
                .filter(bytes -> bytes.length <= LIMIT && isOfItsKind(path, bytes));
    }

    /** A path below the folder; empty for an address of another kind. */
    private static String path(String address) {
        boolean elsewhere = address.isEmpty()
                || address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\].*")
                || address.indexOf('\\') >= 0
                || address.indexOf('\0') >= 0;
        if (elsewhere) {
            return "";
        }
        String path = address.replaceFirst("[?#].*", "").replaceFirst("^(?:\\./)+", "");
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return path;
        }
    }

    private static boolean isFile(FileTree folder, String path) {
        boolean plain =
                !path.startsWith("/") && path.indexOf('\\') < 0 && path.indexOf('\0') < 0 && !path.contains(":");
        return plain && folder.kind(path) == FileTree.Kind.FILE;
    }

    private static boolean isOfItsKind(String path, byte[] bytes) {
        byte[] beginning = BEGINNINGS.getOrDefault(ending(path), new byte[0]);
        return bytes.length > beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** The kind of a picture by its name, in small letters. */
    static String ending(String address) {
        String path = path(address);
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
