/**
 * What the editions made of HTML share: templates, links between pages, and the words of the interface in
 * every language. It knows how something is said and written, never what is shown to whom.
 */
@Room(
        name = "edition.page",
        mayImport = {"finding", "wording", "publish", "change", "model", "text", "files", "tables"},
        onlyRoomWith = {"freemarker"})
package org.tompolicy.edition.page;

import org.tompolicy.Room;
