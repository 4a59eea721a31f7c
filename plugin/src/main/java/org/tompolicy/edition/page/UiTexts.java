package org.tompolicy.edition.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Interval;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedProof;

/** The words of the interface in one language: labels, sentences, dates, intervals, names of countries and controls. */
public final class UiTexts {

    private final String language;
    private final SortedMap<String, String> texts;

    private UiTexts(String language, SortedMap<String, String> texts) {
        this.language = language;
        this.texts = Collections.unmodifiableSortedMap(texts);
    }

    /**
     * The texts of a language.
     *
     * @param language {@code en} or {@code de}
     */
    public static UiTexts of(String language) {
        return withOverrides(language, Map.of());
    }

    /**
     * The texts of a language, with some replaced.
     *
     * @param language {@code en} or {@code de}
     * @param overrides files of the user's folder of templates; {@code texts_<language>.properties} need hold only the
     *     keys that differ
     * @throws TemplateProblem when the file holds a key that there is not
     */
    public static UiTexts withOverrides(String language, Map<String, String> overrides) {
        String name = "texts_" + language + ".properties";
        SortedMap<String, String> texts = read(Templates.standardText(name)
                .orElseThrow(() -> new IllegalArgumentException("no texts in language " + language)));
        SortedMap<String, String> own = read(overrides.getOrDefault(name, ""));
        for (String key : own.keySet()) {
            if (!texts.containsKey(key)) {
                throw new TemplateProblem(name, 1, 1, "", "There is no text with the key " + key + ".");
            }
        }
        texts.putAll(own);
        return new UiTexts(language, texts);
    }

    /** Whether there are texts in a language. */
    public static boolean has(String language) {
        return Templates.standardText("texts_" + language + ".properties").isPresent();
    }

