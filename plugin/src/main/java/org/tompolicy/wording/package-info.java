/**
 * What findings say, as data: the sentences of {@code messages_<language>.properties} in the resources, by rule and case,
 * and how they are said to a reader of a language. Nothing here decides what is wrong; dates and other words of the
 * interface are those of whoever asks.
 */
@Room(
        name = "wording",
        mayImport = {"finding", "tables"})
package org.tompolicy.wording;

import org.tompolicy.Room;
