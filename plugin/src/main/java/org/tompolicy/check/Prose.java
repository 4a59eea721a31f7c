package org.tompolicy.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.model.WordList;
import org.tompolicy.prose.Sentences;
import org.tompolicy.prose.Words;
import org.tompolicy.text.Texts;
import org.tompolicy.wording.Messages;

/**
 * The sentences of a policy that promise something to customers: claims that are implemented or drafted, as customers
 * read them. What is the customer's part, planned or withdrawn, and text that explains, are not among them.
 *
 * @param statements in reading order: measures, then sub-processors
 */
record Prose(Policy policy, List<Statement> statements) {

    /**
     * A claim with its sentences.
     *
     * @param owner id of the measure or sub-processor
     * @param title title of the measure or name of the sub-processor
     */
    record Statement(String owner, String title, Claim claim, List<String> sentences) {

        Statement {
            sentences = List.copyOf(sentences);
        }

        /** How messages name it: {@code AC-01#register}, or {@code AC-01} for the text outside claims. */
        String name() {
            return new ClaimId(owner, claim.id()).toString();
        }

        /** A finding at the claim on words of it; the place {@code claim} of the message is filled with its name. */
        Finding finding(Rule rule, Collection<String> words, Message message) {
            Location location = claim.location();
            return Finding.of(rule, Location.line(location.file(), location.line()), message.with("claim", name()))
                    .about(new Subject.Claim(owner, claim.id()))
                    .with(Arguments.NONE.andAll(Argument.WHAT, words));
        }
    }

    Prose {
        statements = List.copyOf(statements);
    }

    /** The sentences of a policy. */
    static Prose of(Policy policy) {
        List<Statement> statements = new ArrayList<>();
        String language = policy.wording().language();
        for (Measure measure : policy.measures().toList()) {
            if (measure.audience() != Audience.INTERNAL && policy.wording().has(measure.id())) {
                add(measure.id(), measure.title(), measure.claims(), language, statements);
            }
        }
        for (SubProcessor subProcessor : policy.subProcessors()) {
            if (policy.wording().has(subProcessor.id())) {
                add(subProcessor.id(), subProcessor.title(), subProcessor.claims(), language, statements);
            }
        }
        return new Prose(policy, statements);
    }

    private static void add(
            String owner, String title, List<Claim> claims, String language, List<Statement> statements) {
        for (Claim claim : claims) {
            if (isMeant(claim.status()) && !claim.isCustomersPart() && claim.audience() != Audience.INTERNAL) {
                List<String> sentences = Sentences.of(Texts.forAudience(claim.text(), Audience.CUSTOMER), language);
                statements.add(new Statement(owner, title, claim, sentences));
            }
        }
    }

    /** Whether what has a status is promised, or drafted to be. */
    static boolean isMeant(MeasureStatus status) {
        return switch (status) {
            case IMPLEMENTED, DRAFT -> true;
            case PLANNED, NOT_APPLICABLE, WITHDRAWN -> false;
        };
    }

    /** The language that the policy is written in. */
    String language() {
        return policy.wording().language();
    }

    /** Names of the company itself, the shortest last; none is blank. */
    List<String> company() {
        return List.of(policy.facts().company().name(), policy.facts().company().shortName()).stream()
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** The words of a rule, with what the policy adds and takes out. */
    Words words(Rule rule) {
        return Words.of(rule, language(), policy.wordLists(), company());
    }

    /** The words that the policy itself adds to a rule of the dictionary of standards. */
    Words addedWords(Rule rule) {
        return Words.added(rule, language(), policy.wordLists(), company());
    }

    /** Names that the policy takes out of the dictionary of standards for a rule, in lower case. */
    Set<String> removedNames(Rule rule) {
        return policy.wordLists().stream()
                .filter(list -> list.rule() == rule)
                .flatMap(list -> list.entries().stream())
                .filter(WordList.Entry::removed)
                .map(entry -> entry.term().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A finding for each advice of the words that {@code hits} finds in the sentences of a claim.
     *
     * @param key of the message, which has the places {@code claim}, {@code words} and {@code advice}
     */
    List<Finding> findings(Rule rule, String key, Function<SentenceOf, List<Words.Hit>> hits) {
        List<Finding> findings = new ArrayList<>();
        for (Statement statement : statements) {
            Map<String, Set<String>> words = new LinkedHashMap<>();
            for (String sentence : statement.sentences()) {
                for (Words.Hit hit : hits.apply(new SentenceOf(statement, sentence))) {
                    words.computeIfAbsent(hit.entry().instead(), any -> new LinkedHashSet<>())
                            .add(hit.words());
                }
            }
            words.forEach((advice, found) -> findings.add(statement.finding(
                    rule, found, Messages.of(key).with("words", quoted(found)).with("advice", advice(advice)))));
        }
        return findings;
    }

    /** A sentence and the claim that it belongs to. */
    record SentenceOf(Statement statement, String text) {}

    /** What a list of words says to write instead; where it says nothing, to write what is done. */
    static Value advice(String instead) {
        return instead.isEmpty() ? new Value.Part(Messages.of("advice.whatIsDone")) : new Value.Shipped(instead);
    }

    /** Words in quotes, with commas. */
    static Value quoted(Set<String> words) {
        return Value.Several.quoted(words);
    }
}
