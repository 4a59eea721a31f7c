package org.tompolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows every relative link of the pages for people: README, CONTRIBUTING and their kin, and the guide. */
class PagesLinkTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path GUIDE = ROOT.resolve("site/guide");

    private static List<Path> pages(Path... folders) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    @Test
    void every_link_leads_to_a_file_and_a_heading_that_are_there() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages(ROOT, GUIDE)) {
            links += links(page).size();
            broken.addAll(broken(page));
        }
        assertEquals(List.of(), broken);
        assertTrue(links > 60, links + " links");
    }

    @Test
    void the_guide_lists_each_of_its_pages() throws IOException {
        Path list = GUIDE.resolve("README.md");
        Set<String> pages = new TreeSet<>();
        pages(GUIDE).forEach(page -> pages.add(page.getFileName().toString()));
        pages.remove("README.md");
        pages.removeAll(links(list));
        assertEquals(Set.of(), pages);
    }

    @Test
    void a_link_to_nowhere_is_reported(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), """
                # A page: with `code`

                [a](#a-page-with-code) [b](#nowhere) [c](other.md) [d](gone.md) ![e](gone.png)
                [f](other.md#twice-1) [g](other.md#twice-2) [h](https://example.com) `[i](gone.md)` [j](Other.md)
                """);
        Files.writeString(folder.resolve("other.md"), "# Twice\n\n## Twice\n");

        assertEquals(
                Stream.of("#nowhere", "gone.md", "gone.png", "other.md#twice-2", "Other.md")
                        .map(link -> page + " leads to " + link)
                        .toList(),
                broken(page));
    }

    private static List<String> broken(Path page) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : links(page)) {
            URI address = URI.create(link);
            if (!address.isAbsolute() && !leads(page, address)) {
                broken.add(page + " leads to " + link);
            }
        }
        return broken;
    }

    private static boolean leads(Path page, URI address) throws IOException {
        Path file = address.getPath().isEmpty()
                ? page
                : page.resolveSibling(address.getPath()).normalize();
        // As it is written: some file systems take one letter for another.
        if (!Files.exists(file) || !file.toRealPath().endsWith(file.getFileName())) {
            return false;
        }
        return address.getFragment() == null || anchors(file).contains(address.getFragment());
    }

    private static List<String> links(Path page) throws IOException {
        List<String> links = new ArrayList<>();
        parsed(page).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(image.getDestination());
            }
        });
        return links;
    }

    /** The anchors that GitHub and GitLab give to headings: a repeated one is counted. */
    private static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> times = new HashMap<>();
        parsed(page).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String anchor = words(heading)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-');
                int before = times.merge(anchor, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? anchor : anchor + "-" + before);
            }
        });
        return anchors;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private static Node parsed(Path page) throws IOException {
        return Parser.builder().build().parse(Files.readString(page));
    }
}
