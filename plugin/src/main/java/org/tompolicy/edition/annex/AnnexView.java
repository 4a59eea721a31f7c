package org.tompolicy.edition.annex;

import java.util.List;
import java.util.Map;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts;

/**
 * What the template {@code annex/annex.html} sees. Text is plain unless it is {@link Markup}, which
 * holds the places of texts; what is absent is an empty string or an empty list.
 *
 * @param language of the annex, as a BCP 47 tag
 * @param draft whether it is not a release
 * @param words every text of the interface by its key
 * @param parts numbered parts in order
 */
public record AnnexView(
        String language,
        boolean draft,
        Map<String, String> words,
        Cover cover,
        Running running,
        List<Entry> contents,
        Parts parts,
        Scope scope,
        List<Markup> reading,
        List<Category> categories,
        List<SubProcessor> subProcessors,
        List<AssistanceLine> assistance,
        List<Certificate> certificates,
        List<String> evidenceText,
        List<EvidenceLine> evidence,
        Changes changes,
        List<Framework> coverage,
        List<Term> glossary) {

    /**
     * The first page.
     *
     * @param label for example {@code Annex III}
     * @param title what the annex is about
     * @param subtitle what it is annexed to
     * @param lead version, printed bold
     * @param since what follows the version
     * @param signature names of the parties that sign; empty where no signature is wanted
     */
    public record Cover(
            String company,
            String shortName,
            String kind,
            String label,
            String title,
            String subtitle,
            String lead,
            String since,
            List<Fact> parties,
            List<Fact> control,
            List<String> signature) {}

    /** What stands on each page. */
    public record Running(String headLeft, String headRight, String foot, String page, String of) {}

    /** A name and its value. */
    public record Fact(String name, Markup value) {

        static List<Fact> of(List<PublishedFacts.Fact> facts) {
            return facts.stream()
                    .map(fact -> new Fact(fact.label(), fact.markup()))
                    .toList();
        }
    }

    /** A line of the contents. */
    public record Entry(String number, String title, String place, List<Entry> entries) {}

    /** The heading of a part. */
    public record Part(String number, String title, String place) {}

    /** Headings of all parts. */
    public record Parts(
            Part scope,
            Part reading,
            Part measures,
            Part subProcessors,
            Part assistance,
            Part certificates,
            Part evidence,
            Part changes,
            Part coverage,
            Part glossary) {}

    /** What the annex is about and what it leaves out. */
    public record Scope(Markup preamble, List<Fact> facts, List<Reference> customersPart) {}

    /** A category, or the measures that do not apply. */
    public record Category(String number, String title, String place, Markup introduction, List<Measure> measures) {}

    /** A measure. */
    public record Measure(
            String id, String place, String title, String facts, Markup controls, List<Piece> pieces, Note note) {}

    /**
     * A piece of text.
     *
     * @param kind {@code claim}, {@code heading}, {@code context}, {@code promise} or {@code notes}
     * @param mark what stands in the margin
     * @param notes what is known of each claim in it
     */
    public record Piece(String kind, Markup text, String mark, List<Note> notes) {}

    /** What is known of a claim; {@code mark} names it where it does not stand right above. */
    public record Note(String mark, List<Fact> facts) {}

    /** A sub-processor. */
    public record SubProcessor(
            String number, String title, String place, List<Fact> facts, List<Piece> pieces, Note note) {}

    /**
     * Measures and promises that relate to a duty of assistance; none where no measure is named.
     *
     * @param article where the law says so, or an empty string
     */
    public record AssistanceLine(String subject, String article, List<Reference> promises) {}

    /** A link to a measure or promise, with what is said there or of it. */
    public record Reference(String name, String place, String text) {}

    /** A certificate. */
    public record Certificate(String number, String title, String place, List<Fact> facts) {}

    /**
     * The proof of a promise that stands elsewhere.
     *
     * @param instead what is said where nothing shows that it is kept, without the full stop
     */
    public record EvidenceLine(String name, String place, Markup laidDown, Markup shown, Markup instead) {}

    /**
     * What is said of changes.
     *
     * @param history where all versions are
     * @param versions newest first
     */
    public record Changes(List<Fact> classes, Markup history, List<VersionChanges> versions) {}

    /**
     * What a version changed.
     *
     * @param compared with which version, and how many changes of each class there are; empty where nothing is compared
     * @param nothing why no change is told; empty where some are
     */
    public record VersionChanges(String title, String place, String compared, List<ChangeLine> lines, String nothing) {}

    /**
     * A change.
     *
     * @param citation of the measure or promise, as a link; empty for a sub-processor and a fact of the policy
     * @param title empty for a promise of a measure that the annex prints
     * @param said what differs, and what the company says of it
     */
    public record ChangeLine(String changeClass, Markup citation, String title, String said) {}

    /**
     * A framework.
     *
     * @param named whether its lines have names that readers know beside their titles
     * @param worded whether these names are words and not only numbers of articles
     * @param unlisted how many more lines are open that an older release does not tell; empty where it tells all
     */
    public record Framework(
            String title,
            String place,
            String count,
            boolean named,
            boolean worded,
            List<CoverageLine> lines,
            String unlisted) {}

    /** A line with what relates to it; nothing where it is open. */
    public record CoverageLine(
            String name, String nameLanguage, String title, String titleLanguage, List<Reference> measures) {}

    /** A term. */
    public record Term(String name, Markup meaning) {}
}
