/**
 * The published policy as JSON for other programs and for seals: writing it in the canonical form, and reading back exactly
 * what was written. It decides nothing about who may see what, and touches no file.
 */
@Room(
        name = "interchange",
        mayImport = {"model", "text", "json", "files", "tables"})
package org.tompolicy.interchange;

import org.tompolicy.Room;
