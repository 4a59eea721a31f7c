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
 * @param indexed whether search engines may list it; drafts they may not
 * @param mark short name of the company
 * @param policyTitle title of the policy
 * @param home the start page
 * @param version {@code Version 2026.1} or {@code Draft}
 * @param strip what the version strip says after the version
 * @param banner the state of the version, where it is not simply in force
 * @param words texts of the interface by key
 */
public record Shell(
        String language,
        String title,
        String description,
        Optional<String> canonical,
        boolean indexed,
        String mark,
        String policyTitle,
        String home,
        String styleSheet,
        String script,
        List<NavigationItem> navigation,
        NavigationItem annex,
        Link register,
        String version,
        List<Markup> strip,
        Optional<Banner> banner,
        Footer footer,
        Map<String, String> words) {

    /**
     * An entry of the navigation.
     *
     * @param current {@code page} on the page itself, {@code true} on a page below it, else an empty string
     */
    public record NavigationItem(String text, String href, String current) {}

    /** The state of the version: class of the style sheet, word and sentence. */
    public record Banner(String style, String word, Markup sentence) {}

    /** The end of the page. */
    public record Footer(
            String sentence, String company, Optional<String> permanentAddress, List<Link> links, List<Link> exports) {
        public Footer {
            links = List.copyOf(links);
            exports = List.copyOf(exports);
        }
    }

    public Shell {
        navigation = List.copyOf(navigation);
        strip = List.copyOf(strip);
    }
}
