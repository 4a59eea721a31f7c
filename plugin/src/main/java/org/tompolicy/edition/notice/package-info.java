/**
 * The letter to customers about a release: what changes, by class and with both wordings, from when, where to read it and
 * whom to ask. It is made from texts that were issued and claims no right to change a contract.
 */
@Room(
        name = "edition.notice",
        mayImport = {"edition.page", "publish", "change", "model", "text", "files", "tables", "word"})
package org.tompolicy.edition.notice;

import org.tompolicy.Room;
