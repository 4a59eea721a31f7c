/**
 * Documents of HTML, as an edition fills its template, written as WordprocessingML: paragraphs, lists, tables, pictures and
 * tracked changes in a zip. It maps elements and classes to styles, decides no word of the text, and writes no file.
 */
@Room(
        name = "word",
        mayImport = {"model", "text"})
package org.tompolicy.word;

import org.tompolicy.Room;
