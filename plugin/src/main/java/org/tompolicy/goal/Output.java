package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tompolicy.edition.changes.DiffMarkdown;
import org.tompolicy.edition.report.ReportEdition;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.FolderLock;
import org.tompolicy.files.FolderTree;
import org.tompolicy.files.OwnFolders;
import org.tompolicy.files.Staging;
import org.tompolicy.model.SitePage;

/**
 * What is written below {@code tom.output}: whole folders, each replaced at once. A folder that is there and is not ours is
 * never touched.
 */
public final class Output {

    /** The folders, and how those are known that were made before there was a list of them. */
    enum Folder {
        SITE {
            @Override
            boolean isOurs(Set<String> paths) {
                return paths.containsAll(
                        List.of(SitePage.START.path(), SitePage.COVERAGE.path(), "policy.json", "policy.csv"));
            }
        },
        ANNEX {
            @Override
            boolean isOurs(Set<String> paths) {
                return paths.stream()
                        .allMatch(path -> path.matches("tom-(?:annex-[^/]*\\.(?:pdf|docx)|answers-[^/]*\\.csv)"));
            }
        },
        REPORT {
            @Override
            boolean isOurs(Set<String> paths) {
                return paths.containsAll(List.of(ReportEdition.PAGE, "findings.json", "TEST-tom.xml"));
            }
        },
        DIFF {
            @Override
            boolean isOurs(Set<String> paths) {
                Set<String> names = Set.of("diff.md", DiffMarkdown.WHOLE, "diff.html", "diff.json");
                return paths.stream()
                        .allMatch(path -> names.contains(path) || path.matches("tom-changes-[^/]*\\.(pdf|docx)"));
            }
        },
        NOTICE {
            @Override
            boolean isOurs(Set<String> paths) {
                return paths.stream().allMatch(path -> path.matches("notice-[^/]*\\.(?:txt|eml|csv)"));
            }
        },
        ANSWERS {
            @Override
            boolean isOurs(Set<String> paths) {
                return false;
            }
        },
        IMPORT {
            @Override
            boolean isOurs(Set<String> paths) {
                return paths.equals(Set.of(IMPORT_REPORT));
            }
        };

        /** Whether a folder that holds these files, one at least, can be nothing but ours. */
        abstract boolean isOurs(Set<String> paths);

        /** Its name below {@code tom.output}. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String IMPORT_REPORT = "report.md";

    private final Path output;
    private final OwnFolders own;

    private Output(Path output) {
        this.output = output;
        this.own = OwnFolders.in(output);
    }

    static Output of(Options options) {
        return new Output(options.output());
    }

    /**
     * Undoes what a build that was killed left half-way, so that each folder is as it was before. Every goal begins with
     * it, whatever it does and however it ends.
     *
     * @throws java.io.UncheckedIOException when a folder cannot be written; the message names it
     */
    public static void settle(Options options) {
        Output output = of(options);
        List<Path> unsettled = Stream.of(Folder.values())
                .filter(folder -> output.own.has(folder.word()))
                .map(output::path)
                .filter(Staging::isUnsettled)
                .toList();
        if (!unsettled.isEmpty()) {
            // what lies there while another build is at work is its own, and it ends it
            FolderLock.alone(output.output, () -> {
                unsettled.forEach(Staging::settle);
                return unsettled;
            });
        }
    }

    /**
     * Writes what an import says of itself.
     *
     * @param report Markdown
     * @param aside what stands beside it for somebody to take over
     * @return the paths below the folder of the output
     * @throws SetupProblem when the folder is there and not ours, or another build writes at this moment
     */
    public static List<String> importReport(Options options, String report, FileSet aside) {
        of(options)
                .replace(
                        Folder.IMPORT,
                        FileSet.builder()
                                .add(IMPORT_REPORT, report)
                                .addAll(aside)
                                .build());
        List<String> written = new ArrayList<>(List.of(Folder.IMPORT.word() + "/" + IMPORT_REPORT));
        aside.paths().forEach(path -> written.add(Folder.IMPORT.word() + "/" + path));
        return List.copyOf(written);
    }

    private Path path(Folder folder) {
        return output.resolve(folder.word());
    }

    /**
     * Replaces a folder by the files, or leaves it as it was; see {@link Staging#replace}.
     *
     * @throws SetupProblem when it is there and not ours, or another build writes at this moment
     */
    void replace(Folder folder, FileSet files) {
        for (Path place : Staging.places(path(folder))) {
            if (!isOurs(folder, place)) {
                throw new SetupProblem(
                        place + " is there and was not made by this plugin, so it is not replaced. Set tom.output"
                                + " to a folder of its own, such as target/tom, or move " + place.getFileName()
                                + " away; if it is old output of this plugin, delete it.");
            }
        }
        alone(() -> {
            // known as ours when it is there and not before: until all files are made, it may be that none is written
            Staging.replace(path(folder), files, () -> own.add(folder.word()));
        });
    }

    /** Two builds that write into one folder would each take apart what the other puts together. */
    private void alone(Runnable work) {
        boolean done = FolderLock.alone(output, () -> {
                    work.run();
                    return true;
                })
                .isPresent();
        if (!done) {
            throw new SetupProblem("Another build writes to " + output
                    + " at this moment. Wait until it has ended, then run the goal again; or give each its own"
                    + " -Dtom.output.");
        }
    }

    /** Removes a folder that is ours; any other stays. */
    void remove(Folder folder) {
        if (Staging.isThere(path(folder))
                && Staging.places(path(folder)).stream().allMatch(place -> isOurs(folder, place))) {
            alone(() -> Staging.remove(path(folder)));
        }
    }

    private boolean isOurs(Folder folder, Path place) {
        if (own.has(folder.word()) || OwnFolders.isFree(place)) {
            return true;
        }
        Set<String> paths = Set.copyOf(FolderTree.of(place, output).paths());
        return !paths.isEmpty() && folder.isOurs(paths);
    }
}
