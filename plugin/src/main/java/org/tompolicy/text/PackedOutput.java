package org.tompolicy.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes values into few bytes, one after the other and without their names. {@link PackedInput} reads them in the same
 * order. The form holds between one version of this program and itself, and nowhere else.
 *
 * <p>Numbers take a byte for seven bits, small ones of either sign first. A string is written once; after that its number
 * stands for it.
 */
public final class PackedOutput {

    /** What stands before a string that comes for the first time; higher numbers are those of known ones. */
    static final int UTF_8 = 0;

    /** For strings with half a character, for which Unicode has no bytes: a number for each half. */
    static final int CHARACTERS = 1;

    static final int FIRST_KNOWN = 2;

    private final Map<String, Integer> known = new HashMap<>();
    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** What was written so far. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    public void number(int value) {
        int rest = value << 1 ^ value >> 31;
        while ((rest & ~0x7f) != 0) {
            octet(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        octet(rest);
    }

    public void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    /** One of the constants of an enumeration, by its place among them. */
    public void one(Enum<?> value) {
        number(value.ordinal());
    }

    public void text(String value) {
        Integer number = known.putIfAbsent(value, known.size());
        if (number != null) {
            number(number + FIRST_KNOWN);
            return;
        }
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        boolean whole = new String(encoded, StandardCharsets.UTF_8).equals(value);
        number(whole ? UTF_8 : CHARACTERS);
        if (whole) {
            octets(encoded);
        } else {
            number(value.length());
            value.chars().forEach(this::number);
        }
    }

    /** Bytes as they are. */
    public void octets(byte[] value) {
        number(value.length);
        grow(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /** Each of the values, in their order. */
    public <T> void all(Collection<T> values, Consumer<? super T> each) {
        number(values.size());
        values.forEach(each);
    }

    /** A value, or that there is none. */
    public <T> void any(Optional<T> value, Consumer<? super T> writing) {
        flag(value.isPresent());
        value.ifPresent(writing);
    }

    private void octet(int value) {
        grow(1);
        bytes[length++] = (byte) value;
    }

    private void grow(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
