package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Audience;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.RawDocument;

class PagesTest {

    private static Page page(String root, String path, String... includes) {
        RawDocument document = new RawDocument(
                SourceRoot.ARCHITECTURE,
                path,
                root + path,
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(includes),
                List.of());
        return Page.of(document, Place.ARCHITECTURE, path, Audience.PUBLIC);
    }

    @Test
    void findsPartsBelowTheRootOfTheBuildAndBelowAFolder() {
        for (String root : List.of("", "docs/")) {
            Page page = page(root, "a.adoc", "parts/_b.adoc");
            Pages pages = new Pages(List.of(page), List.of());
            assertEquals(Optional.of(page), pages.page(root + "a.adoc", ""));
            assertEquals(Optional.of(page), pages.page(root + "parts/_b.adoc", ""));
            assertEquals(Optional.empty(), pages.page("c.adoc", ""));
        }
    }

    @Test
    void findsPathsThereAndBack() {
        assertEquals("a/c.adoc", Pages.resolve("a/b.adoc", "c.adoc"));
        assertEquals("c/d.adoc", Pages.resolve("a/b.adoc", "../c/./d.adoc"));
        assertEquals("../x.adoc", Pages.resolve("a/b.adoc", "../../x.adoc"));
        assertEquals("../../c/d.adoc", Pages.relative("a/b/e.adoc", "c/d.adoc"));
        assertEquals("d.adoc", Pages.relative("a/b.adoc", "a/d.adoc"));
    }
}
