/**
 * Sealed releases: reading them back, checking each digest and the chain, and the repository that the sources stand in,
 * read without a git on the machine. It never writes to the repository, its index or its work tree, and takes nothing
 * from the settings of the user or of the system.
 */
@Room(
        name = "release",
        mayImport = {"model", "files", "finding"},
        onlyRoomWith = {"org.eclipse.jgit"})
package org.tompolicy.release;

import org.tompolicy.Room;
