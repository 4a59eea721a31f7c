package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.prose.Words;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** Capitals that readers need not know, and that neither the glossary nor the text explains. */
final class AbbreviationUndefined implements ProseCheck {

    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu}{2,6})s?(?![\\p{L}\\p{N}])(?!-\\p{N}{2,3}\\b)");

    /** Short forms in brackets, or in front of brackets that explain them. */
    private static final Pattern EXPLAINED = Pattern.compile(
            "\\((\\p{Lu}{2,6}s?(?: ?/ ?\\p{Lu}{2,6}s?)*)\\)|(?<![\\p{L}\\p{N}])(\\p{Lu}{2,6})s? \\(\\p{L}{3}");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

    @Override
    public Rule rule() {
        return Rule.ABBREVIATION_UNDEFINED;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words known = prose.words(rule());
        Set<String> defined = defined(prose);
        List<Finding> findings = new ArrayList<>();
        for (Prose.Statement statement : prose.statements()) {
            Set<String> unknown = new LinkedHashSet<>();
            for (String sentence : statement.sentences()) {
                if (mayHoldCapitals(sentence) && !isShouted(sentence)) {
                    TOKEN.matcher(sentence)
                            .results()
                            .map(match -> match.group(1))
                            .filter(token -> !known.contains(token) && !defined.contains(token))
                            .forEach(unknown::add);
                }
            }
            if (!unknown.isEmpty()) {
                findings.add(statement.finding(
                        rule(),
                        unknown,
                        Messages.of("abbreviation-undefined.says").with("words", Prose.quoted(unknown))));
            }
        }
        return findings;
    }

    /** Whether two capitals may stand side by side; few sentences have some. */
    private static boolean mayHoldCapitals(String sentence) {
        boolean before = false;
        for (int at = 0; at < sentence.length(); at++) {
            char c = sentence.charAt(at);
            boolean capital = Character.isUpperCase(c) || Character.isSurrogate(c);
            if (capital && before) {
                return true;
            }
            before = capital;
        }
        return false;
    }

    private static boolean isShouted(String sentence) {
        long words = sentence.split("\\s+").length;
        return CAPITALS.matcher(sentence).results().count() * 2 > words && words > 2;
    }

    /** Short forms of the glossary, of names, and of whatever a text explains in brackets. */
    private static Set<String> defined(Prose prose) {
        PolicyFacts facts = prose.policy().facts();
        Set<String> defined = new TreeSet<>();
        Stream<String> names = Stream.concat(
                Stream.of(
                        facts.company().name(),
                        facts.company().shortName(),
                        facts.scope().locations()),
                Stream.concat(
                        facts.services().stream().map(PolicyFacts.Service::name),
                        prose.policy().subProcessors().stream().flatMap(AbbreviationUndefined::names)));
        Stream.concat(names, facts.introduction().glossary().stream().map(Introduction.Term::name))
                .flatMap(name -> CAPITALS.matcher(name).results().map(MatchResult::group))
                .forEach(defined::add);
        Stream.concat(
                        Stream.of(PlainText.of(
                                Texts.forAudience(facts.introduction().preamble(), Audience.PUBLIC))),
                        prose.statements().stream().flatMap(statement -> statement.sentences().stream()))
                .filter(text -> text.indexOf('(') >= 0)
                .flatMap(text -> EXPLAINED.matcher(text).results())
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .flatMap(shortForms -> CAPITALS.matcher(shortForms).results().map(MatchResult::group))
                .forEach(defined::add);
        return defined;
    }

    private static Stream<String> names(SubProcessor subProcessor) {
        return Stream.of(subProcessor.title(), subProcessor.legalEntity());
    }
}
