/**
 * Sealed releases: the files of a seal, whether they are as they were sealed, and the files of the policy at a commit. It
 * writes nothing and knows nothing of pages and PDFs.
 */
@Room(
        name = "release",
        mayImport = {"model", "files", "json", "interchange", "change", "finding"},
        onlyRoomWith = {"org.eclipse.jgit"})
package org.tompolicy.release;

import org.tompolicy.Room;
