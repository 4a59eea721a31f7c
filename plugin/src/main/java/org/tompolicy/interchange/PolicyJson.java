package org.tompolicy.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.json.JsonObject;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.json.StrictJson;
import org.tompolicy.model.Issue;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.VersionNumber;

/**
 * {@code policy.json}: the published policy in the canonical form of RFC 8785. Links lead from the site's root. The file
 * of a release holds what customers of the annex may see, beside it what the public may see where that is less, and the
 * place of the release in the chain of seals.
 */
public final class PolicyJson {

    /** Number of the file's shape; raised when a field changes its meaning or goes. */
    public static final int SCHEMA = 1;

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(64L << 20, 24);

    private PolicyJson() {}

    /** UTF-8 bytes of the file of one audience, as the site offers it. */
    public static byte[] write(PublishedPolicy policy) {
        return CanonicalJson.write(root(policy));
    }

    /**
     * UTF-8 bytes of the file of a release.
     *
     * @throws IllegalStateException when it could not be read back as it is, which is a mistake of ours
     */
    public static byte[] seal(SealedPolicy content) {
        Map<String, Object> root = root(content.views().customer());
        if (content.views().hasCustomerContent()) {
            root.put("open", PolicyMembers.of(content.views().open()));
        }
        root.put("commit", content.commit());
        root.put("pluginVersion", content.pluginVersion());
        root.put(
                "previous",
                content.previous().map(version -> previous(content, version)).orElse(null));
        root.put("changes", content.changes().stream().map(PolicyJson::change).toList());
        byte[] json = CanonicalJson.write(root);
        requireReadable(content, json);
        return json;
    }

    /**
     * Reads the file of a release.
     *
     * @param pictures gives the bytes of a picture by its path from the site's root
     * @throws PolicyProblem when the bytes are not such a file in canonical form, are of a newer schema, or a picture is
     *     missing or another one
     */
    public static SealedPolicy read(byte[] json, Function<String, Optional<byte[]>> pictures) throws PolicyProblem {
        try {
            return SealReading.read(canonical(json), pictures);
        } catch (JsonProblem problem) {
            throw new PolicyProblem(problem.getMessage());
        }
    }

    /**
     * The number that a file claims to be, or {@code draft}; an empty string when it claims neither. Nothing of it is
     * checked.
     */
    public static String claimedVersion(byte[] json) {
        try {
            String version = JsonObject.read(json, LIMITS).text("version");
            return version.equals(Issue.DRAFT) || VersionNumber.of(version).isPresent() ? version : "";
        } catch (JsonProblem problem) {
            return "";
        }
    }

    private static JsonObject canonical(byte[] json) throws JsonProblem, PolicyProblem {
        JsonObject root = JsonObject.read(json, LIMITS);
        int schema = root.count("schema");
        if (schema > SCHEMA) {
            throw new PolicyProblem(
                    "it has schema " + schema + ", and this version of the plugin reads schema " + SCHEMA + " only",
                    true);
        }
        if (schema < 1) {
            throw new PolicyProblem("there is no schema " + schema);
        }
        if (!root.isCanonical(json)) {
            throw new PolicyProblem("it is not in the canonical form of RFC 8785, in which it was sealed");
        }
        return root;
    }

    private static Map<String, Object> root(PublishedPolicy policy) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.putAll(PolicyMembers.of(policy));
        return root;
    }

    private static Map<String, Object> previous(SealedPolicy content, VersionNumber version) {
        return Map.of("version", version.text(), "sha256", content.previousDigest());
    }

    private static Map<String, Object> change(PublishedChange change) {
        return Map.of(
                "kind", change.subject().kind().word(),
                "id", change.subject().id(),
                "claim", change.subject().claim(),
                "class", change.changeClass().word(),
                "remark", change.remark());
    }

    private static void requireReadable(SealedPolicy content, byte[] json) {
        Map<String, byte[]> pictures = new TreeMap<>();
        for (PublishedPolicy view :
                List.of(content.views().customer(), content.views().open())) {
            for (PublishedPicture picture : view.pictures()) {
                pictures.put(picture.path(), picture.content());
            }
        }
        try {
            if (!read(json, path -> Optional.ofNullable(pictures.get(path))).equals(content)) {
                throw new IllegalStateException(
                        "policy.json of " + content.version() + " would not be read back as it is");
            }
        } catch (PolicyProblem problem) {
            throw new IllegalStateException(
                    "policy.json of " + content.version() + " could not be read back: " + problem.getMessage(),
                    problem);
        }
    }
}
