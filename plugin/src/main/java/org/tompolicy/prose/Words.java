package org.tompolicy.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.WordList;
import org.tompolicy.model.WordList.Entry;
import org.tompolicy.tables.ShippedTable;

/**
 * The words of a rule in a language: those that ship with the plugin ({@code lint/<rule>.<language>.csv} in the
 * resources) and what users add and take out. Upper and lower case are the same, words match whole.
 */
public final class Words {

    /**
     * Words found.
     *
     * @param start first character in the sentence
     * @param end character after the last
     * @param words as they stand there
     */
    public record Hit(int start, int end, String words, Entry entry) {

        /** Whether two hits share a character. */
        public boolean overlaps(Hit other) {
            return start < other.end && other.start < end;
        }
    }

    private static final List<String> HEAD = List.of("term", "instead", "unless", "law");

    /** An article or section of a law, for example {@code Art. 32} or {@code section 5}. */
    private static final Pattern LAW =
            Pattern.compile("\\b" + Grammar.anyOf(Grammar.Word.LAW) + "|§ ?\\d", Grammar.FLAGS);

    private final Map<String, Entry> entries;
    private final List<String> we;
    private final List<String> our;
    private final FirstLetters firstLetters;
    private final Pattern pattern;
    private final List<Entry> ordered;
    private final Map<Entry, Pattern> exceptions = new LinkedHashMap<>();

    private Words(Map<String, Entry> entries, List<String> we, List<String> our) {
        this.entries = entries;
        this.we = we;
        this.our = our;
        this.ordered = entries.values().stream()
                .sorted((a, b) -> Integer.compare(b.term().length(), a.term().length()))
                .toList();
        this.firstLetters = new FirstLetters(
                ordered.stream().flatMap(entry -> begun(entry.term().strip())).toList());
        this.pattern = Pattern.compile(
                ordered.isEmpty()
                        ? "(?!)"
                        : ordered.stream()
                                .map(entry -> "(" + expression(entry.term()) + ")")
                                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Grammar.FLAGS);
        for (Entry entry : ordered) {
            if (!entry.unless().isEmpty()) {
                exceptions.put(
                        entry,
                        Pattern.compile(
                                entry.unless().stream()
                                        .map(this::expression)
                                        .collect(Collectors.joining(
                                                "|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                                Grammar.FLAGS));
            }
        }
    }

    /**
     * The words of a rule.
     *
     * @param additions the user's lists; those of other rules and languages are passed over
     * @param company names of the company, for <code>{we}</code> and <code>{our}</code>
     */
    public static Words of(Rule rule, String language, Collection<WordList> additions, Collection<String> company) {
        return of(shipped(rule, language), rule, language, additions, company);
    }

    /** The words that users add to a rule which ships with none of its own: names for the dictionary of standards. */
    public static Words added(Rule rule, String language, Collection<WordList> additions, Collection<String> company) {
        return of(new LinkedHashMap<>(), rule, language, additions, company);
    }

    private static Map<String, Entry> shipped(Rule rule, String language) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<List<String>> rows = ShippedTable.find("lint/" + rule.id() + "." + language + ".csv")
                .map(table -> table.below(HEAD))
                .orElse(List.of());
        for (List<String> row : rows) {
            entries.put(
                    key(row.get(0)),
                    new Entry(
                            row.get(0),
                            row.get(1),
                            row.get(2).isEmpty()
                                    ? List.of()
                                    : Arrays.asList(row.get(2).split(";")),
                            row.get(3).equals("yes"),
                            false));
        }
        return entries;
    }

    private static Words of(
            Map<String, Entry> entries,
            Rule rule,
            String language,
            Collection<WordList> additions,
            Collection<String> company) {
        additions.stream()
                .filter(list -> list.rule() == rule)
                .filter(list -> list.language().isEmpty() || list.language().equals(language))
                .flatMap(list -> list.entries().stream())
                .forEach(entry -> {
                    entries.remove(key(entry.term()));
                    if (!entry.removed()) {
                        entries.put(key(entry.term()), entry);
                    }
                });
        List<String> we = new ArrayList<>(Grammar.words(Grammar.Word.WE));
        List<String> our = new ArrayList<>(Grammar.words(Grammar.Word.OUR));
        company.stream().filter(name -> !name.isBlank()).map(Words::literally).forEach(name -> {
            we.add(name);
            our.add(name + "['’]?s?");
        });
        return new Words(entries, we, our);
    }

    /** A name as a pattern. */
    private static String literally(String name) {
        return name.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1");
    }

    /** A term by each of the words that it can begin with. */
    private Stream<String> begun(String term) {
        boolean isWe = term.startsWith("{we}");
        if (!isWe && !term.startsWith("{our}")) {
            return Stream.of(term);
        }
        return Openings.of("\\b" + Grammar.anyOf(isWe ? we : our)).orElse(Set.of("")).stream();
    }

    private static String key(String term) {
        return term.toLowerCase(Locale.ROOT);
    }

    private String expression(String term) {
        return Arrays.stream(term.strip().split("\\s+"))
                .map(this::word)
                .collect(Collectors.joining("\\s+"))
                .replace("\\.\\s+", "\\.\\s*");
    }

    private String word(String word) {
        return switch (word) {
            case "{we}" -> Grammar.anyOf(we);
            case "{our}" -> Grammar.anyOf(our);
            default ->
                Arrays.stream(word.split("\\*", -1))
                        .map(part -> part.replaceAll("([^\\p{L}\\p{N}-])", "\\\\$1"))
                        .collect(Collectors.joining("[\\p{L}\\p{N}-]*"));
        };
    }

    /** Whether a word is on the list, as it is. */
    public boolean contains(String word) {
        return entries.containsKey(key(word));
    }

    /** What a sentence holds of them, in order, where no exception of the entry applies. */
    public List<Hit> in(String sentence) {
        List<Hit> hits = new ArrayList<>();
        int at = firstLetters.next(sentence, 0);
        if (at < 0) {
            return hits;
        }
        Matcher matcher = pattern.matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
        while (at >= 0) {
            int next = at + 1;
            if (matcher.region(at, sentence.length()).lookingAt()) {
                next = matcher.end();
                Hit hit = new Hit(at, next, matcher.group(), entry(matcher));
                boolean law = hit.entry().law() && LAW.matcher(sentence).find();
                if (!law && !isException(hit, sentence)) {
                    hits.add(hit);
                }
            }
            at = firstLetters.next(sentence, next);
        }
        return hits;
    }

    private Entry entry(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return ordered.get(group - 1);
            }
        }
        throw new IllegalStateException("a match of no term: " + match.group());
    }

    private boolean isException(Hit hit, String sentence) {
        Pattern exception = exceptions.get(hit.entry());
        return exception != null
                && exception
                        .matcher(sentence)
                        .results()
                        .anyMatch(match -> match.start() < hit.end() && hit.start() < match.end());
    }
}
