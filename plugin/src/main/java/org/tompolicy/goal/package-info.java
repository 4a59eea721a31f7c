/**
 * One class a goal: options in, outcome out, with findings and what was written. It brings the rooms together and lets
 * {@code files} write the output; goals that edit sources stand in {@code goal.author}. It knows nothing of Maven.
 */
@Room(
        name = "goal",
        mayImport = {
            "customers",
            "sheets",
            "finding",
            "wording",
            "model",
            "text",
            "files",
            "json",
            "interchange",
            "release",
            "signature",
            "source",
            "tables",
            "read",
            "trace",
            "check",
            "change",
            "publish",
            "edition.page",
            "edition.site",
            "edition.annex",
            "word",
            "edition.changes",
            "edition.export",
            "edition.findings",
            "edition.notice",
            "edition.report"
        })
package org.tompolicy.goal;

import org.tompolicy.Room;
