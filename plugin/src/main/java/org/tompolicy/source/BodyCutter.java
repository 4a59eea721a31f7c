package org.tompolicy.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.RichText;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.source.RawBlock.RawTarget;

/** Cuts a converted document into blocks: numbers footnotes, fills in texts of links, puts facts and HTML together. */
final class BodyCutter {

    private static final Pattern MARK = Pattern.compile("\\[\\s*[\\w#.-]*\\.(?i:internal|customer)\\b[^\\]]*\\]");

    private final List<Fact> facts;
    private final Map<String, String> notes;
    private final Map<String, String> anchors;
    private final Function<String, Optional<SourceText>> lines;
    private final List<RawBlock> blocks = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private final Map<String, Element> noteItems = new HashMap<>();

    /**
     * @param facts of blocks, by the number in their HTML
     * @param notes HTML of footnotes, by the number in the text
     * @param anchors texts of anchors that are no blocks, by id
     * @param lines the lines of a file, to find where a link was written
     */
    BodyCutter(
            List<Fact> facts,
            Map<String, String> notes,
            Map<String, String> anchors,
            Function<String, Optional<SourceText>> lines) {
        this.facts = facts;
        this.notes = notes;
        this.anchors = anchors;
        this.lines = lines;
    }

    RawBody cut(String html) {
        Element body = HtmlAllowList.parse(html);
        Element list = numberNotes(body);
        Set<String> seen = new TreeSet<>();
        dropRepeatedIds(body, seen);
        dropRepeatedIds(list, seen);
        closeGaps(body);
        fillReferences(body, body);
        fillReferences(list, body);
        checkMarks(body);
        flatten(body, Set.of(), Map.of());
        return new RawBody(blocks, footnotes(list));
    }

    /** Places where a mark that should hide something is printed, so that it hides nothing. */
    List<Finding> problems() {
        return problems;
    }

    private void checkMarks(Element body) {
        for (Element element : body.getAllElements()) {
            Matcher mark = MARK.matcher(element.ownText());
            if (element.closest("pre, code") == null && mark.find()) {
                Element block = element.closest("[" + Fact.MARK + "]");
                Location start = fact(block == null ? body.child(0) : block).location();
                Location place = lines.apply(start.file())
                        .map(text -> text.find(mark.group(), start.line(), start))
                        .orElse(start);
                problems.add(Finding.of(
                        Rule.AUDIENCE_LEAK,
                        place,
                        "The mark " + mark.group() + " is printed as text here and hides nothing. Write " + mark.group()
                                + "#…# around a phrase, or put the mark on a line of its own above a block."));
            }
        }
    }

    private static RichText footnotes(Element list) {
        if (list.childrenSize() == 0) {
            return RichText.EMPTY;
        }
        Element bare = list.clone();
        bare.select("a[href^=#_footnoteref_]").remove();
        return rich(list.outerHtml(), bare);
    }

