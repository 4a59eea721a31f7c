/**
 * A page in two languages as one, with what says the same side by side. It knows what belongs together by ids, kinds and order
 * alone, and never what words mean; it sets no page.
 */
@Room(
        name = "parallel",
        mayImport = {"change", "redline", "word"})
package org.tompolicy.parallel;

import org.tompolicy.Room;
