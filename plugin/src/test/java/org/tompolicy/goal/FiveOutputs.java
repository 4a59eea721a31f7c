package org.tompolicy.goal;

import static org.tompolicy.goal.SaidInOutputs.changeClass;
import static org.tompolicy.goal.SaidInOutputs.days;
import static org.tompolicy.goal.SaidInOutputs.subject;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.tompolicy.edition.annex.AnnexReading;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.json.StrictJson;

/**
 * What customers are given of one release, as text: the pages of the site, the annex as it is read aloud, the letter,
 * the feeds and the JSON. Each is read by itself, by its ids, labels and addresses.
 *
 * @param texts path to content, beginning with the name of the output: {@code site/changes.html}
 */
record FiveOutputs(SortedMap<String, String> texts) {

    static final String SITE = "site";
    static final String ANNEX = "annex";
    static final String LETTER = "letter";
    static final String FEEDS = "feeds";
    static final String JSON = "json";
    static final List<String> ALL = List.of(ANNEX, FEEDS, JSON, LETTER, SITE);

    /** What a version did to a measure as a whole, as its badge says it; {@link #NONE} where it left it alone. */
    static final String WHOLE = " as a whole";

    /** Whether a version did anything to a measure. */
    static final String CHANGED = " changed";

    static final String NONE = "none";

    private static final String JSON_FILE = JSON + "/policy.json";
    private static final Pattern VERSION = Pattern.compile("\\b20\\d\\d\\.\\d+\\b");
    private static final Pattern CITATION = Pattern.compile("\\b[A-Z]{2,4}-\\d{2,3}(?:#[a-z0-9-]+)?");
    private static final Pattern CLAIM_AND_CLASS = Pattern.compile("(#[a-z0-9-]+)(?: \\[[^]]*])? ([a-z]+)\\b");

