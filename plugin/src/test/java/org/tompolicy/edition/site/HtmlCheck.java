package org.tompolicy.edition.site;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tompolicy.files.FileSet;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What can be wrong with the pages of a site without opening a browser: each problem as a line. */
public final class HtmlCheck {

    /** Its links begin with the path of the website, which is {@code /} in what the tests check. */
    private static final String SENT_FROM_ANYWHERE = "404.html";

    private final FileSet files;
    private final Set<String> paths = new TreeSet<>();
    private final Map<String, Document> pages = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** @param elsewhere paths that other rooms write beside these files */
    public HtmlCheck(FileSet files, Set<String> elsewhere) {
        this.files = files;
        files.paths().forEach(paths::add);
        paths.addAll(elsewhere);
    }

    /** Problems of all pages. */
    public List<String> problems() throws Exception {
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, true, false);
        Errors errors = new Errors();
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", errors);
        validator.setUpValidatorAndParsers(errors, false, false);
        for (String path : files.paths()) {
            if (path.endsWith(".html")) {
                errors.page = path;
                InputSource source = new InputSource(new ByteArrayInputStream(files.content(path)));
                source.setSystemId("file:///" + path);
                validator.checkHtmlInputSource(source);
                check(path, page(path));
            }
        }
        return problems;
    }

    /** Collects errors and leaves warnings alone. */
    private final class Errors implements ErrorHandler {
        private String page = "";

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            problems.add(page + ":" + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }

    private Document page(String path) {
        return pages.computeIfAbsent(path, any -> Jsoup.parse(new String(files.content(path), StandardCharsets.UTF_8)));
    }

    private void check(String path, Document page) {
        report(path, page.select("h1").size() != 1, "does not have one h1");
        int above = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            report(path, level > above + 1, "skips a level at " + heading.text());
            above = level;
        }
        report(path, !page.select("[style], style, script:not([src])").isEmpty(), "has script or style inline");
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute ->
                            report(path, attribute.getKey().startsWith("on"), "runs script in " + attribute.getKey()));
        }
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> report(path, !ids.add(element.id()), "repeats the id " + element.id()));
        for (Element loading : page.select("[src], link[rel=stylesheet]")) {
            String target = loading.hasAttr("src") ? loading.attr("src") : loading.attr("href");
            report(path, target.contains(":") || target.startsWith("//"), "fetches " + target);
        }
        page.select("[href], [src]").forEach(element -> checkTarget(path, element));
    }

    private void checkTarget(String path, Element element) {
        String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        if (target.matches("(https|mailto):.*")) {
            return;
        }
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        if (!file.isEmpty() && file.startsWith("/") != path.equals(SENT_FROM_ANYWHERE)) {
            problems.add(path + " leads to " + target + ", which "
                    + (file.startsWith("/") ? "fits one place only" : "leads elsewhere from another address"));
            return;
        }
        String resolved = file.isEmpty() ? path : resolve(path, file.replaceFirst("^/", ""));
        if (!paths.contains(resolved)) {
            problems.add(path + " leads to " + target + ", which there is not");
        } else if (hash >= 0 && page(resolved).getElementById(target.substring(hash + 1)) == null) {
            problems.add(path + " leads to " + target + ", which has no such place");
        }
    }

    private static String resolve(String from, String to) {
        return java.net.URI.create(from).resolve(to).toString();
    }

    private void report(String path, boolean wrong, String problem) {
        if (wrong) {
            problems.add(path + " " + problem);
        }
    }
}
