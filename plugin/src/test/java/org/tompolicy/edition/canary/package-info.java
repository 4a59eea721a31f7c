/**
 * A room that breaks every rule, so that {@code RoomsTest} can show that it would see it. It lives in the test tree and
 * is never packed.
 */
@Room(
        name = "edition.canary",
        mayImport = {"model", "model.canary"})
package org.tompolicy.edition.canary;

import org.tompolicy.Room;
