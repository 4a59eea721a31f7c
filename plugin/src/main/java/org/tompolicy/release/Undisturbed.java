package org.tompolicy.release;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit sees of the machine: no environment and no settings of user or system, so that the same repository gives the
 * same answers everywhere. Nor does it run git to find such settings, or write files to measure the clock of the disk.
 */
final class Undisturbed extends SystemReader.Delegate {

    private static final SystemReader MACHINE = SystemReader.getInstance();
    private static final Undisturbed INSTANCE = new Undisturbed();

    private Undisturbed() {
        super(MACHINE);
    }

    /** Puts it in the place of JGit's own; JGit keeps one for all of its repositories. */
    static void install() {
        SystemReader.setInstance(INSTANCE);
    }

    @Override
    public String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    /** Settings that stand in no file. They only say how exact the times of files are: as coarse as any disk keeps them. */
    private static final class NoSettings extends FileBasedConfig {

        private static final long COARSEST_SECONDS = 2;

        NoSettings(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // there is nothing to read
        }

        @Override
        public void save() {
            // nothing of this is kept
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long defaultValue, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(COARSEST_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }

        @Override
        public String toString() {
            return "no settings";
        }
    }
}
