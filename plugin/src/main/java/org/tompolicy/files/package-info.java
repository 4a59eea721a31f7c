/**
 * The only room that touches the file system: jailed and sorted reading, digests, {@code FileSet} (path to bytes) as a
 * value, staged writing that moves whole folders into place,
 * and folders that are written once and never again. It knows nothing of what the bytes mean.
 */
@Room(
        name = "files",
        mayImport = {"finding", "wording"},
        onlyRoomWith = {"java.nio.file.Files", "java.security.MessageDigest"})
package org.tompolicy.files;

import org.tompolicy.Room;
