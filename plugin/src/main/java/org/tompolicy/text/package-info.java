/**
 * Work on the tree of text, the same for everybody: what of it an audience reads, walking through it, and its written
 * forms, one writer each. It parses nothing but its own HTML, and knows neither measures nor pages.
 */
@Room(
        name = "text",
        mayImport = {"finding", "model", "code"})
package org.tompolicy.text;

import org.tompolicy.Room;
