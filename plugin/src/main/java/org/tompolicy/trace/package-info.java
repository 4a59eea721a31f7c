/**
 * What is proven on a day: claims, evidence, controls and architecture brought together as a pure function of policy
 * and date. It says which state a claim has and why; it reports nothing and hides nothing.
 */
@Room(
        name = "trace",
        mayImport = {"finding", "model", "text", "files"})
package org.tompolicy.trace;

import org.tompolicy.Room;
