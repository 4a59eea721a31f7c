/**
 * Sealed releases: what goes into a seal, what is in one, whether it is unchanged, and which release a PDF is; and what a
 * git repository knows of the sources: its commit, what is not committed, and a folder at a ref. It never changes what was
 * sealed, writes nothing into a repository, and knows nothing of pages. One class starts a program, the git on the path,
 * for repositories of forms that the library does not read.
 */
@Room(
        name = "release",
        mayImport = {"finding", "wording", "model", "files", "json", "interchange", "change"},
        onlyRoomWith = {"org.eclipse.jgit"})
package org.tompolicy.release;

import org.tompolicy.Room;
