package org.tompolicy.edition.page;

/**
 * A control as readers know it.
 *
 * @param name short name, for example {@code Art. 32(1)(b)}; the title where the list has no ids that readers know
 * @param nameLanguage language of the name where it is not the page's, else an empty string
 * @param title what it is about, or an empty string where the name says it
 * @param titleLanguage language of the title where it is not the page's, else an empty string
 */
public record ControlLabel(String name, String nameLanguage, String title, String titleLanguage) {}
