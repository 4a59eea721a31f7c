package org.tompolicy.goal.author;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.NewFiles;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.SetupProblem;

/**
 * {@code tom:init}: writes a small project that builds at once, all of its files or none. The example measures promise what
 * many companies do; their records prove nothing before somebody fills them in.
 */
public final class InitGoal {

    private static final String POM = "pom.xml";
    private static final String MEASURES = "measures";
    private static final int NAMED = 5;

    private InitGoal() {}

    /**
     * Writes the project.
     *
     * @param folder where it is to be; other files may lie there
     * @param pluginVersion the version that its pom names
     * @return what was written and what to do next
     * @throws SetupProblem when anything is in the way
     * @throws java.io.UncheckedIOException when a file cannot be written; nothing is left then
     */
    public static Outcome run(Path folder, InitAnswers answers, String pluginVersion) {
        FileSet files = InitFiles.of(answers, pluginVersion);
        List<String> wanted = new ArrayList<>(List.of(MEASURES));
        files.paths().forEach(wanted::add);
        List<String> inTheWay = NewFiles.inTheWay(folder, wanted);
        if (!inTheWay.isEmpty()) {
            throw new SetupProblem("In " + folder + " there is already "
                    + String.join(", ", inTheWay.subList(0, Math.min(NAMED, inTheWay.size())))
                    + (inTheWay.size() > NAMED ? " and " + (inTheWay.size() - NAMED) + " more" : "")
                    + ". Nothing was written: start in an empty folder, or move that away."
                    + (inTheWay.contains(POM) || inTheWay.contains(MEASURES)
                            ? " A policy that is there grows by tom:new."
                            : ""));
        }
        NewFiles.create(folder, files, POM, Set.of("mvnw"));
        String policy = MEASURES + "/policy.adoc";
        return new Outcome(
                List.of(),
                List.of(
                        "Wrote " + files.size()
                                + " files. Begin with README.md; what to fill in stands as comments from " + policy
                                + ":" + line(files, policy) + " on.",
                        "Build it: mvn package, or sh mvnw package where there is no Maven. Then open"
                                + " target/tom/site/index.html"),
                List.of(),
                Optional.empty());
    }

    private static long line(FileSet files, String path) {
        return 1
                + new String(files.content(path), StandardCharsets.UTF_8)
                        .lines()
                        .takeWhile(line -> !line.startsWith("//"))
                        .count();
    }
}
