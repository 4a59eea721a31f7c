/**
 * An existing policy, whatever program wrote it, becomes categories, measures and promises in the form of our sources: one
 * reader a format, one finder of structure, one writer, one report. Nothing here decides whether a promise is good, and
 * nothing touches the file system.
 */
@Room(
        name = "intake",
        mayImport = {"finding", "model", "text", "files", "source", "prose", "tables"},
        onlyRoomWith = {"org.apache.poi"})
package org.tompolicy.intake;

import org.tompolicy.Room;
