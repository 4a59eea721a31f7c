package org.tompolicy.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.tompolicy.edition.site.PublicationFixture;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.interchange.SealedPolicy;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.StateCounts;
import org.tompolicy.model.VersionNumber;

/** A folder of measures that holds sealed releases, in memory, for tests to damage. */
final class SealedFiles implements FileTree {

    static final String FOLDER = "measures";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final TreeSet<String> links = new TreeSet<>();

    /** Two releases: 2025.1 and 2026.1, which holds from 1 October 2026. */
    static SealedFiles two() {
        return new SealedFiles()
                .seal("2025.1", "", LocalDate.of(2025, 9, 1))
                .seal("2026.1", "2025.1", LocalDate.of(2026, 10, 1));
    }

    /** The text of a release of two sentences. */
    static PublishedPolicy text(String version, LocalDate effective) {
        return PublicationFixture.smallest()
                .policy()
                .with(List.of(), List.of(new PublishedPicture("images/lock.svg", bytes("<svg>\n</svg>\n"))))
                .issuedAs(version, effective.minusDays(30), effective);
    }

    /** Seals one more release, a month before it takes effect. */
    SealedFiles seal(String version, String previous, LocalDate effective) {
        return seal(text(version, effective), version, previous);
    }

    /** Seals a text in the folder of a version. */
    SealedFiles seal(PublishedPolicy text, String version, String previous) {
        SealedPolicy policy = new SealedPolicy(
                new PublishedViews(text, text),
                List.of(new PublishedChange(
                        new ChangeSubject(ChangeSubject.Kind.CLAIM, "GO-01", "GO-01"), ChangeClass.ADDED, "New")),
                VersionNumber.of(previous),
                previous.isEmpty() ? "" : digest("releases/" + previous + "/SHA256SUMS"),
                "",
                "0.1.0");
        Seal.files(
                        policy,
                        new TreeMap<>(),
                        List.of(Seal.annex(
                                "tom-annex-" + version + "-en.pdf",
                                "eu-2021-915",
                                "en",
                                Optional.empty(),
                                1,
                                bytes("%PDF-1.7\n" + version + "\n%%EOF\n"),
                                Optional.empty(),
                                Optional.empty())),
                        StateCounts.of(LocalDate.of(2026, 9, 1), 2, Map.of("verified", 1, "missing", 1), 1))
                .forEach((path, content) -> files.put("releases/" + version + "/" + path, content));
        return this;
    }

    /** The list of a release made anew, as somebody does who wants to hide a change. */
    SealedFiles list(String version) {
        String folder = "releases/" + version + "/";
        Checksums old;
        try {
            old = Checksums.read(files.get(folder + "SHA256SUMS"));
        } catch (Checksums.Malformed malformed) {
            throw new IllegalStateException(malformed);
        }
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith(folder) && !path.endsWith("SHA256SUMS")) {
                digests.put(path.substring(folder.length()), Sha256.of(content));
            }
        });
        return put(folder + "SHA256SUMS", new Checksums(digests, old.previous(), old.previousDigest()).bytes());
    }

    SealedFiles put(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    SealedFiles put(String path, String content) {
        return put(path, bytes(content));
    }

    /** Changes a text file. */
    SealedFiles edit(String path, UnaryOperator<String> change) {
        String before = new String(read(path), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalArgumentException("nothing changed in " + path);
        }
        return put(path, after);
    }

    SealedFiles remove(String path) {
        if (files.remove(path) == null && !files.keySet().removeIf(file -> file.startsWith(path + "/"))) {
            throw new IllegalArgumentException("there is no " + path);
        }
        return this;
    }

    /** Makes what stands at a path a symbolic link to something of the same content. */
    SealedFiles link(String path) {
        links.add(path);
        return this;
    }

    SealedFiles move(String from, String to) {
        SortedMap<String, byte[]> moved = new TreeMap<>();
        files.forEach((path, content) ->
                moved.put((path + "/").startsWith(from + "/") ? to + path.substring(from.length()) : path, content));
        files.clear();
        files.putAll(moved);
        return this;
    }

    SealedFiles copy(String from, String to) {
        new TreeMap<>(files).forEach((path, content) -> {
            if (path.startsWith(from + "/")) {
                files.put(to + path.substring(from.length()), content);
            }
        });
        return this;
    }

    SealedReleases sealedReleases() {
        return SealedReleases.read(this);
    }

    List<String> findings() {
        return sealedReleases().findings().stream().map(Finding::toString).toList();
    }

    List<String> versions() {
        return sealedReleases().releases().all().stream()
                .map(release -> release.version().text())
                .toList();
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public List<String> links() {
        return List.copyOf(links);
    }

    @Override
    public Kind kind(String path) {
        boolean folder = files.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
        return files.containsKey(path) ? Kind.FILE : folder ? Kind.FOLDER : Kind.MISSING;
    }

    @Override
    public byte[] read(String path) {
        return files.get(path).clone();
    }

    @Override
    public String digest(String path) {
        return Sha256.of(files.get(path));
    }

    @Override
    public String display(String path) {
        return path.isEmpty() ? FOLDER : FOLDER + "/" + path;
    }

    @Override
    public List<Finding> problems() {
        return List.of();
    }
}
