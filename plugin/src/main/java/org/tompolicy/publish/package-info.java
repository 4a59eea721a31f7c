/**
 * What may be promised to whom: turns policy and states into a {@code Publication} for one audience, day and service.
 * It decides what is shown, never how; nothing here writes files or knows a template.
 */
@Room(
        name = "publish",
        mayImport = {"finding", "model", "trace", "change"})
package org.tompolicy.publish;

import org.tompolicy.Room;
