/**
 * Comma-separated tables as they are written, and what ships with the plugin as such: languages, labels, frameworks,
 * countries, adequacy decisions. A new one is a line in a table; nothing here knows a policy or reads a user's file.
 */
@Room(
        name = "tables",
        mayImport = {"model"},
        onlyRoomWith = {"org.apache.commons.csv"})
package org.tompolicy.tables;

import org.tompolicy.Room;
