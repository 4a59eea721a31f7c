package org.tompolicy.goal.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tompolicy.edition.page.AsciiDocSource;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.tables.Languages;

/**
 * What {@code tom:init} knows of a company.
 *
 * @param company its name with its legal form, any characters
 * @param contact a mailbox for questions
 * @param languages the prevailing one first; never empty
 * @param frameworks never empty
 * @param hosting the company that runs its data centres; empty where none was named
 */
public record InitAnswers(
        String company, String contact, List<String> languages, List<String> frameworks, String hosting) {

    /** What is asked, in order. */
    public enum Question {
        COMPANY("tom.company", "Name of the company, with its legal form", "Example Ltd"),
        CONTACT("tom.contact", "Mailbox for questions of customers", "privacy@example.com"),
        LANGUAGES("tom.languages", "Languages of the policy, the prevailing one first", Languages.first()),
        FRAMEWORKS("tom.frameworks", "Frameworks that customers ask for", String.join(", ", Frameworks.shown())),
        HOSTING("tom.hosting", "Company that runs the data centres, if another one does", "");

        private final String parameter;
        private final String words;
        private final String otherwise;

        Question(String parameter, String words, String otherwise) {
            this.parameter = parameter;
            this.words = words;
            this.otherwise = otherwise;
        }

        /** The parameter that answers it. */
        public String parameter() {
            return parameter;
        }

        /** The question for a console, with what holds where the answer is empty. */
        public String words() {
            return words + (otherwise.isEmpty() ? "" : " [" + otherwise + "]") + ": ";
        }

        /** What holds without an answer; may be empty. */
        public String otherwise() {
            return otherwise;
        }
    }

    public InitAnswers {
        languages = List.copyOf(languages);
        frameworks = List.copyOf(frameworks);
    }

    /**
     * Reads answers as people give them.
     *
     * @param given by question; a question that is missing or has an empty answer is answered by what holds otherwise
     * @throws SetupProblem when a language or framework is unknown, or a name is no name
     */
    public static InitAnswers of(Map<Question, String> given) {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String answer = AsciiDocSource.line(given.getOrDefault(question, ""));
            answers.put(question, answer.isEmpty() ? question.otherwise() : answer);
        }
        String hosting = answers.get(Question.HOSTING);
        String file = FileName.of(hosting);
        if (!hosting.isEmpty()
                && (file.isEmpty() || List.of("processor", "customer").contains(file))) {
            throw new SetupProblem("Parameter " + Question.HOSTING.parameter() + ": no file can be named after '"
                    + hosting + "'. Write the name with letters from a to z, or leave it out.");
        }
        return new InitAnswers(
                answers.get(Question.COMPANY),
                answers.get(Question.CONTACT),
                listed(Question.LANGUAGES, answers, InitFiles.languages()),
                listed(Question.FRAMEWORKS, answers, Frameworks.ids()),
                hosting);
    }

    private static List<String> listed(Question question, Map<Question, String> answers, Collection<String> known) {
        List<String> listed = new ArrayList<>();
        List<String> words = Arrays.stream(answers.get(question).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        for (String word : words.isEmpty() ? List.of(question.otherwise()) : words) {
            if (!known.contains(word)) {
                throw new SetupProblem("Parameter " + question.parameter() + ": '" + word + "' is unknown."
                        + DidYouMean.sentence(
                                word, known, "Allowed: " + known.stream().collect(Collectors.joining(", ")) + "."));
            }
            listed.add(word);
        }
        return listed;
    }
}
