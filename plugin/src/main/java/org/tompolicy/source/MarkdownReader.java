package org.tompolicy.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Located;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.Conversion.Note;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.text.CodeLines;
import org.tompolicy.wording.Messages;

/** Reads a Markdown document, as GitHub shows it; nothing in it is hidden from anybody. */
final class MarkdownReader {

    private static final int MAX_NESTING = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(GitHubMarkdown.EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .build();

    private static final HtmlRenderer PLAIN = HtmlRenderer.builder().build();

    private final SourceFiles files;
    private final Pictures pictures;

    MarkdownReader(SourceFiles files, Pictures pictures) {
        this.files = files;
        this.pictures = pictures;
    }

    RawDocument read(Place place, SourceText text) {
        return new Reading(place, text, files.language(place), pictures).read();
    }

    private static final class Reading {
        private final Place place;
        private final SourceText text;
        private final String otherwise;
        private final Pictures pictures;
        private final List<Finding> problems = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final Set<String> ids = new TreeSet<>();
        private final Map<Node, Integer> marks = new IdentityHashMap<>();
        private final Map<Node, String> headingIds = new IdentityHashMap<>();
        private final GitHubAnchors anchors = new GitHubAnchors();
        private int skipped;
        private int lastLevel;
        private boolean hasTitle;

        /** @param otherwise its language where it says none itself */
        Reading(Place place, SourceText text, String otherwise, Pictures pictures) {
            this.otherwise = otherwise;
            this.place = place;
            this.text = text;
            this.pictures = pictures;
        }

        RawDocument read() {
            FrontMatter front = FrontMatter.read(text);
            skipped = front.lastLine();
            problems.addAll(front.problems());
            int lines = text.lines().size();
            Node document = PARSER.parse(String.join("\n", text.lines().subList(Math.min(skipped, lines), lines)));
            Optional<Located<String>> title = cutTitle(document).or(() -> named(front, "title"));
            // Until the HTML of the writer is parsed, what we add to it stands under a name that the writer does not
            // know.
            String secret = "data-" + Integer.toHexString(text.text().hashCode());
            String language = named(front, "lang").map(Located::value).orElse(otherwise);
            GitHubMarkdown github = new GitHubMarkdown(document, secret, language);
            hasTitle = title.isPresent();
            survey(document, github);
            anchors.mend(document);
            HtmlRenderer renderer = renderer(github, secret);
            Map<String, Note> notes = github.notes(
                    renderer,
                    html -> HtmlAllowList.clean(html, this::keepsPicture).html());
            TreeBuilder tree = new TreeBuilder(
                    facts, notes, Map.of(), PrintedMarks.Syntax.MARKDOWN, file -> Optional.of(text), name -> null);
            List<RawBlock> blocks = tree.blocks(html(document, renderer, github, secret));
            problems.addAll(tree.problems());
            return new RawDocument(
                    place.root(),
                    place.path(),
                    text.file(),
                    title,
                    front.attributes(),
                    blocks,
                    tree.references(),
                    List.of(),
                    problems.stream().distinct().sorted().toList());
        }

        private static Optional<Located<String>> named(FrontMatter front, String name) {
            return front.attributes().stream()
                    .filter(attribute ->
                            attribute.name().equals(name) && !attribute.value().isBlank())
                    .map(attribute -> new Located<>(attribute.value(), attribute.location()))
                    .findFirst();
        }

        private Optional<Located<String>> cutTitle(Node document) {
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Heading heading && heading.getLevel() == 1) {
                    heading.unlink();
                    anchors.add(plain(heading), "");
                    return Optional.of(new Located<>(plain(heading), location(heading)));
                }
            }
            return Optional.empty();
        }

        private Location location(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            int line = spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
            return text.at(skipped + line + 1, 1);
        }

        private static String plain(Node node) {
            return HtmlAllowList.text(HtmlAllowList.parse(PLAIN.render(node))).replace('\n', ' ');
        }

