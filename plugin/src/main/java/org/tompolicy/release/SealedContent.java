package org.tompolicy.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.interchange.PolicyProblem;
import org.tompolicy.interchange.SealedPolicy;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Release;
import org.tompolicy.model.StateCounts;
import org.tompolicy.release.SealFiles.AnnexFacts;
import org.tompolicy.release.SealFiles.WithdrawnVersion;
import org.tompolicy.wording.Messages;

/** What the files of one release say, once each of them has the digest that its list says. */
final class SealedContent {

    private static final long LIMIT = 64L << 20;

    private static final String PDF = ".pdf";

    /** A file that has the right digest and still is not what it should be. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        private Unreadable(Finding finding) {
            super(finding.message());
            this.finding = finding;
        }
    }

    private final ReleaseFolder folder;
    private final Checksums checksums;
    private final Optional<WithdrawnVersion> withdrawal;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Release> release = Optional.empty();

    private SealedContent(ReleaseFolder folder, Optional<WithdrawnVersion> withdrawal) {
        this.folder = folder;
        this.checksums = folder.checksums().orElseThrow();
        this.withdrawal = withdrawal;
    }

    /**
     * Reads a folder in which no file differs from the list.
     *
     * @param withdrawal the record that takes the release back
     */
    static SealedContent read(ReleaseFolder folder, Optional<WithdrawnVersion> withdrawal) {
        SealedContent content = new SealedContent(folder, withdrawal);
        try {
            content.release = Optional.of(content.release());
        } catch (Unreadable unreadable) {
            content.findings.add(unreadable.finding);
        }
        return content;
    }

    /** The release; empty where a file is not what it should be. */
    Optional<Release> found() {
        return release;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Release release() throws Unreadable {
        if (folder.isPurged()) {
            return tombstone();
        }
        SealedPolicy policy = policy(SealFiles.POLICY);
        PublishedPolicy text = policy.views().customer();
        return new Release(
                folder.version(),
                text.issued().orElseThrow(),
                text.effective().orElseThrow(),
                Optional.of(policy.views()),
                translations(),
                policy.changes(),
                policy.previous(),
                policy.commit(),
                policy.pluginVersion(),
                annexes(),
                states(),
                withdrawal.map(WithdrawnVersion::withdrawal),
                checksums.files().get(SealFiles.POLICY),
                folder.sealDigest());
    }

    /** What is left of a release whose text had to be deleted. */
    private Release tombstone() throws Unreadable {
        WithdrawnVersion record = withdrawal.orElseThrow();
        return new Release(
                folder.version(),
                record.issued().orElseThrow(),
                record.effective().orElseThrow(),
                Optional.empty(),
                new TreeMap<>(),
                List.of(),
                checksums.previous(),
                "",
                "",
                List.of(),
                folder.has(SealFiles.STATES) ? states() : Optional.empty(),
                Optional.of(record.withdrawal()),
                checksums.files().get(SealFiles.POLICY),
                folder.sealDigest());
    }

    private SortedMap<String, Release.Translation> translations() throws Unreadable {
        SortedMap<String, Release.Translation> translations = new TreeMap<>();
        for (String path : folder.paths()) {
            Optional<String> language = SealFiles.languageOf(path);
            if (language.isPresent()) {
                SealedPolicy words = policy(path);
                if (!words.views().customer().language().equals(language.get())) {
                    throw unreadable(path, Messages.of("seal-broken.otherLanguage"));
                }
                translations.put(
                        language.get(),
                        new Release.Translation(
                                words.views(),
                                words.changes(),
                                checksums.files().get(path)));
            }
        }
        return translations;
    }

    private SealedPolicy policy(String file) throws Unreadable {
        SealedPolicy policy;
        try {
            policy = PolicyJson.read(content(file), this::picture);
        } catch (PolicyProblem problem) {
            throw problem.isNewer() ? newer(file, problem) : unreadable(file, Message.plain(problem.getMessage()));
        }
        if (!policy.version().equals(folder.version().text())) {
            throw new Unreadable(folder.inFile(
                    file,
                    Messages.of("seal-broken.otherFolder")
                            .with("release", policy.version())
                            .with("folder", folder.version().text())));
        }
        if (!policy.previous().equals(checksums.previous())
                || !policy.previousDigest().equals(checksums.previousDigest())) {
            throw new Unreadable(
                    folder.inList(1, Messages.of("seal-broken.previousDiffers").with("file", file)));
        }
        return policy;
    }

    private Optional<byte[]> picture(String path) {
        String file = SealFiles.PICTURES + path;
        return folder.has(file) && folder.size(file) <= LIMIT ? Optional.of(folder.content(file)) : Optional.empty();
    }

    private List<IssuedAnnex> annexes() throws Unreadable {
        SortedSet<String> unexplained = new TreeSet<>(
                folder.paths().stream().filter(path -> path.endsWith(PDF)).toList());
        List<IssuedAnnex> annexes = new ArrayList<>();
        for (AnnexFacts facts : annexFacts()) {
            if (!unexplained.remove(facts.file())) {
                throw unreadable(
                        SealFiles.ANNEXES, Messages.of("seal-broken.annexGone").with("file", facts.file()));
            }
            annexes.add(new IssuedAnnex(
                    facts.file(),
                    facts.label(),
                    facts.language(),
                    facts.service(),
                    facts.pages(),
                    content(facts.file()),
                    checksums.files().get(facts.file()),
                    facts.model(),
                    facts.signer()));
        }
        if (!unexplained.isEmpty()) {
            throw unreadable(
                    SealFiles.ANNEXES, Messages.of("seal-broken.annexUnnamed").with("file", unexplained.first()));
        }
        annexes.sort(Comparator.comparing(IssuedAnnex::fileName));
        return annexes;
    }

    private List<AnnexFacts> annexFacts() throws Unreadable {
        if (!folder.has(SealFiles.ANNEXES)) {
            return List.of();
        }
        try {
            return SealFiles.annexes(content(SealFiles.ANNEXES));
        } catch (JsonProblem problem) {
            throw unreadable(SealFiles.ANNEXES, Message.plain(problem.getMessage()));
        }
    }

    private Optional<StateCounts> states() throws Unreadable {
        if (!folder.has(SealFiles.STATES)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SealFiles.states(content(SealFiles.STATES)));
        } catch (JsonProblem problem) {
            throw unreadable(SealFiles.STATES, Message.plain(problem.getMessage()));
        }
    }

    private byte[] content(String path) throws Unreadable {
        if (folder.size(path) > LIMIT) {
            throw unreadable(path, Messages.of("seal-broken.contentLong").with("bytes", LIMIT));
        }
        return folder.content(path);
    }

    private Unreadable unreadable(String path, Message reason) {
        return new Unreadable(folder.inFile(
                path,
                Messages.of("seal-broken.unreadable").with("reason", reason).with("restore", folder.restoration())));
    }

    private Unreadable newer(String file, PolicyProblem problem) {
        return new Unreadable(folder.inFile(
                file,
                Messages.of("seal-broken.newer")
                        .with("release", folder.version().text())
                        .with("problem", Message.plain(problem.getMessage()))));
    }
}
