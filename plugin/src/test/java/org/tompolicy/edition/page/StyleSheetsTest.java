package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheets of site, report and page of changes: joined from files, none of which says a thing twice. */
class StyleSheetsTest {

    private static final Path TEMPLATES = Path.of("..", "templates");
    private static final List<String> LISTS = List.of(
            "site/style.txt",
            "site/annex.txt",
            "site/changes.txt",
            "report/style.txt",
            "report/diff.txt",
            "preview/style.txt");

    /** The style of the PDF goes into another program. */
    private static final String OF_THE_PDF = "annex/";

    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]*)");

    private static List<Path> files(Path folder, Predicate<String> name) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> name.test(path.toString())).sorted().toList();
        }
    }

    private static Set<String> styleSheets() throws IOException {
        return files(TEMPLATES, name -> name.endsWith(".css")).stream()
                .map(path -> TEMPLATES.relativize(path).toString().replace('\\', '/'))
                .filter(name -> !name.startsWith(OF_THE_PDF))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each declaration with its selector and what it depends on, such as {@code @media print|.tag|color: black}. */
    private static List<String> declarations(String sheet) {
        List<String> all = new ArrayList<>();
        String condition = "";
        Matcher piece = Pattern.compile("([^{}]*)([{}])").matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
        String selectors = "";
        while (piece.find()) {
            String text = piece.group(1).strip();
            if (piece.group(2).equals("{")) {
                if (text.startsWith("@media")) {
                    condition = text;
                } else {
                    selectors = text;
                }
            } else if (selectors.isEmpty()) {
                condition = "";
            } else {
                for (String selector : selectors.split(",\\s*")) {
                    for (String declaration : text.split(";\\s*")) {
                        all.add(condition + "|" + selector + "|" + declaration);
                    }
                }
                selectors = "";
            }
        }
        return all;
    }

    private static Set<String> twice(String sheet) {
        Set<String> seen = new HashSet<>();
        return declarations(sheet).stream()
                .filter(one -> !seen.add(one))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachFileIsInAListAndInNoneTwice() throws Exception {
        Set<String> listed = new TreeSet<>();
        for (String list : LISTS) {
            List<String> names = Templates.standard().listed(list);
            assertEquals(names.size(), Set.copyOf(names).size(), list);
            listed.addAll(names);
        }
        assertEquals(styleSheets(), listed);
    }

    @Test
    void noSheetSaysAThingTwice() {
        for (String list : LISTS) {
            String sheet = Templates.standard().joined(list);
            assertTrue(
                    declarations(sheet).size()
                            > (list.endsWith("/style.txt") && !list.startsWith("preview/") ? 300 : 50),
                    list);
            assertEquals(Set.of(), twice(sheet), list);
        }
        assertEquals(
                Set.of("@media print|b|margin: 0"),
                twice("b { margin: 0; } @media print { a, b { margin: 0; } b { margin: 0; } } b { padding: 0; }"));
    }

    @Test
    void paperStandsBehindNarrow() throws Exception {
        for (String name : styleSheets()) {
            String text = Templates.standard().text(name);
            int paper = text.indexOf("@media print");
            assertTrue(paper < 0 || text.lastIndexOf("@media") == paper, name);
        }
    }

    /** Classes of columns, which {@code HtmlWriter} makes of their width. */
    private static final Pattern WIDTH = Pattern.compile("w\\d{1,3}[05]|w5");

    @Test
    void eachClassIsUsed() throws Exception {
        StringBuilder users = new StringBuilder();
        for (Path file : files(TEMPLATES, name -> name.endsWith(".ftlh") || name.endsWith(".js"))) {
            users.append(Files.readString(file));
        }
        for (Path file : files(Path.of("src", "main", "java"), name -> name.endsWith(".java"))) {
            users.append(Files.readString(file));
        }
        Set<String> words = Pattern.compile("[^\\w-]+").splitAsStream(users).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>();
        for (String name : styleSheets()) {
            declarations(Templates.standard().text(name)).stream()
                    .flatMap(one -> CLASS.matcher(one.split("\\|")[1]).results().map(found -> found.group(1)))
                    .filter(one -> !words.contains(one) && !WIDTH.matcher(one).matches())
                    .forEach(unused::add);
        }
        assertEquals(Set.of(), unused);
        assertFalse(words.contains("no-such-class"));
    }
}
