/**
 * JSON as bytes: canonical writing by RFC 8785, so that the same content has the same digest everywhere. It knows no
 * schema of ours; who writes a file builds the maps.
 */
@Room(
        name = "json",
        onlyRoomWith = {"com.fasterxml.jackson"})
package org.tompolicy.json;

import org.tompolicy.Room;
