package org.tompolicy.release;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What git keeps of a file that Git LFS holds elsewhere.
 *
 * @param sha256 digest of the file itself, lower-case hexadecimal
 * @param size length of the file itself in bytes
 */
record LargeFilePointer(String sha256, long size) {

    /** Pointers are shorter than this, by their specification. */
    static final int LIMIT = 1024;

    private static final Pattern FORM = Pattern.compile("version https://git-lfs\\.github\\.com/spec/v1\\n"
            + "(?:ext-[^\\n]*\\n)*oid sha256:([0-9a-f]{64})\\nsize ([0-9]{1,18})\\n");

    /** The pointer that a blob is; empty for any other content. */
    static Optional<LargeFilePointer> of(byte[] blob) {
        if (blob.length >= LIMIT) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(new String(blob, StandardCharsets.UTF_8));
        return matcher.matches()
                ? Optional.of(new LargeFilePointer(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
