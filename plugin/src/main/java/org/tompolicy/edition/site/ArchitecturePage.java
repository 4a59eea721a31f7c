package org.tompolicy.edition.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.Publication.Document;
import org.tompolicy.publish.Publication.DocumentSection;
import org.tompolicy.publish.Publication.PromiseReference;
import org.tompolicy.text.PlainText;

/**
 * An architecture document, or the list of all of them.
 *
 * @param overview the list of documents; absent on the list itself
 * @param folder title of the folder that holds the document; absent at the top
 * @param language of the title and the text, where they are not in that of the page, else an empty string
 * @param untranslated what readers are told then
 * @param descriptionLanguage as {@code language}
 * @param listed every document, on the page of the folder's index; else empty
 */
public record ArchitecturePage(
        Shell shell,
        List<Group> side,
        Optional<Link> overview,
        Optional<Link> folder,
        String title,
        String language,
        String untranslated,
        String description,
        String descriptionLanguage,
        Markup changed,
        String measures,
        List<Part> parts,
        Markup footnotes,
        List<Link> onThisPage,
        List<Link> related,
        List<Group> listed,
        Optional<Link> previous,
        Optional<Link> next) {

    private static final String LIST = SitePage.ARCHITECTURE.path();

    /** Documents of a folder; those at the top stand in a group of their own without a title. */
    public record Group(String title, boolean current, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** A document in a list; the language is that of its words where it is not the page's, else an empty string. */
    public record Item(String title, String description, String language, String href, boolean current) {}

    /** A section with the promises that rest on it. */
    public record Part(int level, String id, Markup heading, Markup body, List<Resting> promises) {
        public Part {
            promises = List.copyOf(promises);
        }
    }

    /** A promise: {@code AC-01#register} and the title of its measure. */
    public record Resting(String label, String href, String title) {}

    public ArchitecturePage {
        side = List.copyOf(side);
        parts = List.copyOf(parts);
        onThisPage = List.copyOf(onThisPage);
        related = List.copyOf(related);
        listed = List.copyOf(listed);
    }

    /** The page of a document. */
    static ArchitecturePage of(Site site, Shells shells, Document document) {
        Links links = site.links(document.page());
        PageWriter writer = new PageWriter(site, links);
        List<Document> documents = site.publication.documents();
        int index = documents.indexOf(document);
        boolean isList = document.page().equals(LIST);
        return new ArchitecturePage(
                shells.shell(links, Shells.Section.ARCHITECTURE, document.title(), description(site, document)),
                groups(site, links, document.page()),
                isList ? Optional.empty() : Optional.of(Link.of(site.texts.text("architecture"), links.to(LIST))),
                folderLink(site, links, document),
                document.title(),
                site.foreign(document.path()),
                site.untranslated(document.path()),
                description(site, document),
                site.isArchived() ? "" : site.foreign(document.path()),
                changed(site.texts, document.revisionDate()),
                links.to(SitePage.START.at("measures")),
                parts(links, writer, document),
                writer.notes(),
                onThisPage(document),
                related(site, links, document),
                isList ? groups(site, links, document.page()) : List.of(),
                index > 0 ? Optional.of(neighbour(links, documents.get(index - 1))) : Optional.empty(),
                index + 1 < documents.size()
                        ? Optional.of(neighbour(links, documents.get(index + 1)))
                        : Optional.empty());
    }

    /** The tree of a release says what it holds of a document. */
    private static String description(Site site, Document document) {
        return site.isArchived() ? site.texts.text("keptSections", site.policy.version()) : document.description();
    }

    /** The list of documents, where no document stands at its address. */
    static ArchitecturePage list(Site site, Shells shells) {
        Links links = site.links(LIST);
        UiTexts texts = site.texts;
        String lede =
                site.isArchived() ? texts.text("keptSections", site.policy.version()) : texts.text("architectureLede");
        return new ArchitecturePage(
                shells.shell(links, Shells.Section.ARCHITECTURE, texts.text("architecture"), lede),
                groups(site, links, LIST),
                Optional.empty(),
                Optional.empty(),
                texts.text("architecture"),
                "",
                "",
                lede,
                "",
                Markup.EMPTY,
                links.to(SitePage.START.at("measures")),
                List.of(),
                Markup.EMPTY,
                List.of(),
                List.of(),
                groups(site, links, LIST),
                Optional.empty(),
                Optional.empty());
    }

    private static Link neighbour(Links links, Document document) {
        return Link.of(document.title(), links.to(document.page()));
    }

    private static Markup changed(UiTexts texts, String date) {
        if (date.isEmpty()) {
            return Markup.EMPTY;
        }
        try {
            return texts.html("lastChanged", texts.time(LocalDate.parse(date)));
        } catch (DateTimeParseException e) {
            return texts.html("lastChanged", date);
        }
    }

    private static String folder(Document document) {
        String path = document.page().substring(SitePage.DOCUMENTS.length());
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }

    private static List<Group> groups(Site site, Links links, String current) {
        Map<String, List<Document>> byFolder = new LinkedHashMap<>();
        for (Document document : site.publication.documents()) {
            byFolder.computeIfAbsent(folder(document), folder -> new ArrayList<>())
                    .add(document);
        }
        List<Group> groups = new ArrayList<>();
        byFolder.forEach((folder, documents) -> groups.add(new Group(
                folder.isEmpty() ? "" : folderTitle(folder, documents),
                documents.stream().anyMatch(document -> document.page().equals(current)),
                documents.stream()
                        .map(document -> new Item(
                                document.title(),
                                document.description(),
                                site.foreign(document.path()),
                                links.to(document.page()),
                                document.page().equals(current)))
                        .toList())));
        return groups;
    }

    private static String folderTitle(String folder, List<Document> documents) {
        return documents.stream()
                .filter(document -> document.page().equals(SitePage.document(folder + "/index")))
                .map(Document::title)
                .findFirst()
                .orElse(Term.capital(folder.replace('-', ' ').replace('_', ' ')));
    }

    private static Optional<Link> folderLink(Site site, Links links, Document document) {
        String folder = folder(document);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        List<Document> documents = site.publication.documents().stream()
                .filter(other -> folder(other).equals(folder))
                .toList();
        return documents.get(0).equals(document)
                ? Optional.empty()
                : Optional.of(Link.of(
                        folderTitle(folder, documents),
                        links.to(documents.get(0).page())));
    }

    private static List<Part> parts(Links links, PageWriter writer, Document document) {
        List<Part> parts = new ArrayList<>();
        int above = 1;
        for (DocumentSection section : document.sections()) {
            int level = section.level() == 0 ? 0 : Math.min(Math.min(section.level() + 1, above + 1), 6);
            above = level == 0 ? above : level;
            parts.add(new Part(
                    level,
                    section.id(),
                    writer.write(section.heading()),
                    writer.write(section.body()),
                    section.promises().stream()
                            .map(promise -> resting(links, promise))
                            .toList()));
        }
        return parts;
    }

    private static Resting resting(Links links, PromiseReference promise) {
        ClaimId id = new ClaimId(promise.measure(), promise.claim());
        return new Resting(id.toString(), links.to(SitePage.claim(id)), promise.title());
    }

    private static List<Link> onThisPage(Document document) {
        return document.sections().stream()
                .filter(section -> section.level() == 1)
                .map(section -> Link.of(PlainText.of(section.heading()), "#" + section.id()))
                .toList();
    }

    private static List<Link> related(Site site, Links links, Document document) {
        Set<String> ids = new LinkedHashSet<>();
        document.sections().forEach(section -> section.promises().forEach(promise -> ids.add(promise.measure())));
        return ids.stream()
                .flatMap(id -> site.measure(id).stream())
                .map(measure -> Link.of(measure.id() + " " + measure.title(), links.to(SitePage.measure(measure.id()))))
                .toList();
    }
}
