/**
 * The internal report for those who keep the policy: what to do, by when, and what is proven, as one page, a table for
 * spreadsheets and a calendar. It takes the whole policy and shows it all, so nothing of it may ever be part of a site.
 */
@Room(
        name = "edition.report",
        mayImport = {
            "edition.page",
            "publish",
            "model",
            "text",
            "files",
            "json",
            "trace",
            "check",
            "change",
            "finding",
            "wording",
            "tables"
        })
package org.tompolicy.edition.report;

import org.tompolicy.Room;
