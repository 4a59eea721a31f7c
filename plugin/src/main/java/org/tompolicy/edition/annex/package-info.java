/**
 * The annex of the data processing agreement as PDF/A-3a and PDF/UA-1, and for Word, made from a publication and the
 * templates below {@code annex/}. It sets pages and tags; it does not decide what may be promised to whom, and writes no file.
 */
@Room(
        name = "edition.annex",
        mayImport = {
            "edition.page",
            "publish",
            "change",
            "model",
            "text",
            "files",
            "json",
            "tables",
            "word",
            "redline",
            "parallel"
        },
        onlyRoomWith = {"com.openhtmltopdf", "org.apache.pdfbox", "org.apache.fontbox", "org.apache.xmpbox"})
package org.tompolicy.edition.annex;

import org.tompolicy.Room;
