/**
 * A second Java machine with the program's own classes: it is started, takes and gives messages, and ends with the one that
 * started it. It knows nothing of what the messages mean.
 */
@Room(
        name = "fork",
        mayImport = {"files"},
        onlyRoomWith = {"java.lang.management", "javax.management"})
package org.tompolicy.fork;

import org.tompolicy.Room;
