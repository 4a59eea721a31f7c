package org.tompolicy.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.Sha256;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.interchange.SealedPolicy;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.StateCounts;

/** Makes the folder of a release. */
public final class Seal {

    private Seal() {}

    /**
     * Every file of the folder, the list of their digests included. The same arguments give the same bytes.
     *
     * @param translations the same in each further language
     * @param annexes the PDFs as they are issued; each has the bytes of {@link PolicyJson#seal} as attachment, or those of
     *     its service
     * @param states internal: neither published nor attached
     */
    public static FileSet files(
            SealedPolicy policy,
            SortedMap<String, SealedPolicy> translations,
            List<IssuedAnnex> annexes,
            StateCounts states) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(SealFiles.POLICY, PolicyJson.seal(policy));
        translations.forEach((language, words) -> files.put(SealFiles.policy(language), PolicyJson.seal(words)));
        files.put(SealFiles.STATES, SealFiles.states(states));
        files.put(SealFiles.ANNEXES, SealFiles.annexes(annexes));
        annexes.forEach(annex -> files.put(annex.fileName(), annex.content()));
        pictures(policy.views().customer(), files);
        pictures(policy.views().open(), files);
        translations.values().forEach(words -> {
            pictures(words.views().customer(), files);
            pictures(words.views().open(), files);
        });
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            digests.put(file.getKey(), Sha256.of(file.getValue()));
        }
        files.put(Checksums.FILE, new Checksums(digests, policy.previous(), policy.previousDigest()).bytes());
        FileSet.Builder folder = FileSet.builder();
        files.forEach(folder::add);
        return folder.build();
    }

    /**
     * A PDF with its digests; the other arguments are those of {@link IssuedAnnex}.
     *
     * @param model the {@code policy.json} of its service that it carries; empty where that is the one of the release
     * @param signer who signed it; empty where nobody did
     */
    public static IssuedAnnex annex(
            String fileName,
            String label,
            String language,
            Optional<String> service,
            int pages,
            byte[] content,
            Optional<byte[]> model,
            Optional<String> signer) {
        return new IssuedAnnex(
                fileName, label, language, service, pages, content, Sha256.of(content), model.map(Sha256::of), signer);
    }

    private static void pictures(PublishedPolicy view, SortedMap<String, byte[]> files) {
        for (PublishedPicture picture : view.pictures()) {
            files.put(SealFiles.PICTURES + picture.path(), picture.content());
        }
    }
}
