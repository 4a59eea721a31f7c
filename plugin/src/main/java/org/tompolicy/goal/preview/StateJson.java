package org.tompolicy.goal.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.goal.preview.FindingPlaces.Place;
import org.tompolicy.json.CanonicalJson;

/** What the script of the preview is told: what was found, where it is shown, and every word that it says. */
final class StateJson {

    /** How many findings the list of all holds; those of the page itself are always there. */
    static final int LISTED = 200;

    private static final String WORDS = "preview.";

    private final Shown shown;
    private final UiTexts texts;
    private final List<Finding> findings;

    private StateJson(Shown shown) {
        this.shown = shown;
        this.texts = shown.newest().build().texts();
        this.findings = shown.findings().orElse(List.of()).stream()
                .filter(finding -> finding.severity() != Severity.IGNORE)
                .toList();
    }

    /**
     * The state for a page.
     *
     * @param pages what the pages that are shown are known by
     * @param page path of the page from the site's root
     */
    static byte[] of(Shown shown, String pages, String page) {
        return new StateJson(shown).write(pages, page);
    }

    private byte[] write(String pages, String page) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("pages", pages);
        state.put("count", shown.count());
        state.put("stopped", shown.stopped().orElse(""));
        state.put("summary", summary());
        state.put("errors", number(Severity.ERROR) > 0);
        List<Object> here = new ArrayList<>();
        for (Finding finding : findings) {
            places(finding).stream()
                    .filter(place -> place.page().equals(page))
                    .forEach(place -> here.add(entry(finding, Optional.of(place))));
        }
        state.put("here", here);
        state.put(
                "all",
                findings.stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .limit(LISTED)
                        .map(finding -> entry(finding, places(finding).stream().findFirst()))
                        .toList());
        state.put("more", findings.size() > LISTED ? texts.text(WORDS + "more", LISTED, findings.size()) : "");
        state.put("pdfs", shown.pages().map(Draft::pdfs).orElse(List.of()));
        state.put("words", words());
        return CanonicalJson.write(state);
    }

    /** Places on pages that there are. */
    private List<Place> places(Finding finding) {
        return shown.newest().places().of(finding).stream()
                .filter(place ->
                        shown.pages().filter(draft -> draft.has(place.page())).isPresent())
                .toList();
    }

    private Map<String, Object> entry(Finding finding, Optional<Place> place) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("severity", finding.severity().printed());
        entry.put("word", texts.text("report.severity." + finding.severity().printed()));
        entry.put("rule", finding.rule().id());
        entry.put("place", finding.location().toString());
        entry.put("message", finding.message());
        entry.put("subject", finding.subject().name());
        entry.put("page", place.map(Place::page).orElse(""));
        entry.put("anchor", place.map(Place::anchor).orElse(""));
        return entry;
    }

    private String summary() {
        if (shown.findings().isEmpty()) {
            return texts.text(WORDS + "checking");
        }
        List<String> counts = Stream.of(
                        count("errors", number(Severity.ERROR)),
                        count("warnings", number(Severity.WARNING) + number(Severity.RELEASE)),
                        count("notes", number(Severity.INFO)))
                .flatMap(Optional::stream)
                .toList();
        return counts.isEmpty() ? texts.text(WORDS + "clean") : String.join(", ", counts);
    }

    private Optional<String> count(String key, long number) {
        return number == 0 ? Optional.empty() : Optional.of(texts.count(WORDS + key, number));
    }

    private long number(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        for (String key : List.of(
                "preview",
                "draft",
                "findings",
                "here",
                "all",
                "none",
                "copy",
                "copied",
                "close",
                "open",
                "ended",
                "pdf",
                "stopped")) {
            words.put(key, texts.text(WORDS + key));
        }
        return words;
    }
}
