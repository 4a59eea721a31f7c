/**
 * What is wrong with a policy on a day: one class a rule, how bad the project takes each, the summary, and the texts
 * that explain every rule. Nothing here reads sources; what the rooms {@code source} and {@code read} find has only its
 * text here.
 */
@Room(
        name = "check",
        mayImport = {"finding", "wording", "model", "text", "trace", "prose", "change", "tables"})
package org.tompolicy.check;

import org.tompolicy.Room;
