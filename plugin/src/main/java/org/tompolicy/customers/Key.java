package org.tompolicy.customers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be said of a customer: a key of a properties file, {@code customer.name}, and a column of a table. */
public enum Key {
    /** The legal entity that signs. */
    NAME,
    /** Its postal address, which may have several lines. */
    ADDRESS,
    /** Title or number of the agreement. */
    AGREEMENT,
    /** What a copy is told from others by. */
    REFERENCE,
    /** Date of the agreement, as it shall be printed. */
    DATE,
    /** Language of what the customer gets. */
    LANGUAGE,
    /** Ids of the services that the customer uses; all where there is none. */
    SERVICES,
    /** Label of its annex. */
    LABEL,
    /** {@code yes} for a block to sign. */
    SIGNATURE,
    /** Number of the release that is agreed with it. */
    SIGNED,
    /** Where letters go. */
    MAILBOX;

    private static final String PREFIX = "customer.";

    /** The column of a table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of a properties file. */
    public String inFull() {
        return PREFIX + word();
    }

    /** The key of a name with or without {@code customer.} in front of it. */
    static Optional<Key> of(String written) {
        return Arrays.stream(values())
                .filter(key -> key.word().equals(written) || key.inFull().equals(written))
                .findFirst();
    }

    /** As columns, in alphabetical order. */
    static List<String> words() {
        return Arrays.stream(values()).map(Key::word).sorted().toList();
    }

    /** As keys of a properties file, in alphabetical order. */
    static List<String> inFullAll() {
        return Arrays.stream(values()).map(Key::inFull).sorted().toList();
    }
}
