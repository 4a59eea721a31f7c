package org.tompolicy.release;

import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.VersionNumber;

/** Findings about what is not as it was sealed. Each says which file and how to get it back. */
final class Broken {

    private Broken() {}

    static Finding changed(String file) {
        return at(
                file,
                "This file is not as it was sealed: its SHA-256 is another than " + Checksums.FILE + " says. "
                        + restore(file));
    }

    static Finding lineEnds(FileTree tree, String path) {
        String file = tree.display(path);
        return at(
                file,
                "The line ends of this file were made those of Windows. Put the line \"* -text\" into "
                        + tree.display(SealFiles.FOLDER + "/.gitattributes")
                        + ", so that git leaves sealed files alone, delete this file, then: " + checkout(file));
    }

    static Finding missing(String file, VersionNumber release) {
        return at(file, "This file of release " + release + " is missing. " + restore(file));
    }

    static Finding added(String file, VersionNumber release) {
        return at(file, "This file was not there when release " + release + " was sealed. Move it out of the folder.");
    }

    static Finding link(FileTree tree, String path) {
        String file = tree.display(path);
        return at(
                file,
                "A symbolic link stands here; a seal covers files that are there themselves. Delete it, then: "
                        + checkout(file));
    }

    static Finding at(String file, String message) {
        return at(Location.startOf(file), message);
    }

    static Finding at(Location location, String message) {
        return Finding.of(Rule.SEAL_BROKEN, location, message);
    }

    /** A sentence that says how to get a file or folder back as it was committed. */
    static String restore(String path) {
        return "Restore it: " + checkout(path);
    }

    static String checkout(String path) {
        return "git checkout -- " + (path.matches("[\\w./+-]+") ? path : "\"" + path + "\"");
    }
}
