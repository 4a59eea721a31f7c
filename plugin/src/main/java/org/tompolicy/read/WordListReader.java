package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.WordList;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.Sources;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;
import org.tompolicy.tables.Languages;

/**
 * Reads the user's own word lists: {@code lint/<rule>.csv}, or {@code lint/<rule>.<language>.csv} for one language. The
 * first line names the columns: {@code term}, and where wanted {@code instead}, {@code unless} (phrases with semicolons),
 * {@code language} and {@code action} ({@code add} or {@code remove}).
 */
final class WordListReader {

    private static final String FOLDER = "lint/";
    private static final String TERM = "term";
    private static final String LANGUAGE = "language";
    private static final String ACTION = "action";
    private static final List<String> COLUMNS = List.of(TERM, "instead", "unless", LANGUAGE, ACTION);
    private static final List<String> NAMES =
            Arrays.stream(Rule.values()).filter(Rule::readsWords).map(Rule::id).toList();
    private static final String REMOVE = "remove";

    private final Findings findings;

    WordListReader(Findings findings) {
        this.findings = findings;
    }

    /** The lists of all files, sorted by file. */
    List<WordList> read(Sources sources) {
        List<WordList> lists = new ArrayList<>();
        new TreeMap<>(sources.tables()).forEach((path, table) -> {
            if (path.startsWith(FOLDER) && path.endsWith(".csv") && !path.equals(ExpectedProofReader.FILE)) {
                read(path.substring(FOLDER.length(), path.length() - ".csv".length()), table, lists);
            }
        });
        return lists;
    }

    private void read(String name, SourceTable table, List<WordList> lists) {
        int dot = name.lastIndexOf('.');
        String id = dot < 0 ? name : name.substring(0, dot);
        String language = dot < 0 ? "" : name.substring(dot + 1);
        Location start = Location.startOf(table.file());
        Optional<Rule> rule = Rule.of(id).filter(Rule::readsWords);
        if (rule.isEmpty() || !isLanguage(language)) {
            findings.add(
                    Rule.FILE_INVALID,
                    start,
                    "A word list is called after its rule, and the language where it is for one:"
                            + " vague-term.csv, vague-term."
                            + Languages.ids().get(Languages.ids().size() - 1) + ".csv."
                            + DidYouMean.sentence(id, NAMES, "Rules with words: " + String.join(", ", NAMES) + "."));
        } else if (hasHead(table, start)) {
            Map<String, List<WordList.Entry>> entries = new TreeMap<>();
            for (SourceRow row : table.rows().subList(1, table.rows().size())) {
                row(table, row, language, entries);
            }
            entries.forEach((of, words) -> lists.add(new WordList(rule.get(), of, words)));
        }
    }

    private static boolean isLanguage(String language) {
        return language.isEmpty() || Languages.ids().contains(language);
    }

    private boolean hasHead(SourceTable table, Location start) {
        List<String> head =
                table.rows().isEmpty() ? List.of() : table.rows().get(0).cells();
        if (head.contains(TERM) && COLUMNS.containsAll(head)) {
            return true;
        }
        String unknown = head.stream()
                .filter(name -> !COLUMNS.contains(name))
                .findFirst()
                .orElse("");
        findings.add(
                Rule.FILE_INVALID,
                start,
                "The first line of a word list must name its columns: " + TERM + ", and any of "
                        + String.join(", ", COLUMNS.subList(1, COLUMNS.size())) + "."
                        + (unknown.isEmpty() ? " Write: term,instead" : DidYouMean.sentence(unknown, COLUMNS, "")));
        return false;
    }

    /** Reads a row; that rows are as wide as the head is held by {@code source}. */
    private void row(SourceTable table, SourceRow row, String language, Map<String, List<WordList.Entry>> entries) {
        List<String> head = table.rows().get(0).cells();
        if (row.cells().size() != head.size()) {
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < head.size(); column++) {
            cells.put(head.get(column), row.cells().get(column).strip());
        }
        String advice = mistake(cells);
        if (!advice.isEmpty()) {
            findings.add(Rule.FILE_INVALID, Location.line(table.file(), row.line()), advice);
            return;
        }
        String of = cells.getOrDefault(LANGUAGE, "");
        entries.computeIfAbsent(of.isEmpty() ? language : of, any -> new ArrayList<>())
                .add(new WordList.Entry(
                        cells.get(TERM),
                        cells.getOrDefault("instead", ""),
                        Arrays.stream(cells.getOrDefault("unless", "").split(";"))
                                .map(String::strip)
                                .filter(phrase -> !phrase.isEmpty())
                                .toList(),
                        false,
                        REMOVE.equals(cells.get(ACTION))));
    }

    private static String mistake(Map<String, String> cells) {
        String term = cells.get(TERM);
        String action = cells.getOrDefault(ACTION, "");
        if (term.isEmpty()) {
            return "The cell " + TERM + " of this line is empty. Fill it in or delete the line.";
        }
        if (term.replace("*", "").isBlank()) {
            return "The term \"" + term + "\" would find every word. Write some letters before the *.";
        }
        if (!isLanguage(cells.getOrDefault(LANGUAGE, ""))) {
            return "The language \"" + cells.get(LANGUAGE) + "\" is unknown. Write "
                    + String.join(" or ", Languages.ids()) + ", or leave it empty for every language.";
        }
        if (!List.of("", "add", REMOVE).contains(action)) {
            return "The action \"" + action + "\" is unknown. Write add or " + REMOVE + ".";
        }
        return "";
    }
}
