package org.tompolicy.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5 (RFC 9562, section 5.5): the same names give the same one everywhere. */
public final class NamedUuid {

    /** The name space of RFC 9562 for domain names. */
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /** Ours, in which names are those of a policy and of what is in it. */
    private static final UUID OURS = of(DNS, "tompolicy.org");

    private static final int LENGTH = 16;
    private static final int VERSION_AT = 6;
    private static final int VARIANT_AT = 8;

    private NamedUuid() {}

    /** The UUID of a name of several parts, none of which holds a line break. */
    public static UUID of(String... parts) {
        return of(OURS, String.join("\n", parts));
    }

    static UUID of(UUID space, String name) {
        ByteBuffer named = ByteBuffer.allocate(LENGTH)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits());
        MessageDigest digest = sha1();
        digest.update(named.array());
        byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
        hash[VERSION_AT] = (byte) (hash[VERSION_AT] & 0x0f | 0x50);
        hash[VARIANT_AT] = (byte) (hash[VARIANT_AT] & 0x3f | 0x80);
        ByteBuffer uuid = ByteBuffer.wrap(hash);
        return new UUID(uuid.getLong(), uuid.getLong());
    }

    /** RFC 9562 names this digest; nothing is kept safe by it. */
    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
