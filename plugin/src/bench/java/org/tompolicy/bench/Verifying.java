package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code tom:verify} of many releases, and what Maven's start and {@code sha256sum} alone take for the same files. */
final class Verifying {

    static final String SHA256SUM = "sha256sum";
    static final String MAVEN = "maven";

    private static final int MEASURES = 27;
    private static final int RELEASES = 50;
    private static final String SUMS = "all.sums";

    private final Workplace place;
    private final Path project;
    private final Path empty;

    private Verifying(Workplace place) {
        this.place = place;
        this.project = place.folder().resolve("releases");
        this.empty = place.folder().resolve("empty");
    }

    /**
     * Seals the releases, where that was not done.
     *
     * @param scripts the folder of {@code releases.sh}
     */
    static Verifying in(Workplace place, Path scripts) throws IOException {
        Verifying verifying = new Verifying(place);
        verifying.prepare(scripts);
        return verifying;
    }

    private void prepare(Path scripts) throws IOException {
        Corpus.put(empty.resolve("pom.xml"), Corpus.empty());
        Corpus.put(empty.resolve(".mvn/jvm.config"), Corpus.FLAGS);
        if (Files.exists(project.resolve(SUMS))) {
            return;
        }
        Folders.delete(project);
        Corpus.main(new String[] {project.toString(), Integer.toString(MEASURES)});
        String options = "-o"
                + place.repository()
                        .map(there -> " -Dmaven.repo.local=" + there)
                        .orElse("");
        Run.quietly(
                List.of(
                        "env",
                        "PATH=" + place.maven().getParent() + ":" + System.getenv("PATH"),
                        "MAVEN_ARGS=" + options,
                        "bash",
                        scripts.resolve("releases.sh").toString(),
                        project.toString(),
                        Integer.toString(RELEASES)),
                project);
        Files.write(project.resolve(SUMS), sums());
    }

    /** The lines of all lists of digests, with paths from the folder of the project. */
    private List<String> sums() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> folders = Files.list(project.resolve("measures/releases"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                for (String line : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
                    Path file = folder.resolve(line.substring(66)).normalize();
                    lines.add(line.substring(0, 66) + project.relativize(file));
                }
            }
        }
        return lines;
    }

    /** One run of each. */
    void round(Measuring measuring) throws IOException {
        measuring.run(MEASURES, Case.START, MAVEN, place.maven(Optional.empty(), "validate"), empty, empty);
        measuring.run(MEASURES, Case.VERIFY, SHA256SUM, List.of("sha256sum", "-c", "--quiet", SUMS), project, empty);
        measuring.run(MEASURES, Case.VERIFY, Tools.OURS, place.maven(Optional.empty(), "tom:verify"), project, empty);
    }
}
