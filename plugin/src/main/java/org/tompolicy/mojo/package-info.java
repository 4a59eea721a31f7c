/**
 * What Maven sees: the parameters, whose Javadoc is the manual, turned into options, and an outcome turned into log
 * lines and the right exception. It decides nothing about policies; the clock is read here and nowhere else.
 */
@Room(
        name = "mojo",
        mayImport = {"files", "finding", "goal", "goal.author", "goal.preview"},
        onlyRoomWith = {"org.apache.maven"})
package org.tompolicy.mojo;

import org.tompolicy.Room;
