/**
 * What the words of a policy say: its sentences, words of lists, intervals, names of standards,
 * and the tables behind them that ship with the plugin. Nothing here knows a whole policy or decides what is wrong.
 */
@Room(
        name = "prose",
        mayImport = {"finding", "wording", "model", "text", "tables"})
package org.tompolicy.prose;

import org.tompolicy.Room;
