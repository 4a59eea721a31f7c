package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.FolderLock;
import org.tompolicy.goal.Output.Folder;

/** Folders that were not made by the plugin stay as they are, wherever tom.output points. */
class OutputTest {

    @TempDir
    private Path root;

    private Options options;
    private Output output;

    @BeforeEach
    void outputIsTheProjectItself() {
        options = Builds.options(root, root.resolve("measures"), root.resolve("none"), root);
        output = Output.of(options);
    }

    private Path write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "the user's");
    }

    private static FileSet page() {
        return FileSet.builder().add("index.html", "ours").build();
    }

    private void assertRefused(Folder folder, String place) {
        assertEquals(
                root.resolve(place)
                        + " is there and was not made by this plugin, so it is not replaced. Set tom.output to a"
                        + " folder of its own, such as target/tom, or move " + place
                        + " away; if it is old output of this plugin, delete it.",
                assertThrows(SetupProblem.class, () -> output.replace(folder, page()))
                        .getMessage());
    }

    @Test
    void anotherBuildThatWritesIsNotDisturbed() throws IOException {
        output.replace(Folder.SITE, page());
        Path half = write("site.new/index.html");
        FolderLock.alone(root, () -> {
            Output.settle(options);
            assertEquals(
                    "Another build writes to " + root
                            + " at this moment. Wait until it has ended, then run the goal again; or"
                            + " give each its own -Dtom.output.",
                    assertThrows(SetupProblem.class, () -> output.replace(Folder.SITE, page()))
                            .getMessage());
            assertThrows(SetupProblem.class, () -> output.remove(Folder.SITE));
            return true;
        });
        assertEquals("the user's", Files.readString(half));
        Output.settle(options);
        assertFalse(Files.exists(half));
        assertEquals("ours", Files.readString(root.resolve("site/index.html")));
        assertFalse(Files.exists(root.resolve(".lock")));
    }

    @Test
    void aFolderOfTheUserIsNeverReplaced() throws IOException {
        Path page = write("site/index.html");
        Path hidden = write("report/.git/HEAD");
        Path old = write("annex.old/contract.pdf");
        Path file = write("diff");
        assertRefused(Folder.SITE, "site");
        assertRefused(Folder.REPORT, "report");
        assertRefused(Folder.ANNEX, "annex.old");
        assertRefused(Folder.DIFF, "diff");
        output.remove(Folder.DIFF);
        Output.settle(options);
        for (Path kept : List.of(page, hidden, old, file)) {
            assertEquals("the user's", Files.readString(kept));
        }
        assertFalse(Files.exists(root.resolve(".tom")));
    }

    @Test
    void aGoalRefusesBeforeItWritesAnything() throws IOException {
        SmallPolicy policy = new SmallPolicy(root);
        Path page = write("site/index.html");
        Build build = Builds.reported(Builds.options(root, root.resolve("measures"), root.resolve("none"), root));
        assertThrows(SetupProblem.class, () -> SiteGoal.run(build));
        assertEquals("the user's", Files.readString(page));
        assertTrue(Files.exists(policy.root().resolve("report/findings.json")));
    }

    @Test
    void whatWasMadeOnceIsReplacedWhateverItHolds() throws IOException {
        output.replace(Folder.SITE, page());
        output.replace(Folder.ANNEX, page());
        assertEquals(
                "# tom-maven-plugin replaces the folders that are named here as a whole, and no others beside them.\n"
                        + "annex\nsite\n",
                Files.readString(root.resolve(".tom")));
        write("site/CNAME");
        output.replace(Folder.SITE, page());
        assertEquals(Set.of("index.html"), Builds.files(root.resolve("site")).keySet());
    }

    @Test
    void anEmptyFolderMayBeReplaced() throws IOException {
        Files.createDirectories(root.resolve("site"));
        output.replace(Folder.SITE, page());
        assertEquals("ours", Files.readString(root.resolve("site/index.html")));
    }

    /** The plugin did not name its folders before; what it made then is known by its files. */
    @Test
    void outputOfABuildBeforeThereWasAListIsReplaced() throws IOException {
        new SmallPolicy(root);
        Build build = Builds.reported(options);
        SiteGoal.run(build);
        AnnexGoal.run(build);
        output.replace(Folder.DIFF, FileSet.builder().add("diff.md", "old").build());
        Files.delete(root.resolve(".tom"));
        for (Folder folder : Folder.values()) {
            output.replace(folder, page());
        }
        Map<String, byte[]> list = Builds.files(root);
        assertEquals(
                Set.of("annex/index.html", "diff/index.html", "report/index.html", "site/index.html"),
                new TreeSet<>(list.keySet().stream()
                        .filter(path -> path.matches("(annex|diff|report|site).*"))
                        .toList()));
    }
}
