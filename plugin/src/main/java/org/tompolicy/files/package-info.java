/**
 * The only room that touches the file system: jailed and sorted reading, digests, {@code FileSet} (path to bytes) as a
 * value, and staged writing that moves whole folders into place. It knows nothing of what the bytes mean.
 */
@Room(
        name = "files",
        mayImport = {"finding"},
        onlyRoomWith = {"java.nio.file.Files"})
package org.tompolicy.files;

import org.tompolicy.Room;
