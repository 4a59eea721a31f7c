/**
 * From bytes to raw documents of our own: attributes with positions, blocks and the tree of text, never a type
 * of a parser. Here live the AsciiDoc and Markdown parsers, the jail of includes, the allow-list of HTML, and nothing
 * that knows what a measure is.
 */
@Room(
        name = "source",
        mayImport = {"finding", "wording", "model", "text", "files", "fork", "json", "prose", "tables", "diagram"},
        onlyRoomWith = {"org.asciidoctor", "org.jruby", "org.commonmark", "org.snakeyaml", "org.jsoup"})
package org.tompolicy.source;

import org.tompolicy.Room;
