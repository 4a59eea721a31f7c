package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tompolicy.intake.Draft.Certainty;
import org.tompolicy.intake.Draft.Doubt;
import org.tompolicy.intake.Draft.Written;
import org.tompolicy.model.Interval;
import org.tompolicy.prose.IntervalMention;
import org.tompolicy.prose.Intervals;
import org.tompolicy.prose.Sentences;

/** Makes the text of a measure into promises and what explains them: a promise is a sentence or an item of a list. */
final class ClaimFinder {

    /** A list whose items have at most so many words belongs to the sentence before it. */
    private static final int SHORT = 4;

    private static final String BULLETS = "\u2022\u00b7\u25aa\u25cf\u2713\u2714\u2013-*";

    private final String language;
    private final Phrases phrases;
    private final Consumer<Doubt> doubts;
    private final Map<String, Mentions.Certificate> certificates;
    private final List<Written> written = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** @param certificates are added to */
    ClaimFinder(String language, Map<String, Mentions.Certificate> certificates, Consumer<Doubt> doubts) {
        this.language = language;
        this.phrases = Phrases.of(language);
        this.certificates = certificates;
        this.doubts = doubts;
    }

    /** What is written for the text of a measure. */
    List<Written> text(List<Part> parts) {
        parts(parts);
        return List.copyOf(written);
    }

    /**
     * Whether a text promises something, without making claims of it.
     *
     * @param surely whether only what is said like a promise counts; else also what nothing says to explain
     */
    boolean promises(List<Part> parts, boolean surely) {
        return parts.stream().filter(part -> !(part instanceof Part.Head)).anyMatch(part -> promises(part, surely));
    }

    private boolean promises(Part part, boolean surely) {
        if (part instanceof Part.Passage passage) {
            return lines(passage.words()).stream()
                    .flatMap(line -> sentences(line).stream())
                    .anyMatch(sentence -> promises(sentence.text(), surely));
        }
        return Parts.words(List.of(part)).stream().anyMatch(words -> promises(words.text(), surely));
    }

    private boolean promises(String sentence, boolean surely) {
        if (sentence.endsWith(":") || sentence.indexOf(' ') < 0) {
            return false;
        }
        return switch (phrases.sense(sentence)) {
            case PROMISES -> true;
            case MAY_PROMISE -> !surely;
            case EXPLAINS, CUSTOMERS_PART -> false;
        };
    }

