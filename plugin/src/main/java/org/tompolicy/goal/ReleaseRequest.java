package org.tompolicy.goal;

import java.util.Objects;

/**
 * What {@code tom:release} is asked to seal.
 *
 * @param version the number as somebody typed it; empty where nobody did
 * @param dryRun whether to say only what would happen
 * @param pluginVersion version of the plugin, which the release names
 */
public record ReleaseRequest(String version, boolean dryRun, String pluginVersion) {
    public ReleaseRequest {
        version = version.strip();
        Objects.requireNonNull(pluginVersion, "pluginVersion");
    }
}
