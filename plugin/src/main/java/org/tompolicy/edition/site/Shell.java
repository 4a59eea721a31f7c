package org.tompolicy.edition.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.edition.page.Markup;

/**
 * What stands around every page.
 *
 * @param language of the page, BCP 47
 * @param title of the window
 * @param description one sentence for search engines; may be empty
 * @param canonical address of the page, where the policy says where it is published
 * @param feeds that follow what changes; none without a release
 * @param indexed whether search engines may list it: only what is in force, and only once
 * @param mark short name of the company
 * @param policyTitle title of the policy
 * @param home the start page
 * @param version {@code Version 2026.1} or {@code Draft}
 * @param strip what the version strip says after the version
 * @param all everything on one page
 * @param contentPolicy what the page may load: nothing but the site's own files
 * @param twin the same page in Markdown; in Markdown the page. Empty where the page is sent from addresses that are not its own
 * @param search what the search of the page's tree needs
 * @param versions the list of all versions, where there are any
 * @param languages the languages that the site has, where there are several
 * @param banner the state of the version, where it is not simply in force
 * @param words texts of the interface by key
 */
public record Shell(
        String language,
        String title,
        String description,
        Optional<String> canonical,
        List<Link> feeds,
        boolean indexed,
        String mark,
        String policyTitle,
        String home,
        String contentPolicy,
        String styleSheet,
        String script,
        String icon,
        List<Language> languages,
        List<NavigationItem> navigation,
        NavigationItem annex,
        Link register,
        Link all,
        String twin,
        Search search,
        String version,
        List<Markup> strip,
        Optional<Link> versions,
        Optional<Banner> banner,
        Footer footer,
        Map<String, String> words) {

    /**
     * The page in a language.
     *
     * @param tag BCP 47
     * @param name what its speakers call it
     * @param href the way there; empty for the language of the page
     * @param address the whole address, where the policy says where it is published
     */
    public record Language(String tag, String name, String href, Optional<String> address) {}

    /**
     * Files that the search loads when its field is first used.
     *
     * @param script searches
     * @param index what it looks through: the words of the page's tree
     * @param open whether the field is shown where others hide it behind a button
     */
    public record Search(String script, String index, boolean open) {}

    /**
     * An entry of the navigation.
     *
     * @param current {@code page} on the page itself, {@code true} on a page below it, else an empty string
     */
    public record NavigationItem(String text, String href, String current) {}

    /** The state of the version: class of the style sheet, word, sentence, and where to read on. */
    public record Banner(String style, String word, Markup sentence, List<Link> links) {
        public Banner {
            links = List.copyOf(links);
        }
    }

    /**
     * The end of the page.
     *
     * @param permanentAddress of the version that the page shows, as a link to it; only released text has one
     */
    public record Footer(
            String sentence, String company, Optional<Link> permanentAddress, List<Link> links, List<Link> exports) {
        public Footer {
            links = List.copyOf(links);
            exports = List.copyOf(exports);
        }
    }

    public Shell {
        feeds = List.copyOf(feeds);
        languages = List.copyOf(languages);
        navigation = List.copyOf(navigation);
        strip = List.copyOf(strip);
    }
}
