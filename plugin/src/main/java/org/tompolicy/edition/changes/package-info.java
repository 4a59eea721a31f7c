/**
 * What changed between two states of a policy, for those who keep it: as lines for the console, as a comment on a change
 * request, as a page and as data. It shows texts that customers may see and what the checks say of the changes, and
 * decides nothing about them.
 */
@Room(
        name = "edition.changes",
        mayImport = {
            "edition.page",
            "publish",
            "change",
            "model",
            "text",
            "files",
            "json",
            "finding",
            "wording",
            "tables"
        })
package org.tompolicy.edition.changes;

import org.tompolicy.Room;
