package org.tompolicy.edition.site;

/**
 * A link.
 *
 * @param text what it says
 * @param href where it leads, relative to the page
 * @param language language of the text where it is not the page's, else an empty string
 */
public record Link(String text, String href, String language) {

    static Link of(String text, String href) {
        return new Link(text, href, "");
    }
}
