package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.intake.Draft.Category;
import org.tompolicy.intake.Draft.Certainty;
import org.tompolicy.intake.Draft.Doubt;
import org.tompolicy.intake.Draft.Measure;
import org.tompolicy.intake.Manuscript.LeftOut;

/** What an import says of itself: what it made, what it left out, and what it was unsure of, each with its place. */
public final class ImportReport {

    private final List<Draft> drafts;
    private final List<Doubt> pairs;
    private final List<String> next;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param pairs what is doubtful about the pairs of two languages
     * @param next what is left to do
     */
    ImportReport(List<Draft> drafts, List<Doubt> pairs, List<String> next) {
        this.drafts = List.copyOf(drafts);
        this.pairs = List.copyOf(pairs);
        this.next = List.copyOf(next);
    }

    /**
     * The whole account, as Markdown.
     *
     * @param wording findings about the wording of the old text, a line each
     */
    public String markdown(List<String> wording) {
        text.setLength(0);
        line("# Import");
        drafts.forEach(this::draft);
        if (!pairs.isEmpty()) {
            section(
                    "Pairs of the two languages",
                    pairs.stream()
                            .map(doubt -> doubt.certainty().word() + ": " + doubt.message())
                            .toList());
        }
        section("Wording of the old text", wording.isEmpty() ? List.of("nothing") : wording);
        section("What to do next", next);
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void section(String title, List<String> lines) {
        line("");
        line("## " + title);
        line("");
        lines.forEach(one -> line("- " + one));
    }

    private void draft(Draft draft) {
        String unit = draft.manuscript().unit().word();
        line("");
        line("# " + draft.manuscript().file());
        line("");
        line(sentence(draft) + " Language: " + draft.language() + ".");
        draft.manuscript().notes().forEach(note -> {
            line("");
            line(note);
        });
        List<String> measures = new ArrayList<>();
        for (Category category : draft.categories()) {
            for (Measure measure : category.measures()) {
                measures.add(unit + " " + measure.place() + ": " + measure.id() + " "
                        + flat(measure.title().text()) + ", "
                        + counted(measure.claims().size(), "promise") + " ("
                        + category.folder() + "/" + measure.name() + ".adoc)");
            }
        }
        section("Measures", measures);
        List<String> doubts = new ArrayList<>();
        for (Doubt doubt : draft.doubts()) {
            if (doubt.certainty() != Certainty.SURE) {
                doubts.add(unit + " " + doubt.place() + ": " + doubt.certainty().word() + ": " + flat(doubt.message()));
            }
        }
        section("Not sure", doubts.isEmpty() ? List.of("nothing") : doubts);
        List<String> leftOut = new ArrayList<>();
        for (LeftOut one : draft.leftOut()) {
            leftOut.add(unit + " " + one.place() + ": " + one.what() + ": " + flat(one.words()));
        }
        section("Left out", leftOut.isEmpty() ? List.of("nothing") : leftOut);
    }

    /** What a draft holds, as a sentence. */
    static String sentence(Draft draft) {
        int claims = draft.measures().stream()
                .mapToInt(measure -> measure.claims().size())
                .sum();
        return counted(draft.categories().size(), "category") + ", "
                + counted(draft.measures().size(), "measure") + ", "
                + counted(claims, "promise") + " to confirm, "
                + counted(draft.certificates().size(), "evidence record") + " to fill in.";
    }

    static String counted(int count, String what) {
        String plural = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
        return count + " " + (count == 1 ? what : plural);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
