/**
 * The policy as a table for other programs: {@code policy.csv}. It takes a publication and gives
 * bytes; what may be in it was decided before.
 */
@Room(
        name = "edition.export",
        mayImport = {"edition.page", "model", "text", "publish", "files", "tables"})
package org.tompolicy.edition.export;

import org.tompolicy.Room;