        /** Gives every top-level block a fact and every heading an id; reports what raw HTML and links must not hold. */
        private void survey(Node document, GitHubMarkdown github) {
            document.accept(new AbstractVisitor() {
                @Override
                public void visit(Heading heading) {
                    // A missing title is reported by itself; the headings then count from the first one.
                    if (level(heading) > lastLevel + 1 && (hasTitle || lastLevel > 0)) {
                        problems.add(Finding.of(
                                Rule.DOCUMENT_MALFORMED,
                                location(heading),
                                Messages.of("document-malformed.skipsLevel").with("sign", "#".repeat(lastLevel + 2))));
                    }
                    lastLevel = level(heading);
                    String id = headingId(plain(heading));
                    headingIds.put(heading, id);
                    anchors.add(plain(heading), id);
                    visitChildren(heading);
                }

                @Override
                public void visit(HtmlBlock html) {
                    report(
                            html,
                            HtmlAllowList.clean(html.getLiteral(), (source, alt) -> true)
                                    .removed());
                }

                @Override
                public void visit(HtmlInline html) {
                    report(
                            html,
                            HtmlAllowList.clean(html.getLiteral(), (source, alt) -> true)
                                    .removed());
                }

                @Override
                public void visit(Link link) {
                    if (!HtmlAllowList.isSafe(link.getDestination())) {
                        report(link, Set.of(RemovedHtml.link(link.getDestination())));
                    }
                    visitChildren(link);
                }
            });
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Block) {
                    marks.put(node, facts.size());
                    facts.add(fact(node, github.isAlert(node) ? Kind.ADMONITION : kind(node)));
                }
            }
        }

        private void report(Node node, Set<RemovedHtml> removed) {
            List<SourceSpan> spans = node.getSourceSpans();
            for (RemovedHtml what : removed) {
                Location start = location(node);
                int last = start.line() + Math.max(spans.size() - 1, 0);
                Location tag = what.place(text, start.line(), last).orElse(start);
                problems.add(what.finding(tag, RemovedHtml.MARKDOWN));
            }
        }

        /** The id that AsciiDoc would give the heading. */
        private String headingId(String title) {
            String id = HeadingIds.free(title, ids::contains);
            ids.add(id);
            return id;
        }

        private Fact fact(Node node, Kind kind) {
            boolean heading = node instanceof Heading;
            String title = heading ? plain(node) : "";
            return new Fact(
                    kind,
                    heading ? headingIds.get(node) : "",
                    false,
                    heading ? level((Heading) node) : 0,
                    title,
                    title,
                    Set.of(),
                    Map.of(),
                    Audience.PUBLIC,
                    location(node));
        }

        private static int level(Heading heading) {
            return Math.max(heading.getLevel() - 1, 1);
        }

        private static Kind kind(Node node) {
            if (node instanceof Heading) {
                return Kind.HEADING;
            } else if (node instanceof Paragraph) {
                return Kind.PARAGRAPH;
            } else if (node instanceof ListBlock) {
                return Kind.LIST;
            } else if (node instanceof BlockQuote) {
                return Kind.QUOTE;
            } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
                return Kind.LISTING;
            }
            return node instanceof TableBlock ? Kind.TABLE : Kind.OTHER;
        }

        private HtmlRenderer renderer(GitHubMarkdown github, String secret) {
            return github.renderer()
                    .attributeProviderFactory(context -> (node, tag, attributes) -> {
                        if (marks.containsKey(node) && !tag.equals("code")) {
                            attributes.put(secret, String.valueOf(marks.get(node)));
                        }
                        if (!headingIds.getOrDefault(node, "").isEmpty()) {
                            attributes.put("id", headingIds.get(node));
                        }
                    })
                    .build();
        }

        /** Clean HTML in which every block carries the number of its fact. */
        private String html(Node document, HtmlRenderer renderer, GitHubMarkdown github, String secret) {
            marks.forEach((node, mark) -> {
                if (node instanceof HtmlBlock block) {
                    block.setLiteral("<!--" + secret + mark + "-->" + block.getLiteral());
                }
            });
            Element body = HtmlAllowList.parse(renderer.render(document));
            body.select("[" + Fact.MARK + "]").removeAttr(Fact.MARK);
            wrapUnmarked(body, secret);
            for (Element element : body.select("[" + secret + "]")) {
                element.attr(Fact.MARK, element.attr(secret)).removeAttr(secret);
            }
            github.mend(body);
            modernise(body);
            name(body);
            // Where an anchor has the id of a heading, links find the heading, as on GitHub.
            body.select("a[name]").stream()
                    .filter(anchor -> headingIds.containsValue(anchor.attr("name")))
                    .forEach(anchor -> anchor.removeAttr("name"));
            HtmlAllowList.cleanMarked(body, Fact.MARK, this::keepsPicture);
            return body.html();
        }

        /** Raw HTML at the top has no number of its own: it gets a {@code div} with that of its block. */
        private static void wrapUnmarked(Element body, String secret) {
            String mark = "0";
            Element wrapper = null;
            for (org.jsoup.nodes.Node node : List.copyOf(body.childNodes())) {
                if (node instanceof Comment comment && comment.getData().startsWith(secret)) {
                    mark = comment.getData().substring(secret.length());
                    wrapper = null;
                    node.remove();
                } else if (node instanceof Element element && element.hasAttr(secret)) {
                    wrapper = null;
                } else if (wrapper == null && !(node instanceof TextNode text && text.isBlank())) {
                    wrapper = new Element("div").attr(secret, mark);
                    node.before(wrapper);
                    wrapper.appendChild(node);
                } else if (wrapper != null) {
                    wrapper.appendChild(node);
                }
            }
        }

        private static void modernise(Element body) {
            body.select("img[alt=\"\"]").attr(HtmlAllowList.NO_ALT, "");
            body.select("h1").tagName("h2");
            body.select("th").attr("scope", "col");
            for (Element cell : body.select("th[align], td[align]")) {
                cell.addClass(cell.attr("align")).removeAttr("align");
            }
        }

        /** In documents about systems a listing says in which language it is written. */
        private void name(Element body) {
            for (Element code : body.select("pre > code[class^=" + CodeLines.LANGUAGE + "]")) {
                String language = code.className().toLowerCase(Locale.ROOT);
                code.removeAttr("class");
                if (place.root() == SourceRoot.ARCHITECTURE) {
                    code.parent().addClass(language);
                }
            }
        }

        private boolean keepsPicture(String source, boolean hasAlt) {
            return pictures.use(place, source, hasAlt, text.find(source, skipped + 1, text.at(1, 1)), problems);
        }
    }
}
