/**
 * The customer's site: from a publication to pages, style sheet and script, as values. Each page is a record that its
 * template sees and nothing else; it never asks what may be shown, that is decided before.
 */
@Room(
        name = "edition.site",
        mayImport = {"edition.page", "publish", "change", "model", "text", "files", "json", "tables"})
package org.tompolicy.edition.site;

import org.tompolicy.Room;
