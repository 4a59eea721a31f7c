package org.tompolicy.release;

import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.wording.Messages;

/** Findings about what is not as it was sealed. Each says which file and how to get it back. */
final class Broken {

    private Broken() {}

    static Finding changed(String file) {
        return at(
                file,
                Messages.of("seal-broken.changed").with("list", Checksums.FILE).with("restore", restore(file)));
    }

    static Finding lineEnds(FileTree tree, String path) {
        String file = tree.display(path);
        return at(
                file,
                Messages.of("seal-broken.lineEnds")
                        .with("attributes", tree.display(SealFiles.FOLDER + "/.gitattributes"))
                        .with("command", checkout(file)));
    }

    static Finding missing(String file, VersionNumber release) {
        return at(
                file,
                Messages.of("seal-broken.missing")
                        .with("release", release.text())
                        .with("restore", restore(file)));
    }

    static Finding added(String file, VersionNumber release) {
        return at(file, Messages.of("seal-broken.added").with("release", release.text()));
    }

    static Finding link(FileTree tree, String path) {
        String file = tree.display(path);
        return at(file, Messages.of("seal-broken.link").with("command", checkout(file)));
    }

    static Finding at(String file, Message words) {
        return at(Location.startOf(file), words);
    }

    static Finding at(Location location, Message words) {
        return Finding.of(Rule.SEAL_BROKEN, location, words);
    }

    /** A sentence that says how to get a file or folder back as it was committed. */
    static Message restore(String path) {
        return Messages.of("seal-broken.restore").with("command", checkout(path));
    }

    /** The command that does it. */
    static String checkout(String path) {
        return "git checkout -- " + (path.matches("[\\w./+-]+") ? path : "\"" + path + "\"");
    }
}
