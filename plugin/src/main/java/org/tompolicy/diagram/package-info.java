/**
 * Diagrams that writers describe in the language of PlantUML, drawn as SVG: lines in, a picture or the reason why there is none
 * out. It knows no document, opens no file and asks no other host; the library is loaded with the first diagram.
 */
@Room(
        name = "diagram",
        mayImport = {},
        onlyRoomWith = {"net.sourceforge.plantuml"})
package org.tompolicy.diagram;

import org.tompolicy.Room;
