package org.tompolicy.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteLinksTest {

    @Test
    void a_page_of_the_site_is_its_path() {
        assertEquals("measures/ac-01.html#register", SiteLinks.write("site:measures/ac-01.html#register"));
        assertEquals("https://example.com/", SiteLinks.write("https://example.com/"));
        assertEquals("mailto:privacy@example.com", SiteLinks.write("mailto:privacy@example.com"));
        assertEquals("#footnote-1", SiteLinks.write("#footnote-1"));
    }

    @Test
    void every_address_comes_back_and_no_two_are_written_alike() {
        List<String> addresses = List.of(
                "site:index.html",
                "index.html",
                "./index.html",
                "././index.html",
                "site:./index.html",
                "site:site:index.html",
                "site:#top",
                "#top",
                "site:https://example.com/",
                "https://example.com/",
                "site:",
                "",
                "./",
                "../up.html",
                "/root.html");
        addresses.forEach(address -> assertEquals(address, SiteLinks.read(SiteLinks.write(address))));
        assertEquals(
                addresses.size(),
                addresses.stream().map(SiteLinks::write).distinct().count());
    }
}
