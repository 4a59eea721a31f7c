package org.tompolicy.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what {@link PackedOutput} wrote, in the same order. Bytes that it did not write are an {@link
 * IllegalArgumentException}, or other values; they never take more memory than they have themselves.
 */
public final class PackedInput {

    private final byte[] bytes;
    private final List<String> known = new ArrayList<>();
    private int at;

    public PackedInput(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Whether all was read. */
    public boolean isAtEnd() {
        return at == bytes.length;
    }

    public int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int octet = octet();
            value |= (octet & 0x7f) << shift;
            if (octet < 0x80) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new IllegalArgumentException("no number before byte " + at);
    }

    public boolean flag() {
        return octet() != 0;
    }

    /** One of the constants of an enumeration. */
    public <E extends Enum<E>> E one(E[] constants) {
        int number = number();
        if (number < 0 || number >= constants.length) {
            throw new IllegalArgumentException("no constant before byte " + at);
        }
        return constants[number];
    }

    public String text() {
        int number = number();
        if (number >= PackedOutput.FIRST_KNOWN) {
            int index = number - PackedOutput.FIRST_KNOWN;
            if (index >= known.size()) {
                throw new IllegalArgumentException("no string before byte " + at);
            }
            return known.get(index);
        }
        int size = size();
        String value = number == PackedOutput.CHARACTERS ? characters(size) : utf8(size);
        known.add(value);
        return value;
    }

    private String utf8(int size) {
        String value = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        return value;
    }

    private String characters(int size) {
        StringBuilder value = new StringBuilder(size);
        for (int i = 0; i < size; i++) {
            value.append((char) number());
        }
        return value.toString();
    }

    /** Bytes as they are. */
    public byte[] octets() {
        int size = size();
        byte[] value = new byte[size];
        System.arraycopy(bytes, at, value, 0, size);
        at += size;
        return value;
    }

    /** Values in their order. */
    public <T> List<T> all(Supplier<? extends T> each) {
        int size = size();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(each.get());
        }
        return values;
    }

    /** A value, or that there is none. */
    public <T> Optional<T> any(Supplier<? extends T> reading) {
        return flag() ? Optional.of(reading.get()) : Optional.empty();
    }

    /** How many of something follow, each of which takes a byte at least. */
    private int size() {
        int size = number();
        if (size < 0 || size > bytes.length - at) {
            throw new IllegalArgumentException("cut off after byte " + at);
        }
        return size;
    }

    private int octet() {
        if (isAtEnd()) {
            throw new IllegalArgumentException("cut off at the end");
        }
        return bytes[at++] & 0xff;
    }
}
