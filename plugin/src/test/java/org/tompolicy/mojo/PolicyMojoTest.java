package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.SetupProblem;

/** What every goal does before its work, and what becomes of what it throws. */
class PolicyMojoTest {

    @TempDir
    Path root;

    private interface Work {
        Outcome of(Options options);
    }

    private static final class AnyMojo extends PolicyMojo {
        private final Work work;

        AnyMojo(Work work) {
            this.work = work;
        }

        @Override
        Outcome run(Options options) {
            return work.of(options);
        }
    }

    private AnyMojo mojo(Work work) {
        AnyMojo mojo = new AnyMojo(work);
        set(mojo, "buildRoot", root.toFile());
        set(mojo, "measures", root.resolve("measures").toFile());
        set(mojo, "output", root.resolve("target/tom").toFile());
        set(mojo, "asOf", "2026-11-23");
        set(mojo, "lead", "P14D");
        set(mojo, "grace", "P30D");
        set(mojo, "failOn", "error");
        set(mojo, "annotations", "none");
        set(mojo, "show", "current");
        return mojo;
    }

    private static void set(PolicyMojo mojo, String parameter, Object value) {
        try {
            Field field = PolicyMojo.class.getDeclaredField(parameter);
            field.setAccessible(true);
            field.set(mojo, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String problem(AnyMojo mojo) {
        return assertThrows(MojoExecutionException.class, mojo::execute).getMessage();
    }

    @Test
    void aGoalThatFailsPutsBackWhatAKilledBuildTookAway() throws IOException {
        Path output = root.resolve("target/tom");
        for (String folder : new String[] {"site", "annex", "report"}) {
            Files.createDirectories(output.resolve(folder + ".old"));
            Files.writeString(output.resolve(folder + ".old/kept"), folder);
            Files.createDirectories(output.resolve(folder + ".new"));
        }
        assertEquals("no", problem(mojo(options -> {
            throw new SetupProblem("no");
        })));
        for (String folder : new String[] {"site", "annex", "report"}) {
            assertEquals(folder, Files.readString(output.resolve(folder + "/kept")));
            assertFalse(Files.exists(output.resolve(folder + ".new")));
            assertFalse(Files.exists(output.resolve(folder + ".old")));
        }
    }
}
