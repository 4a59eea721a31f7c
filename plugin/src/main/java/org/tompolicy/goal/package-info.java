/**
 * One class a goal: options in, outcome out, with findings and what was written. It brings the rooms together and is
 * the only one that lets {@code files} write; it knows nothing of Maven.
 */
@Room(
        name = "goal",
        mayImport = {
            "finding",
            "model",
            "files",
            "json",
            "source",
            "read",
            "trace",
            "check",
            "publish",
            "edition.page",
            "edition.site",
            "edition.annex",
            "edition.export",
            "edition.findings",
            "edition.report"
        })
package org.tompolicy.goal;

import org.tompolicy.Room;
