package org.tompolicy.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/**
 * A sentence that says what an earlier one says: the same words, the same words in another order, or nearly all pairs
 * of neighbouring words. Articles and prepositions don't count, nor do very short sentences.
 */
final class DuplicateSentence implements ProseCheck {

    private static final int LEAST_WORDS = 4;
    private static final double SAME_WORDS = 0.9;
    private static final double SAME_PAIRS = 0.75;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*(?<![.'’-])|[\\p{L}\\p{N}]");

    private static final Set<String> UNCOUNTED = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "and", "or", "its", "their", "our", "is", "are", "with",
            "by", "for", "as", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer",
            "und", "oder", "von", "zu", "zum", "zur", "im", "am", "auf", "mit", "ist", "sind", "wird", "werden", "für",
            "ihre", "ihrer", "unsere");

    @Override
    public Rule rule() {
        return Rule.DUPLICATE_SENTENCE;
    }

    /** A sentence as its words that count. */
    private record Shingled(Prose.Statement statement, List<String> words, Set<String> pairs) {

        static Shingled of(Prose.Statement statement, String sentence) {
            List<String> words = WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !UNCOUNTED.contains(word))
                    .toList();
            Set<String> pairs = new HashSet<>();
            for (int i = 1; i < words.size(); i++) {
                pairs.add(words.get(i - 1) + " " + words.get(i));
            }
            return new Shingled(statement, words, pairs);
        }

        /** Words and pairs; a pair has a blank, a word has none. */
        Set<String> shingles() {
            Set<String> shingles = new HashSet<>(words);
            shingles.addAll(pairs);
            return shingles;
        }

        boolean isNear(Shingled other) {
            return shared(new HashSet<>(words), new HashSet<>(other.words)) >= SAME_WORDS
                    || shared(pairs, other.pairs) >= SAME_PAIRS;
        }

        private static double shared(Set<String> one, Set<String> other) {
            long both = one.stream().filter(other::contains).count();
            return (double) both / (one.size() + other.size() - both);
        }
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        List<Shingled> sentences = new ArrayList<>();
        Map<String, Integer> frequency = new HashMap<>();
        for (Prose.Statement statement : prose.statements()) {
            for (String sentence : statement.sentences()) {
                Shingled shingled = Shingled.of(statement, sentence);
                if (shingled.words().size() >= LEAST_WORDS) {
                    sentences.add(shingled);
                    shingled.shingles().forEach(shingle -> frequency.merge(shingle, 1, Integer::sum));
                }
            }
        }
        Map<List<String>, Shingled> first = new HashMap<>();
        Map<String, List<Shingled>> byShingle = new HashMap<>();
        Set<Finding> findings = new LinkedHashSet<>();
        for (Shingled sentence : sentences) {
            Optional<Shingled> earlier = Optional.ofNullable(first.putIfAbsent(sentence.words(), sentence));
            if (earlier.isEmpty()) {
                Set<String> rarest = rarest(sentence, frequency);
                earlier = rarest.stream()
                        .flatMap(shingle -> byShingle.getOrDefault(shingle, List.of()).stream())
                        .filter(sentence::isNear)
                        .findFirst();
                rarest.forEach(shingle -> byShingle
                        .computeIfAbsent(shingle, any -> new ArrayList<>())
                        .add(sentence));
            }
            earlier.map(other -> finding(sentence, other)).ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    /** So many of its rarest words and pairs that two near sentences share at least one of them. */
    private static Set<String> rarest(Shingled sentence, Map<String, Integer> frequency) {
        Set<String> rarest = new LinkedHashSet<>(rarest(new HashSet<>(sentence.words()), SAME_WORDS, frequency));
        rarest.addAll(rarest(sentence.pairs(), SAME_PAIRS, frequency));
        return rarest;
    }

    private static List<String> rarest(Set<String> shingles, double same, Map<String, Integer> frequency) {
        int enough = shingles.size() - (int) Math.ceil(shingles.size() * same) + 1;
        return shingles.stream()
                .sorted(Comparator.<String>comparingInt(frequency::get).thenComparing(Comparator.naturalOrder()))
                .limit(enough)
                .toList();
    }

    private Finding finding(Shingled sentence, Shingled earlier) {
        boolean within = sentence.statement().equals(earlier.statement());
        String words = String.join(
                " ", sentence.words().subList(0, Math.min(4, sentence.words().size())));
        return sentence.statement()
                .finding(
                        rule(),
                        List.of(words),
                        (within
                                        ? Messages.of("duplicate-sentence.within")
                                        : Messages.of("duplicate-sentence.elsewhere")
                                                .with(
                                                        "other",
                                                        earlier.statement().name()))
                                .with("words", new Value.Quoted(words + " …")));
    }
}
