/**
 * Sealed releases: the files of a seal, whether they are as they were sealed, and the repository that the sources stand
 * in, read without a git on the machine. It writes nothing, neither to the file system nor to the repository, and takes
 * nothing from the settings of the user or of the system.
 */
@Room(
        name = "release",
        mayImport = {"model", "files", "json", "interchange", "change", "finding"},
        onlyRoomWith = {"org.eclipse.jgit"})
package org.tompolicy.release;

import org.tompolicy.Room;
