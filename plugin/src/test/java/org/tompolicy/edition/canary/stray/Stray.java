package org.tompolicy.edition.canary.stray;

/** Lives in a package that belongs to no room. */
public final class Stray {}
