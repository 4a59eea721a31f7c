package org.tompolicy.edition.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.edition.page.ControlLabel;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.report.Report.Place;

/**
 * What the template of the report sees.
 *
 * @param w the words of the report by their key without {@code report.}
 * @param style the style sheet
 * @param asOf the day that is looked at
 * @param later what ends after the next three months
 * @param promises every promise with what is to prove it
 * @param trend empty before the first release
 * @param findings how many findings there are
 */
public record ReportView(
        String language,
        Map<String, String> w,
        Markup style,
        String title,
        String policy,
        Markup asOf,
        String sources,
        List<Figure> figures,
        List<Row> now,
        List<Row> later,
        String laterCount,
        StateBars.View states,
        Timeline.View timeline,
        EvidenceMatrix.View matrix,
        List<Promise> promises,
        List<Framework> coverage,
        Optional<Trend.View> trend,
        List<RuleRow> rules,
        Markup findings) {

    /** A number of the summary with what it means. */
    public record Figure(String number, String meaning) {}

    /**
     * A line of the work list.
     *
     * @param when how long there is still, or how long it is over
     * @param day the last day; empty where no day says so
     * @param names claims or measures
     * @param style style of the tag, or an empty string
     * @param word what the tag says
     * @param hintLanguage language of the hint where it is not the page's
     */
    public record Row(
            String when,
            Optional<Markup> day,
            boolean wrong,
            boolean stops,
            List<String> names,
            String style,
            String word,
            Markup hint,
            String hintLanguage,
            String owner,
            String evidenceOwner,
            List<Place> places) {}

    /** A promise with its state, and what is to prove it. */
    public record Promise(
            String name, Place place, String style, String word, String interval, List<Proof> proofs, String waiver) {}

    /**
     * What is to prove a promise.
     *
     * @param until the last day on which it does
     * @param inherited whether the measure names it for all of its promises
     */
    public record Proof(
            String name, String title, String word, String style, Optional<Markup> until, boolean inherited) {}

    /** A framework that coverage shows. */
    public record Framework(String name, String answered, List<Line> lines) {}

    /**
     * A line of a framework.
     *
     * @param open whether nothing answers it
     * @param notes what is on the way, where it is open
     */
    public record Line(ControlLabel control, boolean open, List<Answer> answers, String notes) {}

    /**
     * A measure that answers a line.
     *
     * @param reason why it does not apply, or an empty string
     */
    public record Answer(String id, String title, String reason) {}

    /** A rule with what it found. */
    public record RuleRow(
            String rule,
            String build,
            String release,
            boolean stops,
            int number,
            Markup meaning,
            List<FindingRow> findings) {}

    /**
     * One finding.
     *
     * @param language of the message where it is not the page's, else an empty string
     */
    public record FindingRow(Place place, Markup message, String language) {}
}
