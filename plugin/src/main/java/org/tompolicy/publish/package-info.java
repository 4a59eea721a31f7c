/**
 * What may be promised to whom: turns policy, states and sealed releases into a {@code Publication} for one audience, day
 * and service, and into the archive that the site shows.
 * It decides what is shown, never how; nothing here writes files or knows a template.
 */
@Room(
        name = "publish",
        mayImport = {"finding", "model", "text", "trace", "change"})
package org.tompolicy.publish;

import org.tompolicy.Room;
