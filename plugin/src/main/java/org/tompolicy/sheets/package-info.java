/**
 * A table that somebody else owns, as XLSX or CSV: its cells as text, and the same bytes with cells added where there were none.
 * It knows no policy and decides nothing about what is written where.
 */
@Room(
        name = "sheets",
        mayImport = {"tables"},
        onlyRoomWith = {"org.apache.commons.compress"})
package org.tompolicy.sheets;

import org.tompolicy.Room;
