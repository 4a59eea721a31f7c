package org.tompolicy.edition.site;

import java.util.List;

/**
 * An Atom feed (RFC 4287). Addresses are absolute where the policy says where it is published, else relative to the feed.
 *
 * @param id never changes: it follows from the seal of the first release
 * @param updated moment of the newest entry
 * @param self the feed's own address
 * @param page the page that it follows
 */
public record Feed(
        String language,
        String id,
        String title,
        String subtitle,
        String updated,
        String self,
        String page,
        String author,
        List<Entry> entries) {

    /**
     * An entry.
     *
     * @param id never changes: it follows from a release's seal
     * @param page where it leads; never a place in a page ({@code #}), which some readers cut
     * @param pdfs of the release
     * @param changes those that it tells of; may be empty
     */
    public record Entry(
            String id,
            String title,
            String updated,
            String page,
            List<Pdf> pdfs,
            String summary,
            List<Told> changes,
            String remark) {
        public Entry {
            pdfs = List.copyOf(pdfs);
            changes = List.copyOf(changes);
        }
    }

    /**
     * A PDF to download.
     *
     * @param language of its text, BCP 47
     * @param size in bytes
     */
    public record Pdf(String href, String name, String language, int size) {}

    /**
     * A change without marks, which readers of feeds take away.
     *
     * @param subject class and what it is about, for example {@code Weakened: AC-03 Sign-in and passwords, #renewal}
     * @param page where it can be read; may be empty
     * @param texts {@code Before: …}, {@code Now: …}, a line a paragraph, an item and a cell
     * @param remarks what else differs and what it means
     */
    public record Told(String subject, String page, List<String> texts, List<String> remarks) {
        public Told {
            texts = List.copyOf(texts);
            remarks = List.copyOf(remarks);
        }
    }

    public Feed {
        entries = List.copyOf(entries);
    }
}
