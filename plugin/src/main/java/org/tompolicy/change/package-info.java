/**
 * What differs between two states of a policy, and how it is classed: by structure alone, by the company's own word, or
 * both. It reads no files and knows neither seals nor git; which words differ is for it to say, how they look is not.
 */
@Room(
        name = "change",
        mayImport = {"model", "text"},
        onlyRoomWith = {"com.github.difflib"})
package org.tompolicy.change;

import org.tompolicy.Room;
