/**
 * The policy as values: measures, claims, evidence records, sub-processors, frameworks, architecture documents, and
 * {@code PublishedPolicy}, what customers may see of them, and sealed releases. Records, enums and sealed interfaces only; nothing here
 * reads, writes, decides what is proven or knows a markup language.
 */
@Room(
        name = "model",
        mayImport = {"finding"})
package org.tompolicy.model;

import org.tompolicy.Room;
