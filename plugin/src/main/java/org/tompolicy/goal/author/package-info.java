/**
 * Goals that edit what people write, each of them changing as few lines as it can and keeping every other byte. They read
 * and write by way of {@code files}; what a policy means they leave to the rooms above.
 */
@Room(
        name = "goal.author",
        mayImport = {
            "finding",
            "model",
            "files",
            "source",
            "tables",
            "read",
            "prose",
            "trace",
            "check",
            "release",
            "text",
            "edition.page",
            "intake",
            "goal"
        })
package org.tompolicy.goal.author;

import org.tompolicy.Room;
