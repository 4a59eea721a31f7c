package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.WordList;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.Sources;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;
import org.tompolicy.tables.Languages;
import org.tompolicy.wording.Messages;

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
                    Messages.sequence(
                            Messages.of("file-invalid.wordListName")
                                    .with(
                                            "language",
                                            Languages.ids().get(Languages.ids().size() - 1)),
                            DidYouMean.message(
                                    id,
                                    NAMES,
                                    Messages.of("file-invalid.wordListRules").with("rules", Value.Several.of(NAMES)))));
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
        findings.add(Rule.FILE_INVALID, start, head(unknown));
        return false;
    }

    private static Message head(String unknown) {
        Message message = Messages.of("file-invalid.wordListHead")
                .with("others", Value.Several.of(COLUMNS.subList(1, COLUMNS.size())));
        return unknown.isEmpty()
                ? Messages.sequence(message, Messages.of("file-invalid.wordListColumns"))
                : DidYouMean.after(message, unknown, COLUMNS);
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
        Optional<Message> mistake = mistake(cells);
        if (mistake.isPresent()) {
            findings.add(Rule.FILE_INVALID, Location.line(table.file(), row.line()), mistake.get());
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

    private static Optional<Message> mistake(Map<String, String> cells) {
        String term = cells.get(TERM);
        String action = cells.getOrDefault(ACTION, "");
        if (term.isEmpty()) {
            return Optional.of(Messages.of("file-invalid.termEmpty"));
        }
        if (term.replace("*", "").isBlank()) {
            return Optional.of(Messages.of("file-invalid.termOfAll").with("term", new Value.Quoted(term)));
        }
        if (!isLanguage(cells.getOrDefault(LANGUAGE, ""))) {
            return Optional.of(Messages.of("file-invalid.termLanguage")
                    .with("language", new Value.Quoted(cells.get(LANGUAGE)))
                    .with(
                            "languages",
                            new Value.Several(Value.Several.of(Languages.ids()).values(), Value.Several.Between.OR)));
        }
        if (!List.of("", "add", REMOVE).contains(action)) {
            return Optional.of(Messages.of("file-invalid.termAction").with("action", new Value.Quoted(action)));
        }
        return Optional.empty();
    }
}