    private Element numberNotes(Element body) {
        Element list = HtmlAllowList.parse("<ol class=\"footnotes\"></ol>").child(0);
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Element mark : body.select("sup[" + HtmlAllowList.NOTE + "]")) {
            String key = mark.attr(HtmlAllowList.NOTE);
            mark.removeAttr(HtmlAllowList.NOTE);
            if (!notes.containsKey(key)) {
                mark.remove();
                continue;
            }
            int number = numbers.computeIfAbsent(key, any -> numbers.size() + 1);
            int use = uses.merge(key, 1, Integer::sum);
            mark.attr("class", "footnote").attr("id", "_footnoteref_" + number + (use == 1 ? "" : "_" + use));
            mark.appendElement("a").attr("href", "#_footnotedef_" + number).text(String.valueOf(number));
            if (use == 1) {
                Element item = list.appendElement("li").attr("id", "_footnotedef_" + number);
                item.html(notes.get(key));
                item.appendText(" ");
                item.appendElement("a").attr("href", "#_footnoteref_" + number).text("\u2191");
                noteItems.put("#_footnotedef_" + number, item);
            }
        }
        return list;
    }

    /** A heading is at most one level below the one before it, whatever the writer chose. */
    private static void closeGaps(Element body) {
        int before = 1;
        for (Element heading : body.select("h2, h3, h4, h5, h6")) {
            before = Math.min(level(heading), before + 1);
            heading.tagName("h" + before);
        }
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    private static void dropRepeatedIds(Element body, Set<String> seen) {
        for (Element element : body.select("[id]")) {
            if (!seen.add(element.id())) {
                element.removeAttr("id");
            }
        }
    }

    private void fillReferences(Element part, Element body) {
        Map<String, String> texts = new TreeMap<>(anchors);
        for (Fact fact : facts) {
            if (!fact.id().isEmpty() && !fact.reference().isBlank()) {
                texts.putIfAbsent(fact.id(), fact.reference());
            }
        }
        for (Element link : part.select("a[" + HtmlAllowList.AUTO + "]")) {
            link.removeAttr(HtmlAllowList.AUTO);
            String target = link.attr("href");
            if (!target.startsWith("#")) {
                link.addClass("auto");
            } else if (link.text().isBlank()) {
                String id = target.substring(1);
                Element there = body.getElementById(id);
                link.text(there == null ? "[" + id + "]" : texts.getOrDefault(id, term(there, id)));
            }
        }
    }

    private static String term(Element anchor, String id) {
        Element term = anchor.closest("dt");
        return term == null || term.text().isBlank() ? "[" + id + "]" : term.text();
    }

    private void flatten(Element parent, Set<String> roles, Map<String, String> attributes) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                throw new IllegalStateException("text outside every block: " + text.getWholeText());
            }
            if (!(node instanceof Element element)) {
                continue;
            }
            Fact fact = fact(element);
            if (fact.kind() != Kind.SECTION || fact.roles().contains("claim")) {
                if (!parent.normalName().equals("section") || element.hasAttr(Fact.MARK)) {
                    blocks.add(block(element, with(fact, roles, attributes)));
                }
                continue;
            }
            Set<String> handed = new LinkedHashSet<>(roles);
            Map<String, String> handedAttributes = new LinkedHashMap<>(attributes);
            fact.roles().stream()
                    .filter(role -> role.equals("context") || role.startsWith("allow-"))
                    .forEach(handed::add);
            if (fact.attributes().containsKey("reason")) {
                handedAttributes.putIfAbsent("reason", fact.attributes().get("reason"));
            }
            blocks.add(heading(element, with(fact, roles, attributes)));
            flatten(element, handed, handedAttributes);
        }
    }

    private Fact fact(Element element) {
        String number = element.attr(Fact.MARK);
        if (number.isEmpty()) {
            Location start =
                    facts.isEmpty() ? Location.startOf("?") : facts.get(0).location();
            return new Fact(Kind.OTHER, "", false, 0, "", "", Set.of(), Map.of(), Audience.PUBLIC, start);
        }
        return facts.get(Integer.parseInt(number));
    }

    /** What a section says of its blocks: it explains only, or a rule is silenced in it. */
    private static Fact with(Fact fact, Set<String> roles, Map<String, String> attributes) {
        Set<String> all = new LinkedHashSet<>(fact.roles());
        all.addAll(roles);
        Map<String, String> allAttributes = new LinkedHashMap<>(attributes);
        allAttributes.putAll(fact.attributes());
        return new Fact(
                fact.kind(),
                fact.id(),
                fact.explicitId(),
                fact.level(),
                fact.title(),
                fact.reference(),
                all,
                allAttributes,
                fact.audience(),
                fact.location());
    }

    private RawBlock heading(Element section, Fact fact) {
        Element heading = section.child(0).clone();
        List<String> ids = new ArrayList<>();
        if (!fact.id().isEmpty()) {
            ids.add(fact.id());
        }
        heading.select("[id]").forEach(element -> ids.add(element.id()));
        return raw(
                fact,
                Kind.HEADING,
                level(heading),
                rich(heading.html(), heading),
                List.of(),
                ids,
                targets(heading, fact));
    }

    private RawBlock block(Element element, Fact fact) {
        List<RawBlock> nested = new ArrayList<>();
        for (Element inner : element.select("[" + Fact.MARK + "]")) {
            if (inner != element && fact(inner).stands()) {
                nested.add(block(inner, fact(inner)));
            }
        }
        Element clean = element.clone();
        clean.removeAttr(Fact.MARK);
        clean.select("[" + Fact.MARK + "]").removeAttr(Fact.MARK);
        List<String> ids = new ArrayList<>();
        clean.select("[id]").forEach(inner -> ids.add(inner.id()));
        int level = fact.kind() == Kind.HEADING ? level(clean) : 1;
        return raw(fact, fact.kind(), level, content(clean, fact), nested, ids, targets(clean, fact));
    }

    private static RichText content(Element element, Fact fact) {
        if (fact.kind() == Kind.DEFINITION) {
            String inner = element.html();
            return rich(HtmlAllowList.hasBlocks(inner) ? inner : "<p>" + inner + "</p>", element);
        }
        return rich(fact.kind() == Kind.HEADING ? element.html() : element.outerHtml(), element);
    }

    private static RichText rich(String html, Element element) {
        return new RichText(html, HtmlAllowList.text(element));
    }

    private RawBlock raw(
            Fact fact,
            Kind kind,
            int tag,
            RichText content,
            List<RawBlock> nested,
            List<String> ids,
            List<RawTarget> targets) {
        return new RawBlock(
                kind,
                fact.id(),
                fact.explicitId(),
                tag - 1,
                fact.title(),
                fact.roles(),
                fact.attributes(),
                fact.audience(),
                fact.location(),
                content,
                nested,
                ids,
                targets,
                line(fact));
    }

    /** The attribute list that gives a block its id; any other line might hold what its reader must not see. */
    private String line(Fact fact) {
        return lines.apply(fact.location().file())
                .map(text -> text.line(fact.location().line()))
                .filter(line -> fact.explicitId() && AttributeList.line(line).isList())
                .orElse("");
    }

    private List<RawTarget> targets(Element element, Fact fact) {
        List<RawTarget> targets = new ArrayList<>();
        for (Element link : element.select("a[href], img[src]")) {
            boolean picture = link.normalName().equals("img");
            String target = link.attr(picture ? "src" : "href");
            if (target.startsWith("#_footnoteref_")) {
                continue;
            }
            if (target.startsWith("#_footnotedef_")) {
                Element item = noteItems.get(target);
                targets.addAll(item == null ? List.of() : targets(item, fact));
            } else {
                targets.add(new RawTarget(target, picture, place(target, fact.location())));
            }
        }
        targets.sort(Comparator.comparing(RawTarget::location));
        return targets;
    }

    private Location place(String target, Location block) {
        String id = target.startsWith("#") ? target.substring(1) : "";
        List<String> before = id.isEmpty() ? List.of("") : List.of("<<", "<<#", "xref:", "xref:#", "#");
        String written = id.isEmpty() ? target : id;
        return lines.apply(block.file())
                .flatMap(text -> before.stream()
                        .map(prefix -> text.find(prefix + written, block.line(), null))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()))
                .orElse(block);
    }
}
