/**
 * Two states of a page as one, in which each element and each sentence that was put in, taken out or moved says so. It
 * compares trees and never what a format made of them; it knows no policy, and writes no format.
 */
@Room(
        name = "redline",
        mayImport = {"change", "prose", "word"})
package org.tompolicy.redline;

import org.tompolicy.Room;
