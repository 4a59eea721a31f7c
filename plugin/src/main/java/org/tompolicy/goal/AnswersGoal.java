package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.InputFile;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.publish.ServiceView;
import org.tompolicy.sheets.Questionnaire;
import org.tompolicy.sheets.Refused;
import org.tompolicy.sheets.Sheet;

/**
 * {@code tom:answers}: fills a customer's questionnaire with what the annex says to the controls that it names. The
 * customer's file stays; a copy of it gets the answers.
 */
public final class AnswersGoal {

    /** Longest file that is read, in bytes. */
    private static final int LONGEST = 64 << 20;

    /** Rows that are named for each reason. */
    private static final int NAMED = 20;

    /**
     * What is asked for.
     *
     * @param file the customer's file
     * @param framework the framework whose ids it names; empty for the one that most of them are of
     * @param column letters or head of the column of ids; empty for the one whose head says so
     * @param mapping a table of questions with the control or claim that answers each
     */
    public record Request(Optional<Path> file, String framework, String column, Optional<Path> mapping) {}

    private final Request request;
    private final KnownControls known;
    private final AnswerMapping mapping;
    private final String name;

    private AnswersGoal(Request request, KnownControls known, AnswerMapping mapping, String name) {
        this.request = request;
        this.known = known;
        this.mapping = mapping;
        this.name = name;
    }

    /**
     * Writes {@code answers/}, or refuses and leaves the old one as it was.
     *
     * @throws SetupProblem where a parameter names what there is not, and where the file cannot be filled
     */
    public static Outcome run(Build build, Request request) {
        Path file = request.file()
                .orElseThrow(() -> new SetupProblem("Parameter tom.file is missing: name the customer's questionnaire,"
                        + " for example -Dtom.file=questionnaire.xlsx."));
        Optional<String> refusal = build.reasonNotToPublish();
        if (refusal.isPresent()) {
            return build.outcome(List.of(), refusal);
        }
        byte[] content = InputFile.read(file, LONGEST)
                .orElseThrow(() -> new SetupProblem("Parameter tom.file: there is no file " + file + "."));
        ShownAnnex shown = ShownAnnex.of(build.in(build.wantedLanguages().get(0)));
        UiTexts words = build.texts(shown.language());
        shown.set().services(build.options().services());
        PublishedPolicy text =
                ServiceView.of(shown.text(), Set.copyOf(build.options().services()));
        String name = file.getFileName().toString();
        AnswersGoal goal = new AnswersGoal(
                request,
                new KnownControls(text, shown.answers(text, words)),
                AnswerMapping.read(request.mapping()),
                name);
        try {
            Questionnaire questionnaire = Questionnaire.read(name, content);
            List<String> heads = List.of(
                    words.text("answers.answer"), words.text("answers.references"), words.text("answers.proof"));
            List<FilledSheet> sheets = questionnaire.sheets().stream()
                    .map(sheet -> new FilledSheet(sheet, goal.known, goal.mapping, heads))
                    .toList();
            String framework = goal.fill(sheets);
            byte[] filled =
                    questionnaire.with(sheets.stream().map(FilledSheet::added).toList());
            Output.of(build.options())
                    .replace(
                            Output.Folder.ANSWERS,
                            FileSet.builder().add(name, filled).build());
            return build.outcome(List.of("answers/" + name), Optional.empty())
                    .tellingAlso(told(sheets, framework, text.version()));
        } catch (Refused refused) {
            throw new SetupProblem("Parameter tom.file: " + refused.getMessage());
        }
    }

    /** Fills all sheets that ask something; returns the framework. */
    private String fill(List<FilledSheet> sheets) {
        if (known.frameworks().isEmpty()) {
            throw new SetupProblem("The policy shows no framework: name some as tom-frameworks in policy.adoc.");
        }
        AnnexSet.requireKnown(
                "tom.framework",
                request.framework().isEmpty() ? List.of() : List.of(request.framework()),
                List.copyOf(known.frameworks()));
        List<FilledSheet> asking = new ArrayList<>();
        List<FilledSheet.Column> columns = new ArrayList<>();
        for (FilledSheet sheet : sheets) {
            List<FilledSheet.Column> found = sheet.columns(request.column());
            if (found.size() > 1) {
                throw new SetupProblem("Parameter tom.file: " + place(sheet) + "several columns hold ids of controls: "
                        + found.stream().map(FilledSheet.Column::shown).collect(Collectors.joining(", "))
                        + ". Choose one with -Dtom.column="
                        + Sheet.letters(found.get(0).number())
                        + ".");
            }
            found.stream().findFirst().or(sheet::questions).ifPresent(column -> {
                asking.add(sheet);
                columns.add(column);
            });
        }
        if (asking.isEmpty()) {
            throw new SetupProblem(
                    "Parameter tom.file: no column of " + name + " has a head such as Control, No., Nr. or"
                            + " Kontrolle and ids of " + String.join(", ", known.frameworks())
                            + " below it. Name the column with"
                            + " -Dtom.column=B, or write which question a control answers into a table: -Dtom.mapping=mapping.csv.");
        }
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < asking.size(); at++) {
            texts.addAll(asking.get(at).texts(columns.get(at)));
        }
        String framework = request.framework().isEmpty() ? framework(texts) : request.framework();
        for (int at = 0; at < asking.size(); at++) {
            asking.get(at).fill(columns.get(at), framework);
        }
        return framework;
    }

    private static String place(FilledSheet sheet) {
        return sheet.name().isEmpty() ? "" : "in the sheet " + sheet.name() + " ";
    }

    /** The framework that most of the texts are ids of. */
    private String framework(List<String> texts) {
        List<String> best = new ArrayList<>();
        long most = -1;
        for (String framework : known.frameworks()) {
            long count = texts.stream()
                    .filter(text -> known.isControl(text, framework))
                    .count();
            if (count > most) {
                best.clear();
                most = count;
            }
            if (count == most) {
                best.add(framework);
            }
        }
        if (best.size() > 1 && most > 0) {
            throw new SetupProblem("Parameter tom.file: the ids of " + name + " can be of " + String.join(" or ", best)
                    + ". Choose one with -Dtom.framework=" + best.get(0) + ".");
        }
        return best.get(0);
    }

    private static List<String> told(List<FilledSheet> sheets, String framework, String version) {
        int asked = sheets.stream().mapToInt(FilledSheet::asked).sum();
        int answered = sheets.stream().mapToInt(FilledSheet::answered).sum();
        List<String> told = new ArrayList<>();
        told.add("Answered " + answered + " of " + asked + (asked == 1 ? " row" : " rows") + " as controls of "
                + framework + ", from " + (version.equals("draft") ? "the draft" : "version " + version) + ".");
        for (FilledSheet sheet : sheets) {
            for (Map.Entry<String, List<Integer>> open : sheet.open().entrySet()) {
                List<Integer> rows = open.getValue();
                String named = rows.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
                told.add("Not answered, " + (rows.size() == 1 ? "1 row" : rows.size() + " rows") + ": " + open.getKey()
                        + " (" + (sheet.name().isEmpty() ? "" : "sheet " + sheet.name() + ", ") + "row " + named
                        + (rows.size() > NAMED ? ", …" : "") + ").");
            }
        }
        return told;
    }
}
