/**
 * Source code that documents show: which of its words are those of the language, and what is a comment, a text or a number. It
 * knows signs and words of languages from a table, and no document; what it does not understand it leaves plain.
 */
@Room(
        name = "code",
        mayImport = {"tables"})
package org.tompolicy.code;

import org.tompolicy.Room;