    static FiveOutputs of(TwoReleases releases, String version) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        String archived = "versions/" + version + "/";
        for (Map.Entry<String, byte[]> file : Builds.files(releases.site()).entrySet()) {
            String path = file.getKey();
            boolean isOfRelease = path.startsWith(archived) || path.equals("changes.html");
            if (path.endsWith(".html") && (isOfRelease || path.equals("versions/index.html"))) {
                texts.put(SITE + "/" + path, new String(file.getValue(), StandardCharsets.UTF_8));
            }
        }
        texts.put(ANNEX + "/read", AnnexReading.of(releases.annex(version)));
        texts.put(LETTER + "/en", releases.text("report/notice-" + version + "-en.txt"));
        texts.put(FEEDS + "/all", releases.text("site/feed.xml"));
        texts.put(FEEDS + "/subprocessors", releases.text("site/feed-subprocessors.xml"));
        texts.put("before/policy.json", releases.text("site/versions/" + TwoReleases.FIRST + "/policy.json"));
        texts.put(JSON_FILE, releases.text("site/" + archived + "policy.json"));
        return new FiveOutputs(texts);
    }

    /** The same outputs, one of which says something else. */
    FiveOutputs with(String output, String before, String after) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        changed.replaceAll((path, text) -> path.startsWith(output + "/") ? text.replace(before, after) : text);
        return new FiveOutputs(changed);
    }

    /** Every day that an output states anywhere, those of decisions on transfers left out: they are no days of ours. */
    SortedSet<LocalDate> daysOf(String output) {
        SortedSet<LocalDate> days = new TreeSet<>();
        texts.forEach((path, text) -> {
            if (path.startsWith(output + "/")) {
                String said = path.endsWith(".html") ? Jsoup.parse(text).text() : text;
                days.addAll(SaidInOutputs.days(said.replaceAll("\\s+", " ")
                        .replaceAll("decision(?: \\(EU\\) [0-9/]+)? of \\d+ \\p{L}+ \\d+", "decision")));
            }
        });
        return days;
    }

    SaidInOutputs read(String version) throws JsonProblem {
        SaidInOutputs said = new SaidInOutputs();
        json(said);
        site(said, version);
        annex(said);
        letter(said);
        feed(said, texts.get(FEEDS + "/all"), version);
        feed(said, texts.get(FEEDS + "/subprocessors"), version);
        return said;
    }

    // JSON

    private void json(SaidInOutputs said) throws JsonProblem {
        byte[] bytes = texts.get(JSON_FILE).getBytes(StandardCharsets.UTF_8);
        Map<String, Object> policy =
                StrictJson.read(new ByteArrayInputStream(bytes), new StrictJson.Limits(1_000_000, 100));
        for (String member : List.of("version", "issued", "effective")) {
            said.say(JSON, member, (String) policy.get(member));
        }
        for (Map<?, ?> measure : all(policy, "measures")) {
            String id = (String) measure.get("id");
            said.say(JSON, id + " reviewed", (String) measure.get("reviewed"));
            Object change = measure.get("change");
            said.say(JSON, id + WHOLE, change == null ? NONE : (String) change);
            said.say(JSON, id + CHANGED, String.valueOf(change != null));
            proof(said, id, measure);
        }
        for (Map<?, ?> sub : all(policy, "subprocessors")) {
            String id = (String) sub.get("id");
            if (sub.get("from") != null) {
                said.say(JSON, id + " used from", (String) sub.get("from"));
            }
            if (sub.get("transferUntil") != null) {
                said.say(JSON, id + " transfer until", (String) sub.get("transferUntil"));
            }
            proof(said, id, sub);
        }
        for (Map<?, ?> certificate : all(policy, "certificates")) {
            said.say(JSON, certificate.get("number") + " dated", (String) certificate.get("collected"));
            said.say(JSON, certificate.get("number") + " valid until", (String) certificate.get("validUntil"));
        }
    }

    private static void proof(SaidInOutputs said, String owner, Map<?, ?> of) {
        for (Map<?, ?> claim : all(of, "claims")) {
            for (Map<?, ?> proof : all(claim, "proof")) {
                if (proof.get("date") != null) {
                    said.say(JSON, promise(owner, (String) claim.get("id")) + " proof", (String) proof.get("date"));
                }
            }
        }
    }

    private static String promise(String owner, String claim) {
        return claim.equals(owner) ? owner : owner + "#" + claim;
    }

    private static List<Map<?, ?>> all(Map<?, ?> of, String member) {
        List<Map<?, ?>> all = new ArrayList<>();
        ((List<?>) of.get(member)).forEach(one -> all.add((Map<?, ?>) one));
        return all;
    }

    // Site

    private void site(SaidInOutputs said, String version) {
        String archived = SITE + "/versions/" + version + "/";
        Element row = Jsoup.parse(texts.get(SITE + "/versions/index.html")).getElementById(version);
        said.say(SITE, "version", row.selectFirst("th").text());
        said.say(SITE, "issued", said(row.selectFirst("[data-label=Issued]")));
        said.say(SITE, "effective", said(row.selectFirst("[data-label=In force from]")));
        texts.forEach((path, html) -> {
            if (path.startsWith(archived + "measures/")) {
                measure(said, Jsoup.parse(html).selectFirst("article"));
            }
        });
        for (Element entry :
                Jsoup.parse(texts.get(archived + "subprocessors.html")).select("main section.category")) {
            said.facts(SITE, entry.id(), facts(entry));
            entry.select(".claim").forEach(claim -> proof(said, entry.id(), claim));
        }
        for (Element entry :
                Jsoup.parse(texts.get(archived + "certifications.html")).select("main section.category")) {
            Map<String, String> facts = facts(entry);
            said.facts(SITE, facts.get("Number"), facts);
        }
        Element release = Jsoup.parse(texts.get(SITE + "/changes.html")).getElementById(version);
        said.say(SITE, "version", version(release.selectFirst("h2").text()));
        List<LocalDate> days = release.select(".facts-line time").stream()
                .flatMap(time -> days(said(time)).stream())
                .toList();
        said.say(SITE, "issued", days.get(0).toString());
        said.say(SITE, "effective", days.get(1).toString());
        for (Element change : release.select("article.changed")) {
            String address = change.selectFirst("h3 a[href]").attr("href");
            changed(said, SITE, address, change.selectFirst(".kind").text());
        }
    }

    private static void measure(SaidInOutputs said, Element article) {
        for (Element fact : article.select(".fact")) {
            if (fact.text().startsWith("Last reviewed")) {
                said.say(SITE, article.id() + " reviewed", said(fact.selectFirst("time")));
            }
        }
        Element badge = article.selectFirst(".head .class");
        said.say(
                SITE,
                article.id() + WHOLE,
                badge == null ? NONE : changeClass(badge.text()).orElse(badge.text()));
        said.say(SITE, article.id() + CHANGED, String.valueOf(badge != null));
        article.select(".claim").forEach(claim -> proof(said, article.id(), claim));
    }

    private static void proof(SaidInOutputs said, String owner, Element claim) {
        String label = claim.selectFirst(".id").text();
        for (Element time : claim.select("dl time")) {
            said.say(SITE, (label.startsWith("#") ? owner + label : label) + " proof", said(time));
        }
    }

    private static Map<String, String> facts(Element entry) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Element term : entry.select("dl.facts dt")) {
            facts.put(term.text(), term.nextElementSibling().text());
        }
        return facts;
    }

    /** The day of an element, as it is written and as machines are told. */
    private static String said(Element element) {
        Element time = element.is("time") ? element : element.selectFirst("time");
        String written =
                days(time.text().replaceAll("(\\p{L})\\.", "$1")).get(0).toString();
        return written.equals(time.attr("datetime")) ? written : written + " and " + time.attr("datetime");
    }

    // Annex

    private void annex(SaidInOutputs said) {
        String section = "";
        String owner = "";
        String claim = "";
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : texts.get(ANNEX + "/read").lines().toList()) {
            if (line.startsWith("heading ")) {
                rows(said, section, owner, rows);
                String words = line.substring(line.indexOf(": ") + 2);
                Matcher id = CITATION.matcher(words);
                owner = id.lookingAt()
                        ? id.group()
                        : words.replaceFirst("^[0-9.]+ ", "").toLowerCase(Locale.ROOT);
                section = line.startsWith("heading 2") ? owner : section;
                claim = "";
                rows.clear();
            } else if (line.strip().startsWith("*")) {
                String[] cells = line.strip().split(" \\| ", 2);
                rows.put(cells[0].replace("*", ""), cells[1]);
            } else if (line.matches("#[a-z0-9-]+")) {
                claim = line;
            } else if (section.equals("measures") || section.equals("sub-processors")) {
                boolean isHead = claim.isEmpty() && line.contains("Reviewed ");
                boolean isOfAll = line.toLowerCase(Locale.ROOT).startsWith(owner.toLowerCase(Locale.ROOT) + " ");
                said.say(ANNEX, owner + (isOfAll ? "" : claim) + (isHead ? " reviewed" : " proof"), days(line));
                if (isHead) {
                    said.say(ANNEX, owner + CHANGED, String.valueOf(line.contains("Since ")));
                    claimsOfHead(said, owner, line);
                }
            }
        }
        rows(said, section, owner, rows);
    }

    /** What the head of a measure says of its claims: {@code Since 2026.1: #tape removed}. */
    private static void claimsOfHead(SaidInOutputs said, String owner, String head) {
        Matcher claim = CLAIM_AND_CLASS.matcher(head);
        while (claim.find()) {
            if (SaidInOutputs.CLASSES.contains(claim.group(2))) {
                said.say(ANNEX, owner + claim.group(1) + " class", claim.group(2));
            }
        }
    }

    private void rows(SaidInOutputs said, String section, String owner, Map<String, String> rows) {
        switch (section) {
            case "document control" -> rows.forEach((label, value) -> control(said, label, value));
            case "sub-processors" -> said.facts(ANNEX, owner, rows);
            case "certifications and attestations" -> {
                if (rows.containsKey("Number")) {
                    said.facts(ANNEX, rows.get("Number"), rows);
                }
            }
            case "changes" -> rows.forEach((label, value) -> change(said, label + " | " + value));
            default -> {
                // Nothing that other outputs say.
            }
        }
    }

    /** A row of the document control, which may say two facts: {@code Issued, effective from}. */
    private static void control(SaidInOutputs said, String label, String value) {
        if (label.startsWith("Version")) {
            said.say(ANNEX, "version", version(value));
        }
        List<LocalDate> days = days(value);
        String[] labels = label.toLowerCase(Locale.ROOT).split(", ");
        for (int i = 0; i < labels.length && i < days.size(); i++) {
            switch (labels[i]) {
                case "issued" -> said.say(ANNEX, "issued", days.get(i).toString());
                case "effective from", "effective" ->
                    said.say(ANNEX, "effective", days.get(i).toString());
                default -> {
                    // A day of reviews or of proof.
                }
            }
        }
    }

    /** A row of the history: a citation, and a cell that is a class and nothing else. */
    private static void change(SaidInOutputs said, String row) {
        Matcher citation = CITATION.matcher(row);
        if (!citation.find()) {
            return;
        }
        for (String cell : row.split(" \\| ")) {
            String word = cell.replaceFirst("^\\w+: ", "").strip().toLowerCase(Locale.ROOT);
            if (SaidInOutputs.CLASSES.contains(word)) {
                said.say(ANNEX, citation.group() + " class", word);
            }
        }
    }

    // Letter

    private void letter(SaidInOutputs said) {
        String kind = "";
        StringBuilder item = new StringBuilder();
        for (String line : texts.get(LETTER + "/en").lines().toList()) {
            boolean isHeading = line.matches("[A-Z-]{5,}") || line.matches("\\d\\. .*");
            if (isHeading || line.startsWith("* ")) {
                item(said, kind, item.toString());
                item.setLength(0);
            }
            kind = isHeading ? line.toLowerCase(Locale.ROOT) : kind;
            item.append(line).append('\n');
            if (line.startsWith("Issued: ")) {
                said.say(LETTER, "issued", days(line));
            } else if (line.startsWith("Effective: ")) {
                said.say(LETTER, "effective", days(line));
            } else if (line.matches("Version [0-9.]+: .*")) {
                said.say(LETTER, "version", version(line));
            }
        }
    }

    private static void item(SaidInOutputs said, String kind, String item) {
        Optional<String> address = item.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("https://"))
                .findFirst();
        if (!item.startsWith("* ") || address.isEmpty()) {
            return;
        }
        if (!kind.equals("sub-processors")) {
            changed(said, LETTER, address.get(), kind);
            return;
        }
        String head = item.lines().findFirst().orElseThrow();
        String name = head.contains(": new") ? "added" : head.contains(": no longer") ? "removed" : head;
        changed(said, LETTER, address.get(), name);
        Map<String, String> facts = new LinkedHashMap<>();
        item.replaceAll("\n +(?=[a-z0-9])", " ").lines().map(String::strip).forEach(line -> {
            String[] parts = line.split(": ", 2);
            if (parts.length == 2) {
                facts.put(parts[0], parts[1]);
            }
        });
        said.facts(LETTER, subject(address.get()).orElseThrow(), facts);
    }

    // Feeds

    private static void feed(SaidInOutputs said, String feed, String version) {
        Document atom = Jsoup.parse(feed, Parser.xmlParser());
        for (Element entry : atom.select("entry")) {
            String summary = entry.selectFirst("summary").text();
            if (!summary.startsWith("Version " + version)) {
                continue;
            }
            said.say(FEEDS, "version", version(summary));
            said.say(FEEDS, "issued", days(summary).get(0).toString());
            said.say(FEEDS, "issued", days(entry.selectFirst("updated").text()));
            said.say(FEEDS, "effective", days(summary).get(1).toString());
            Element content = Jsoup.parse(entry.selectFirst("content").text()).body();
            for (Element heading : content.select("h3")) {
                String address = heading.selectFirst("a").attr("href");
                changed(said, FEEDS, address, heading.text());
                Map<String, String> facts = new LinkedHashMap<>();
                for (Element next = heading.nextElementSibling();
                        next != null && !next.is("h3");
                        next = next.nextElementSibling()) {
                    for (String sentence : next.text().split("\\. ")) {
                        String[] parts = sentence.split(": ", 2);
                        if (parts.length == 2) {
                            facts.put(parts[0], parts[1]);
                        }
                    }
                }
                said.facts(FEEDS, subject(address).orElseThrow(), facts);
            }
        }
    }

    private static void changed(SaidInOutputs said, String output, String address, String words) {
        said.say(
                output,
                subject(address).orElseThrow() + " class",
                changeClass(words).orElseThrow(() -> new AssertionError("no class in " + words)));
    }

    private static String version(String text) {
        Matcher matcher = VERSION.matcher(text);
        return matcher.find() ? matcher.group() : "none in " + text;
    }
}
