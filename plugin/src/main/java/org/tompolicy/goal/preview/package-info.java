/**
 * The draft as a site that shows itself anew after each change of a source, for the person who writes it. It serves on
 * loopback what the goals would publish, from memory, and writes nothing; what a page says it leaves to the editions.
 */
@Room(
        name = "goal.preview",
        mayImport = {"finding", "model", "files", "json", "edition.page", "edition.site", "goal"},
        onlyRoomWith = {"com.sun.net.httpserver"})
package org.tompolicy.goal.preview;

import org.tompolicy.Room;
