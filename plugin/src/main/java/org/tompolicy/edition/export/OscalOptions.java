package org.tompolicy.edition.export;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tompolicy.model.Framework;

/**
 * How a component definition is written.
 *
 * @param version version of OSCAL that the file says it is in, for example {@code 1.1.3}
 * @param modified the moment that the file carries
 * @param frameworks frameworks by their ids: those that are OSCAL catalogues say by which ids they know their controls
 */
public record OscalOptions(String version, Instant modified, Map<String, Framework> frameworks) {

    /** The version that is written where nobody asks for another one. */
    public static final String USUAL = "1.1.3";

    public OscalOptions {
        if (!isVersion(version)) {
            throw new IllegalArgumentException("no version of OSCAL that can be written: " + version);
        }
        Objects.requireNonNull(modified, "modified");
        frameworks = Map.copyOf(new TreeMap<>(frameworks));
    }

    /** Whether a file can say that it is in this version: what is written holds in each from 1.0 to 1.2. */
    public static boolean isVersion(String text) {
        return text.matches("1\\.[0-2]\\.\\d{1,2}");
    }
}