    private void parts(List<Part> parts) {
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            Optional<Part.Items> next = at + 1 < parts.size() && parts.get(at + 1) instanceof Part.Items items
                    ? Optional.of(items)
                    : Optional.empty();
            if (part instanceof Part.Passage passage
                    && next.isPresent()
                    && passage.words().text().strip().endsWith(":")) {
                leads(passage, next.get());
                at++;
            } else if (part instanceof Part.Passage passage) {
                passage(passage.words(), passage.place());
            } else {
                part(part);
            }
        }
    }

    private void part(Part part) {
        if (part instanceof Part.Head head) {
            written.add(new Written.Heading(RunIn.trimmed(head.words())));
        } else if (part instanceof Part.Shown shown) {
            written.add(new Written.Shown("", shown.picture()));
        } else if (part instanceof Part.Items items) {
            items.items().forEach(item -> item(item, items.place()));
        } else if (part instanceof Part.Terms terms) {
            for (Part.Terms.Term term : terms.terms()) {
                written.add(new Written.Heading(RunIn.trimmed(term.name())));
                parts(term.meaning());
            }
        } else if (part instanceof Part.Grid grid) {
            for (Part.Grid.Row row : grid.rows()) {
                Words line = Words.NONE;
                for (List<Part> cell : row.cells()) {
                    for (Words words : Parts.words(cell)) {
                        line = line.isEmpty()
                                ? words
                                : line.plus(Words.of("\u2013")).plus(words);
                    }
                }
                if (row.head() && !line.isEmpty()) {
                    context(line, List.of());
                } else if (!line.isEmpty()) {
                    fragment(line, List.of(), row.place());
                }
            }
        }
    }

    /**
     * A sentence that a list completes: one promise where the items are words, else each item is one. What stands before that
     * sentence speaks for itself.
     */
    private void leads(Part.Passage passage, Part.Items items) {
        List<Words> all = lines(passage.words()).stream()
                .flatMap(line -> sentences(line).stream())
                .toList();
        int last = all.size() - 1;
        all.subList(0, Math.max(last, 0)).forEach(sentence -> sentence(sentence, passage.place()));
        leads(last < 0 ? passage.words() : all.get(last), passage.place(), items);
    }

    private void leads(Words lead, int place, Part.Items items) {
        String text = lead.text().strip();
        List<Words> lines = new ArrayList<>();
        items.items().forEach(item -> lines.addAll(Parts.words(item)));
        boolean words = lines.stream().allMatch(line -> line.text().split("\\s+").length <= SHORT);
        Phrases.Sense sense = phrases.sense(text);
        if (words && sense == Phrases.Sense.PROMISES && text.split("\\s+").length > 2) {
            claim(lead, lines, place, Certainty.SURE);
            return;
        }
        context(lead, List.of());
        items.items().forEach(item -> item(item, items.place()));
    }

    private void item(List<Part> item, int place) {
        if (item.isEmpty()) {
            return;
        }
        int at = item.get(0).place() > 0 ? item.get(0).place() : place;
        if (item.size() == 2
                && item.get(0) instanceof Part.Passage lead
                && item.get(1) instanceof Part.Items below
                && sentences(lead.words()).size() == 1) {
            fragment(lead.words(), Parts.words(List.of(below)), at);
        } else if (item.get(0) instanceof Part.Passage lead
                && sentences(lead.words()).size() == 1) {
            fragment(lead.words(), List.of(), at);
            parts(item.subList(1, item.size()));
        } else {
            parts(item);
        }
    }

    /** An item of a list: a promise, whether it is a sentence or a few words. */
    private void fragment(Words words, List<Words> items, int place) {
        switch (phrases.sense(words.text())) {
            case PROMISES -> claim(words, items, place, Certainty.SURE);
            case MAY_PROMISE -> claim(words, items, place, Certainty.LIKELY);
            case EXPLAINS -> context(words, items);
            case CUSTOMERS_PART -> customersPart(words, items, place);
        }
    }

    private void passage(Words words, int place) {
        for (Words line : lines(words)) {
            for (Words sentence : sentences(line)) {
                sentence(sentence, place);
            }
        }
    }

    /** Lines of a passage in which the writer made a list by hand, or the passage in one line. */
    private static List<Words> lines(Words words) {
        if (words.text().indexOf('\n') < 0) {
            return List.of(words);
        }
        List<Words> lines = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= words.text().length(); end++) {
            if (end == words.text().length() || words.text().charAt(end) == '\n') {
                Words line = words.part(start, end);
                boolean bullet = !line.isEmpty() && BULLETS.indexOf(line.text().charAt(0)) >= 0;
                boolean ends =
                        lines.isEmpty() || lines.get(lines.size() - 1).text().matches("(?s).*[.!?:;]");
                if (bullet) {
                    lines.add(line.from(1));
                } else if (!line.isEmpty() && ends) {
                    lines.add(line);
                } else if (!line.isEmpty()) {
                    Words before = lines.remove(lines.size() - 1);
                    lines.add(before.plus(line));
                }
                start = end + 1;
            }
        }
        return lines;
    }

    private List<Words> sentences(Words line) {
        List<Words> sentences = new ArrayList<>();
        int start = 0;
        String text = line.text().replace('\n', ' ');
        for (int end : Sentences.ends(text, language)) {
            Words sentence = line.part(start, end);
            boolean last = end == text.length();
            if (sentence.text().chars().anyMatch(Character::isLetter) || last && sentences.isEmpty()) {
                sentences.add(sentence);
                start = end;
            } else if (last) {
                // signs behind a sentence belong to it
                sentences.set(
                        sentences.size() - 1,
                        sentences.get(sentences.size() - 1).plus(sentence));
            }
        }
        return sentences.stream().filter(one -> !one.isEmpty()).toList();
    }

    private void sentence(Words sentence, int place) {
        Phrases.Sense sense = phrases.sense(sentence.text());
        boolean continues = phrases.continues(sentence.text());
        int last = written.size() - 1;
        if (continues
                && last >= 0
                && written.get(last) instanceof Written.Claim before
                && sense != Phrases.Sense.EXPLAINS) {
            written.set(last, withAttributes(before, before.words().plus(sentence), before.items(), place));
            return;
        }
        boolean labelled = sentence.bold() > 0 && !sentence.isBold();
        Words said = labelled ? sentence.from(sentence.bold()) : sentence;
        int length = said.text().split("\\s+").length;
        boolean whole = !labelled && sentence.text().matches("(?s).*[.!?:;)\u201d\"]");
        boolean hasWords = length > (whole ? 1 : SHORT);
        switch (sense) {
            case PROMISES -> claim(sentence, List.of(), place, Certainty.SURE);
            case MAY_PROMISE -> {
                if (hasWords) {
                    claim(sentence, List.of(), place, Certainty.GUESSED);
                } else {
                    context(sentence, List.of());
                }
            }
            case EXPLAINS -> context(sentence, List.of());
            case CUSTOMERS_PART -> customersPart(sentence, List.of(), place);
        }
    }

    private void customersPart(Words words, List<Words> items, int place) {
        doubts.accept(new Doubt(
                place,
                Certainty.LIKELY,
                "\"" + shortened(words)
                        + "\" speaks of what customers do. It is written as an explanation; if it is their part,"
                        + " give it an id and provided-by=customer."));
        context(words, items);
    }

    private void context(Words words, List<Words> items) {
        int last = written.size() - 1;
        if (items.isEmpty()
                && last >= 0
                && written.get(last) instanceof Written.Context before
                && before.items().isEmpty()) {
            written.set(last, new Written.Context(before.words().plus(words), List.of()));
        } else {
            written.add(new Written.Context(words, items));
        }
    }

    private void claim(Words words, List<Words> items, int place, Certainty certainty) {
        String id = Names.free(Names.claim(words.text(), phrases), ids);
        written.add(withAttributes(new Written.Claim(id, words, items, Map.of(), place), words, items, place));
        if (certainty != Certainty.SURE) {
            doubts.accept(new Doubt(place, certainty, "\"" + shortened(words) + "\" became the promise #" + id + "."));
        }
    }

    private Written.Claim withAttributes(Written.Claim claim, Words words, List<Words> items, int place) {
        String all = words.text().replace('\n', ' ');
        Map<String, String> attributes = new TreeMap<>();
        List<IntervalMention> said =
                Intervals.in(all).stream().filter(IntervalMention::isSaid).toList();
        List<Interval> intervals = said.stream()
                .flatMap(mention -> mention.interval().stream())
                .distinct()
                .toList();
        if (intervals.size() == 1
                && said.stream().allMatch(one -> one.interval().isPresent())) {
            attributes.put("cadence", intervals.get(0).toString());
        } else if (!said.isEmpty()) {
            doubts.accept(
                    new Doubt(
                            place,
                            Certainty.GUESSED,
                            "#" + claim.id() + " names \""
                                    + String.join(
                                            "\" and \"",
                                            said.stream()
                                                    .map(IntervalMention::words)
                                                    .toList())
                                    + (said.size() == 1
                                            ? "\", which is no whole number of days: no cadence was written."
                                            : "\": no cadence was written. Split the promise, or write the one that is meant.")));
        }
        Mentions.controls(all).forEach((framework, ids) -> attributes.put(framework, String.join(", ", ids)));
        for (String unknown : Mentions.unknownControls(all)) {
            doubts.accept(new Doubt(
                    place, Certainty.GUESSED, unknown + "; another edition may be meant. Nothing was written for it."));
        }
        List<Mentions.Certificate> named = Mentions.certificates(all);
        if (!named.isEmpty() && phrases.certifies(all)) {
            for (Mentions.Certificate certificate : named) {
                if (certificates.putIfAbsent(certificate.id(), certificate) == null) {
                    doubts.accept(new Doubt(
                            place,
                            Certainty.LIKELY,
                            "The text names " + certificate.name() + ". Fill in evidence/" + certificate.id()
                                    + ".adoc from the document, then name it at the promise: evidence="
                                    + certificate.id() + "."));
                }
            }
        }
        return new Written.Claim(claim.id(), words, items, attributes, claim.place());
    }

    /** The first words, for messages. */
    static String shortened(Words words) {
        String text = words.text().replace('\n', ' ');
        return text.length() <= 70
                ? text
                : text.substring(0, text.lastIndexOf(' ', 66) + 1).strip() + " \u2026";
    }

    /** Controls that sentences name, together. */
    static Map<String, List<String>> join(Map<String, List<String>> one, Map<String, List<String>> other) {
        Map<String, List<String>> joined = new LinkedHashMap<>(one);
        other.forEach((framework, ids) -> joined.merge(framework, ids, (first, second) -> {
            Set<String> all = new LinkedHashSet<>(first);
            all.addAll(second);
            return List.copyOf(all);
        }));
        return joined;
    }
}
