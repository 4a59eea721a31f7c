package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.WordList;
import org.tompolicy.prose.Intervals;
import org.tompolicy.prose.WordPattern;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** What specialists no longer do: protocols and hashes that are broken, passwords that expire by the calendar. */
final class OutdatedPractice implements ProseCheck {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final WordList.Entry EXPIRY = new WordList.Entry(
            "",
            "NIST SP 800-63B advises against it: people choose weaker passwords. Change a password when it has become known,"
                    + " and write that.",
            List.of(),
            false,
            false);

    /** Where the technique is named to say that it is not used. */
    private static final Pattern NOT_USED = Pattern.compile(
            "\\b(?:disabled|switched off|turned off|not|no|no longer|refused?s?|rejects?|rejected|prohibited|forbidden|blocked"
                    + "|deactivated|never|instead of|abgeschaltet|deaktiviert|nicht|verboten|gesperrt|abgelehnt|keine?[nr]?|statt"
                    + "|anstelle)\\b",
            FLAGS);

    private static final WordPattern PASSWORD =
            WordPattern.of("\\b(?:pass(?:word|phrase)|passw(?:o|ö)rt|kennw(?:o|ö)rt)\\p{L}*", FLAGS);

    private static final WordPattern RENEWAL = WordPattern.of(
            "\\b(?:chang(?:e|es|ed|ing)|renew(?:s|ed|al)?|rotat(?:e|es|ed|ion)|expires?|expiry|geändert|ändern|wechseln|gewechselt"
                    + "|erneuert|erneuern|ab(?:läuft|laufen)?|läuft)\\b",
            FLAGS);

    private static final Pattern AGE = Pattern.compile(
            "\\b(?:after|nach|every|alle) (?:[0-9]+|[a-zäöü]+) (?:days|weeks|months|tagen?|wochen|monaten?)\\b", FLAGS);

    @Override
    public Rule rule() {
        return Rule.OUTDATED_PRACTICE;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        Words recurrence = prose.words(new RecurrenceWithoutInterval().rule());
        return prose.findings(rule(), "outdated-practice.says", sentence -> {
            List<Words.Hit> hits = new ArrayList<>(words.in(sentence.text()));
            PASSWORD.find(sentence.text())
                    .ifPresent(password -> RENEWAL.find(sentence.text())
                            .filter(renewal -> isByTheCalendar(sentence.text(), recurrence))
                            .ifPresent(renewal -> hits.add(new Words.Hit(
                                    renewal.start(),
                                    renewal.end(),
                                    password.group() + " … " + renewal.group(),
                                    EXPIRY))));
            return hits.isEmpty() || isInOrder(sentence.text()) ? List.of() : hits;
        });
    }

    private static boolean isInOrder(String sentence) {
        return sentence.contains("PCI DSS") || NOT_USED.matcher(sentence).find();
    }

    private static boolean isByTheCalendar(String sentence, Words recurrence) {
        return AGE.matcher(sentence).find()
                || Intervals.areIn(sentence)
                || !recurrence.in(sentence).isEmpty();
    }
}
