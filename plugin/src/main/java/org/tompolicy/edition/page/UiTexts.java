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
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.model.Company;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Interval;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.tables.Countries;
import org.tompolicy.tables.Labels;
import org.tompolicy.tables.Languages;

/** The words of the interface in one language: labels, sentences, dates, intervals, names of countries and controls. */
public final class UiTexts {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private static final String THEN = ".then";
    private static final String NEVER = ".never";

    private final String language;
    private final SortedMap<String, String> texts;
    private final MarkupForm form;

    private UiTexts(String language, SortedMap<String, String> texts, MarkupForm form) {
        this.language = language;
        this.texts = Collections.unmodifiableSortedMap(texts);
        this.form = form;
    }

    /** The same texts, whose {@link Markup} is written in a form. */
    public UiTexts in(MarkupForm other) {
        return new UiTexts(language, texts, other);
    }

    /** How {@link Markup} is written. */
    public MarkupForm form() {
        return form;
    }

    /**
     * The texts of a language.
     *
     * @param language one of {@link Languages#ids()}
     */
    public static UiTexts of(String language) {
        return withOverrides(language, Map.of());
    }

    /**
     * The texts of a language, with some replaced.
     *
     * @param language one of {@link Languages#ids()}
     * @param overrides files of the user's folder of templates; {@code texts_<language>.properties} need hold only the
     *     keys that differ
     * @throws TemplateProblem when the file holds a key that there is not
     */
    public static UiTexts withOverrides(String language, Map<String, String> overrides) {
        String name = "texts_" + language + ".properties";
        SortedMap<String, String> texts = read(Templates.standardText(name)
                .orElseThrow(() -> new IllegalArgumentException("no texts in language " + language)));
        Labels.ids().forEach(label -> texts.putAll(ofLabel(label, language)));
        SortedMap<String, String> own = read(overrides.getOrDefault(name, ""));
        for (String key : own.keySet()) {
            if (!texts.containsKey(key)) {
                throw new TemplateProblem(name, 1, 1, "", "There is no text with the key " + key + ".");
            }
        }
        texts.putAll(own);
        return new UiTexts(language, texts, MarkupForm.HTML);
    }

    /** The texts of a label, each under its key and the label's id; those of the first language where there are none. */
    private static SortedMap<String, String> ofLabel(String label, String language) {
        String texts = Templates.standardText("labels/" + label + "_" + language + ".properties")
                .or(() -> Templates.standardText("labels/" + label + "_" + Languages.first() + ".properties"))
                .orElseThrow(() -> new IllegalStateException("no texts of the label " + label));
        SortedMap<String, String> named = new TreeMap<>();
        read(texts).forEach((key, text) -> named.put(key + "." + label, text));
        return named;
    }

    /**
     * The same texts for a version that is not in force: what says in the present what holds stands there in another form,
     * {@code <key>.then}.
     */
    public UiTexts then() {
        return inOtherForm(THEN);
    }

    /**
     * The same texts for what a version changed that was taken back before it took effect: what says that something is so
     * from a day on stands there in another form, {@code <key>.never}.
     */
    public UiTexts never() {
        return inOtherForm(NEVER);
    }

    /** The same texts for the annex of a label: what the label says in words of its own stands there in them. */
    public UiTexts under(String label) {
        return inOtherForm("." + label);
    }

