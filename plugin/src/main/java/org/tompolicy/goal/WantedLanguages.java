package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code tom.languages} asks for: languages by themselves ({@code en}), and two side by side ({@code en+de}), of which one
 * prevails. Without a word of it, each language that there is by itself.
 *
 * @param offered the languages that there are, the one that prevails first
 * @param alone those that stand by themselves, in that order; none where only pairs are asked for
 * @param pairs two side by side each
 */
record WantedLanguages(List<String> offered, List<String> alone, List<Pair> pairs) {

    private static final String BESIDE = "+";

    WantedLanguages {
        offered = List.copyOf(offered);
        alone = List.copyOf(alone);
        pairs = List.copyOf(pairs);
    }

    /**
     * Two languages side by side.
     *
     * @param prevailing the one that prevails, which stands left
     */
    record Pair(String prevailing, String other) {

        /** What it is called in parameters and in names of files, such as {@code en+de}. */
        String name() {
            return prevailing + BESIDE + other;
        }
    }

    /**
     * Reads what is asked for.
     *
     * @throws SetupProblem when it names a language that there is not, or a pair that is none
     */
    static WantedLanguages of(List<String> asked, List<String> offered) {
        List<String> alone = asked.stream().filter(one -> !isPair(one)).toList();
        AnnexSet.requireKnown("tom.languages", alone, offered);
        List<Pair> pairs = asked.stream()
                .filter(WantedLanguages::isPair)
                .map(one -> pair(one, offered))
                .distinct()
                .toList();
        return new WantedLanguages(
                offered,
                asked.isEmpty()
                        ? offered
                        : offered.stream().filter(alone::contains).toList(),
                pairs);
    }

    /** All of some languages, of which one prevails. */
    static WantedLanguages inOrder(String prevailing, List<String> languages) {
        List<String> offered = Stream.concat(Stream.of(prevailing), languages.stream())
                .distinct()
                .toList();
        return new WantedLanguages(offered, offered, List.of());
    }

    private static Pair pair(String asked, List<String> offered) {
        List<String> named = new ArrayList<>();
        for (String one : asked.split("\\+", -1)) {
            named.add(one.strip());
        }
        String prevailing = offered.get(0);
        String example = offered.size() > 1 ? " Write " + new Pair(prevailing, offered.get(1)).name() + "." : "";
        if (named.size() != 2 || named.contains("")) {
            throw problem(asked, "two languages stand side by side, no more and no fewer." + example);
        }
        AnnexSet.requireKnown("tom.languages", named, offered);
        if (named.get(0).equals(named.get(1))) {
            throw problem(asked, "that is one language, and not two." + example);
        }
        if (!named.contains(prevailing)) {
            throw problem(asked, "one of the two has to be " + prevailing + ", which prevails." + example);
        }
        return new Pair(prevailing, named.get(0).equals(prevailing) ? named.get(1) : named.get(0));
    }

    private static SetupProblem problem(String asked, String why) {
        return new SetupProblem("Parameter tom.languages: '" + asked + "': " + why);
    }

    /** The languages of what is never in two: those by themselves, or all where only pairs are asked for. */
    List<String> single() {
        return alone.isEmpty() ? offered : alone;
    }

    /** The pairs that somebody can be given: those that are asked for, and those of languages that are. */
    List<Pair> possible() {
        List<Pair> possible = new ArrayList<>(pairs);
        for (String other : single()) {
            Pair pair = new Pair(offered.get(0), other);
            if (!other.equals(pair.prevailing()) && single().contains(pair.prevailing()) && !possible.contains(pair)) {
                possible.add(pair);
            }
        }
        return possible;
    }

    /** What somebody is given who asks for nothing: a language, or the pair where only pairs are asked for. */
    String usual() {
        return alone.isEmpty() && !pairs.isEmpty() ? pairs.get(0).name() : single().get(0);
    }

    /** The pair of a name; empty for a language. */
    Optional<Pair> pair(String name) {
        return possible().stream().filter(pair -> pair.name().equals(name)).findFirst();
    }

    /** Whether what is asked for is two languages side by side. */
    static boolean isPair(String asked) {
        return asked.contains(BESIDE);
    }

    /** The language of a name that may be that of a pair: the one that prevails. */
    static String first(String name) {
        return name.replaceFirst("\\+.*", "");
    }
}
