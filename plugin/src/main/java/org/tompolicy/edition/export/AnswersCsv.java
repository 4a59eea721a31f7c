package org.tompolicy.edition.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.tables.Csv;

/**
 * {@code tom-answers-<framework>-<version>-<language>.csv}: what the policy says to each control of a framework, one row a
 * control (RFC 4180, UTF-8, lines end in CR LF; no cell is a formula to a spreadsheet). Several claims in a cell stand in
 * lines of their own.
 */
public final class AnswersCsv {

    private static final List<String> HEAD =
            List.of("control_id", "control", "title", "answer", "claims", "proof", "url", "version");

    private AnswersCsv() {}

    /**
     * The name of the file.
     *
     * @param service id of the service that it is about; empty for all
     */
    public static String fileName(String framework, String version, String language, String service) {
        return "tom-answers-" + framework + "-" + version + "-" + language + (service.isEmpty() ? "" : "-" + service)
                + ".csv";
    }

    /**
     * UTF-8 bytes of the file. {@code control} is the control as readers know it, {@code url} is empty for what only the
     * annex shows.
     *
     * @param texts in the language of the answers
     */
    public static byte[] write(PublishedCoverage framework, Answers answers, String version, UiTexts texts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        answers.of(framework).forEach(answer -> rows.add(row(answer, version, texts)));
        if (framework.unlisted() > 0) {
            String said = texts.text("unlistedLines", framework.unlisted());
            rows.add(List.of("", "", "", said, "", "", "", version));
        }
        return Csv.write(rows);
    }

    private static List<String> row(ControlAnswer answer, String version, UiTexts texts) {
        return Stream.of(
                        answer.control().id(),
                        answer.label().name(),
                        answer.label().title(),
                        answer.isOpen() ? texts.text("noMeasure") : answer.sentences(),
                        answer.claims(),
                        answer.proof(),
                        answer.links(),
                        version)
                .map(Csv::text)
                .toList();
    }
}