    private UiTexts inOtherForm(String form) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        texts.forEach((key, text) -> {
            if (key.endsWith(form)) {
                changed.put(key.substring(0, key.length() - form.length()), text);
            }
        });
        return new UiTexts(language, changed, this.form);
    }

    /** Whether there are texts in a language. */
    public static boolean has(String language) {
        return Languages.ids().contains(language);
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
        return filled(text, values.length, place -> String.valueOf(values[place]));
    }

    /** Who gives the promises, behind "Provided by"; a policy that names no company yet says what it is. */
    public String processor(Company company) {
        return company.called().isBlank() ? text("processor") : company.called();
    }

    /** Each place is filled once: a value that looks like a place itself stands as it is. */
    private static String filled(String text, int places, IntFunction<String> value) {
        return PLACE.matcher(text).replaceAll(found -> {
            int place = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(place < places ? value.apply(place) : found.group());
        });
    }

    /** As {@link #text}, as markup: values that are {@link Markup} stand as they are, all others are escaped. */
    public Markup html(String key, Object... values) {
        return new Markup(filled(
                form.plain(text(key)).html(),
                values.length,
                place -> values[place] instanceof Markup markup
                        ? markup.html()
                        : form.plain(String.valueOf(values[place])).html()));
    }

    /** A number with its noun: the text {@code <key>.one}, {@code <key>.few} or {@code <key>.many}, as the language counts. */
    public String count(String key, long number) {
        return text(key + Languages.form(language, number, form -> texts.containsKey(key + form)), number);
    }

    /** For example {@code 1 October 2026}, {@code 1. Oktober 2026}. */
    public String date(LocalDate date) {
        return text("date", date.getDayOfMonth(), text("month." + date.getMonthValue()), date.getYear());
    }

    /** For tables: {@code 1 Oct 2026}, {@code 1. Okt. 2026}. */
    public String shortDate(LocalDate date) {
        return text("date", date.getDayOfMonth(), text("month.short." + date.getMonthValue()), date.getYear());
    }

    /** {@link #shortDate} without the year. */
    public String shortDay(LocalDate date) {
        return text("dayMonth", date.getDayOfMonth(), text("month.short." + date.getMonthValue()));
    }

    /** {@link #date} as a {@code time} element. */
    public Markup time(LocalDate date) {
        return time(date, date(date));
    }

    /** {@link #shortDate} as a {@code time} element. */
    public Markup shortTime(LocalDate date) {
        return time(date, shortDate(date));
    }

    private Markup time(Object date, String words) {
        return form.time(date.toString(), words);
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
        return count("interval." + unit, number);
    }

    /** A kind of evidence at the start of a line, for example {@code Access review}. */
    public String kind(EvidenceKind kind) {
        return text("kind." + kind.word());
    }

    /**
     * The day or the period of a proof: {@code 3 November 2026}, {@code July to September 2026}, {@code reviewed 3 November
     * 2026} for a section; empty where it has none.
     */
    public Optional<String> proofDate(PublishedProof proof) {
        if (proof.date().isEmpty()) {
            return Optional.empty();
        }
        LocalDate until = proof.date().get();
        if (proof.kind() == EvidenceKind.ARCHITECTURE) {
            return Optional.of(text("reviewedOn", date(until)));
        }
        return Optional.of(proof.from()
                .filter(from -> from.isBefore(until))
                .map(from -> period(from, until))
                .orElseGet(() -> date(until)));
    }

    /** A period: whole months as {@code July to September 2026}, else from day to day. */
    public String period(LocalDate from, LocalDate until) {
        if (!isWholeMonths(from, until)) {
            return text("period", date(from), date(until));
        }
        if (YearMonth.from(from).equals(YearMonth.from(until))) {
            return month(until);
        }
        String start = from.getYear() == until.getYear() ? text("month." + from.getMonthValue()) : month(from);
        return text("period", start, month(until));
    }

    private String month(LocalDate day) {
        return text("monthYear", text("month." + day.getMonthValue()), day.getYear());
    }

    /** {@link #proofDate} where no date breaks over lines; empty where the proof has none. */
    public Optional<Markup> proofTime(PublishedProof proof) {
        if (proof.date().isEmpty()) {
            return Optional.empty();
        }
        LocalDate until = proof.date().get();
        if (proof.kind() == EvidenceKind.ARCHITECTURE) {
            return Optional.of(html("reviewedOn", time(until)));
        }
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
        return Countries.name(code, language);
    }

    /** The name of a language by its tag; where there is no word for it what its own speakers say. */
    public String languageName(String tag) {
        return texts.getOrDefault("annex.language." + tag, Languages.name(tag));
    }

    /** A noun at the start of a line as it stands inside a sentence: some languages keep the capital. */
    public String inSentence(String noun) {
        return text("noun.inSentence").equals("keep")
                ? noun
                : noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
    }

    /** A transfer basis in words; an unknown one as it stands. */
    public String transfer(String basis) {
        return texts.getOrDefault("transfer." + basis, basis);
    }

    /** The name of a framework; for one of the user's own its {@code fallback}. */
    public String framework(String id, String fallback) {
        return texts.getOrDefault("framework." + id, fallback);
    }

    /** The framework of a control and the control as readers know it, for example {@code GDPR: Art. 32(1)(b)}. */
    public String controlInFull(PublishedControl control) {
        return ofFramework(control.framework(), control(control).name());
    }

    /** A line of a framework by its name, after the name of the framework. */
    public String ofFramework(String framework, String line) {
        return framework(framework, framework.toUpperCase(Locale.ROOT)) + ": " + line;
    }

    /** A control as readers know it: never an id that only we use. */
    public ControlLabel control(PublishedControl control) {
        boolean translated = control.titles().containsKey(language);
        String title = translated ? control.titles().get(language) : control.title();
        String titleLanguage = translated || language.equals(Languages.first()) ? "" : Languages.first();
        return switch (control.naming().form()) {
            case ID -> new ControlLabel(control.id(), "", title, titleLanguage);
            case ARTICLE -> new ControlLabel(article("article", control.id()), "", title, titleLanguage);
            case SECTION -> new ControlLabel(article("section", control.id()), "", title, titleLanguage);
            case TITLE -> {
                String original = control.naming().language();
                boolean foreign = !original.equals(language) && control.titles().containsKey(original);
                yield foreign
                        ? new ControlLabel(control.titles().get(original), original, title, titleLanguage)
                        : new ControlLabel(title, titleLanguage, "", "");
            }
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
