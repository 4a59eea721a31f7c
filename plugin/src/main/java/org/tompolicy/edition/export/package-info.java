/**
 * The policy for other programs: as a table, {@code policy.csv}, and as an OSCAL component definition. It takes a publication and gives
 * bytes; what may be in it was decided before.
 */
@Room(
        name = "edition.export",
        mayImport = {"edition.page", "model", "text", "publish", "files", "json", "tables"})
package org.tompolicy.edition.export;

import org.tompolicy.Room;
