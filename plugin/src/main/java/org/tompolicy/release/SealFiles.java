package org.tompolicy.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.json.JsonObject;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.json.StrictJson;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.Release;
import org.tompolicy.model.StateCounts;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;

/**
 * The small files of releases, in the canonical form of RFC 8785, written and read: {@code states.json} and {@code
 * annexes.json} in a release's folder, {@code <version>-withdrawn.json} beside it.
 */
public final class SealFiles {

    /** Folder of the releases below the folder of measures. */
    public static final String FOLDER = "releases";

    /** The text of a release; see {@link org.tompolicy.interchange.PolicyJson}. */
    public static final String POLICY = "policy.json";

    private static final Pattern TRANSLATED = Pattern.compile("policy\\.([a-z]{2,3})\\.json");

    /** How many claims were in which state; internal. */
    public static final String STATES = "states.json";

    /** What the PDFs are: label, language, service, number of pages and who signed them, by file name. */
    public static final String ANNEXES = "annexes.json";

    /** Folder of the pictures that the text refers to, by their paths from the site's root. */
    public static final String PICTURES = "pictures/";

    private static final String WITHDRAWN = "-withdrawn.json";

    private static final int SCHEMA = 1;

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(1 << 20, 8);

    /** What a PDF is, without its bytes. */
    record AnnexFacts(
            String file,
            String label,
            String language,
            Optional<String> service,
            int pages,
            Optional<String> model,
            Optional<String> signer) {}

    /** A withdrawal with the number and the days of the release that it names; it has the days where the text is deleted. */
    record WithdrawnVersion(
            VersionNumber version, Optional<LocalDate> issued, Optional<LocalDate> effective, Withdrawal withdrawal) {}

    private SealFiles() {}

    /** The text of a release in a further language, in the form of {@link #POLICY}. */
    public static String policy(String language) {
        return "policy." + language + ".json";
    }

    /** The language of which a file is the text; empty for any other file. */
    static Optional<String> languageOf(String fileName) {
        return Optional.of(TRANSLATED.matcher(fileName))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** Name of the file, beside the release's folder, that withdraws a release. */
    public static String withdrawal(VersionNumber version) {
        return version + WITHDRAWN;
    }

    static Optional<String> withdrawn(String fileName) {
        return fileName.endsWith(WITHDRAWN)
                ? Optional.of(fileName.substring(0, fileName.length() - WITHDRAWN.length()))
                : Optional.empty();
    }

    /** Bytes of {@code states.json}. */
    public static byte[] states(StateCounts states) {
        return CanonicalJson.write(Map.of(
                "schema", SCHEMA,
                "asOf", states.asOf().toString(),
                "claims", states.claims(),
                "withoutEvidence", states.withoutEvidence(),
                "states", states.byState()));
    }

    static StateCounts states(byte[] json) throws JsonProblem {
        JsonObject object = read(json);
        return StateCounts.of(
                object.day("asOf"), object.count("claims"), object.counts("states"), object.count("withoutEvidence"));
    }

    /** Bytes of {@code annexes.json}. */
    public static byte[] annexes(List<IssuedAnnex> annexes) {
        return CanonicalJson.write(Map.of(
                "schema",
                SCHEMA,
                "annexes",
                annexes.stream()
                        .map(annex -> {
                            Map<String, Object> members = new LinkedHashMap<>();
                            members.put("file", annex.fileName());
                            members.put("label", annex.label());
                            members.put("language", annex.language());
                            members.put("service", annex.service().orElse(null));
                            members.put("pages", annex.pages());
                            annex.model().ifPresent(digest -> members.put("policy", digest));
                            annex.signer().ifPresent(name -> members.put("signer", name));
                            return members;
                        })
                        .toList()));
    }

    static List<AnnexFacts> annexes(byte[] json) throws JsonProblem {
        List<AnnexFacts> annexes = new ArrayList<>();
        for (JsonObject annex : read(json).objects("annexes")) {
            annexes.add(new AnnexFacts(
                    annex.text("file"),
                    annex.text("label"),
                    annex.text("language"),
                    annex.textIfAny("service"),
                    annex.count("pages"),
                    annex.textIfAny("policy"),
                    annex.textIfAny("signer")));
        }
        return annexes;
    }

    /**
     * Bytes of the file that withdraws a release.
     *
     * @param release whose days are repeated, since they outlive a text that is deleted; empty where nobody can read them
     */
    public static byte[] withdrawal(VersionNumber version, Optional<Release> release, Withdrawal withdrawal) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", SCHEMA);
        members.put("version", version.text());
        members.put(
                "issued", release.map(Release::issued).map(LocalDate::toString).orElse(null));
        members.put(
                "effective",
                release.map(Release::effective).map(LocalDate::toString).orElse(null));
        members.put("day", withdrawal.day().toString());
        members.put("reason", withdrawal.reason());
        members.put("purged", withdrawal.purged());
        return CanonicalJson.write(members);
    }

    static WithdrawnVersion withdrawal(byte[] json) throws JsonProblem {
        JsonObject object = read(json);
        Withdrawal withdrawal = new Withdrawal(object.day("day"), object.text("reason"), object.truth("purged"));
        Optional<LocalDate> issued = object.dayIfAny("issued");
        Optional<LocalDate> effective = object.dayIfAny("effective");
        if (withdrawal.purged() && (issued.isEmpty() || effective.isEmpty())) {
            throw object.problem("issued", "and effective should be days, since the text that says them is deleted");
        }
        return new WithdrawnVersion(object.word("version", VersionNumber::of), issued, effective, withdrawal);
    }

    private static JsonObject read(byte[] json) throws JsonProblem {
        JsonObject object = JsonObject.read(json, LIMITS);
        int schema = object.count("schema");
        if (schema != SCHEMA) {
            throw object.problem(
                    "schema",
                    "is " + schema + ", and this version of the plugin reads " + SCHEMA
                            + " only: use a newer version of tom-maven-plugin");
        }
        return object;
    }
}