    private static SortedMap<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            texts.put(key, properties.getProperty(key));
        }
        return texts;
    }

    /** The language as a BCP 47 tag. */
    public String language() {
        return language;
    }

    /** Every text by its key, for templates. */
    public Map<String, String> words() {
        return texts;
    }

    /** A text where {@code {0}}, {@code {1}} … are replaced. */
    public String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** As {@link #text}, as HTML: values that are {@link Markup} stand as they are, all others are escaped. */
    public Markup html(String key, Object... values) {
        String html = Markup.escaped(text(key)).html();
        for (int i = 0; i < values.length; i++) {
            Markup value = values[i] instanceof Markup markup ? markup : Markup.escaped(String.valueOf(values[i]));
            html = html.replace("{" + i + "}", value.html());
        }
        return new Markup(html);
    }

    /** A number with its noun: the text {@code <key>.one} for 1, else {@code <key>.many}. */
    public String count(String key, int number) {
        return text(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** For example {@code 1 October 2026}, {@code 1. Oktober 2026}. */
    public String date(LocalDate date) {
        return text("date", date.getDayOfMonth(), text("month." + date.getMonthValue()), date.getYear());
    }

    /** For tables: {@code 1 Oct 2026}, {@code 1. Okt. 2026}. */
    public String shortDate(LocalDate date) {
        return text("date", date.getDayOfMonth(), text("month.short." + date.getMonthValue()), date.getYear());
    }

    /** {@link #date} as a {@code time} element. */
    public Markup time(LocalDate date) {
        return time(date, date(date));
    }

    /** {@link #shortDate} as a {@code time} element. */
    public Markup shortTime(LocalDate date) {
        return time(date, shortDate(date));
    }

    private static Markup time(Object date, String words) {
        return new Markup(
                "<time datetime=\"" + date + "\">" + Markup.escaped(words).html() + "</time>");
    }

    /** A cadence at the start of a line: {@code At least every 3 months}, {@code At least once a year}. */
    public String cadence(Interval interval) {
        return capital(text("interval.least", interval(interval)));
    }

    /** An interval inside a sentence: {@code every 3 months}, {@code once a year}. */
    public String interval(Interval interval) {
        Period period = interval.period();
        long months = period.toTotalMonths();
        int days = period.getDays();
        if (months == 0 && days % 7 == 0) {
            return every("weeks", days / 7);
        }
        if (months == 0) {
            return every("days", days);
        }
        if (days == 0) {
            return months % 12 == 0 ? every("years", months / 12) : every("months", months);
        }
        return text("interval.mixed", months, days);
    }

    private String every(String unit, long number) {
        return text("interval." + unit + (number == 1 ? ".one" : ".many"), number);
    }

    /** A kind of evidence at the start of a line, for example {@code Access review}. */
    public String kind(EvidenceKind kind) {
        return text("kind." + kind.word());
    }

    /** The day or the period of a proof: {@code 3 November 2026}, {@code July to September 2026}; empty where it has none. */
    public Optional<String> proofDate(PublishedProof proof) {
        if (proof.date().isEmpty()) {
            return Optional.empty();
        }
        LocalDate until = proof.date().get();
        return Optional.of(proof.from()
                .filter(from -> from.isBefore(until))
                .map(from -> period(from, until))
                .orElseGet(() -> date(until)));
    }

    /** A period: whole months as {@code July to September 2026}, else from day to day. */
    public String period(LocalDate from, LocalDate until) {
        boolean wholeMonths =
                from.getDayOfMonth() == 1 && until.equals(YearMonth.from(until).atEndOfMonth());
        if (!wholeMonths) {
            return text("period", date(from), date(until));
        }
        if (YearMonth.from(from).equals(YearMonth.from(until))) {
            return month(until);
        }
        String start = from.getYear() == until.getYear() ? text("month." + from.getMonthValue()) : month(from);
        return text("period", start, month(until));
    }

    private String month(LocalDate day) {
        return text("month." + day.getMonthValue()) + " " + day.getYear();
    }

    /** {@link #proofDate} where no date breaks over lines; empty where the proof has none. */
    public Optional<Markup> proofTime(PublishedProof proof) {
        if (proof.date().isEmpty()) {
            return Optional.empty();
        }
        LocalDate until = proof.date().get();
        return Optional.of(proof.from()
                .filter(from -> from.isBefore(until))
                .map(from -> periodTime(from, until))
                .orElseGet(() -> time(until)));
    }

    /** {@link #period} where no date breaks over lines. */
    public Markup periodTime(LocalDate from, LocalDate until) {
        if (!isWholeMonths(from, until)) {
            return html("period", time(from), time(until));
        }
        Markup end = time(YearMonth.from(until), month(until));
        if (YearMonth.from(from).equals(YearMonth.from(until))) {
            return end;
        }
        return from.getYear() == until.getYear()
                ? html("period", text("month." + from.getMonthValue()), end)
                : html("period", time(YearMonth.from(from), month(from)), end);
    }

    private static boolean isWholeMonths(LocalDate from, LocalDate until) {
        return from.getDayOfMonth() == 1 && until.equals(YearMonth.from(until).atEndOfMonth());
    }

    /** The name of a country by its ISO 3166 code of two letters; anything else is a name already. */
    public String country(String code) {
        if (!code.matches("[A-Z]{2}")) {
            return code;
        }
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.forLanguageTag(language));
    }

    /** A transfer basis in words; an unknown one as it stands. */
    public String transfer(String basis) {
        return texts.getOrDefault("transfer." + basis, basis);
    }

    /** The name of a framework; for one of the user's own its {@code fallback}. */
    public String framework(String id, String fallback) {
        return texts.getOrDefault("framework." + id, fallback);
    }

    /** A control as readers know it: never an id that only we use. */
    public ControlLabel control(PublishedControl control) {
        boolean german = language.equals("de");
        boolean translated = german && !control.germanTitle().isEmpty();
        String title = translated ? control.germanTitle() : control.title();
        String titleLanguage = german && !translated ? "en" : "";
        return switch (control.framework()) {
            case "scc", "uk-idta" -> new ControlLabel(title, titleLanguage, "", "");
            case "de-tom", "de-sdm-goals" -> {
                if (control.germanTitle().isEmpty()) {
                    yield new ControlLabel(title, titleLanguage, "", "");
                }
                yield german
                        ? new ControlLabel(control.germanTitle(), "", "", "")
                        : new ControlLabel(control.germanTitle(), "de", control.title(), "");
            }
            case "gdpr", "nis2-21", "ch-dsv" ->
                new ControlLabel(article("article", control.id()), "", title, titleLanguage);
            case "de-bdsg-64" -> new ControlLabel(article("section", control.id()), "", title, titleLanguage);
            default -> new ControlLabel(control.id(), "", title, titleLanguage);
        };
    }

    /** {@code 32.1.b} as {@code Art. 32(1)(b)} or {@code Art. 32 Abs. 1 lit. b}. */
    private String article(String kind, String id) {
        List<String> parts = new ArrayList<>(List.of(id.split("\\.")));
        String text = text(kind + ".1", parts.remove(0));
        int level = 2;
        for (String part : parts) {
            text += text(kind + "." + level++, part);
        }
        return text;
    }

    /** The words with a full stop where they end with none. */
    public static String sentence(String words) {
        return words.isEmpty() || words.matches("(?s).*[.!?…]$") ? words : words + ".";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
