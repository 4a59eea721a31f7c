/**
 * From raw documents to the policy, with findings about what the writer put where: attributes, ids, references and
 * links. Nothing here parses a markup language, opens a file or knows which day it is.
 */
@Room(
        name = "read",
        mayImport = {"wording", "source", "prose", "text", "model", "finding", "tables"})
package org.tompolicy.read;

import org.tompolicy.Room;
