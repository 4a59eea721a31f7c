/**
 * A room of values with a class that is none, and that imports the room which imports it. It lives in the test tree and
 * is never packed.
 */
@Room(
        name = "model.canary",
        mayImport = {"edition.canary"})
package org.tompolicy.model.canary;

import org.tompolicy.Room;
