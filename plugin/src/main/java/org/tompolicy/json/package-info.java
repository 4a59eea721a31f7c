/**
 * JSON as bytes: canonical writing by RFC 8785, so that the same content has the same digest everywhere, and strict
 * reading with limits. It knows no schema of ours; who writes or reads a file knows the maps.
 */
@Room(
        name = "json",
        onlyRoomWith = {"com.fasterxml.jackson"})
package org.tompolicy.json;

import org.tompolicy.Room;
