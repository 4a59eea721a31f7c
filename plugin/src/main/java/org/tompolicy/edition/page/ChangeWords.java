package org.tompolicy.edition.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.Difference;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Interval;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedSubProcessor;

/** How changes are said in one language: classes, what a change is about, and the values that differ. */
public final class ChangeWords {

    private static final String ASPECT = "change.aspect.";

    private final UiTexts texts;
    private final List<PublishedPolicy> states;

    private ChangeWords(UiTexts texts, List<PublishedPolicy> states) {
        this.texts = texts;
        this.states = states;
    }

    /**
     * Words for changes between two states.
     *
     * @param after the later state, whose names of services, sub-processors and controls stand first
     */
    public static ChangeWords of(UiTexts texts, PublishedPolicy before, PublishedPolicy after) {
        return new ChangeWords(texts, List.of(after, before));
    }

    /** The later of the two states. */
    PublishedPolicy latest() {
        return states.get(0);
    }

    /** A class at the start of a line, for example {@code Weakened}. */
    public String className(ChangeClass changeClass) {
        return texts.text("change." + changeClass.word());
    }

    /** Numbers by class, bad news first, for example {@code 1 removed, 2 weakened}; empty where there are none. */
    public static String counted(UiTexts texts, Map<ChangeClass, Integer> counts) {
        return ChangeSet.READING_ORDER.stream()
                .filter(counts::containsKey)
                .map(changeClass -> texts.text("change.counted." + changeClass.word(), counts.get(changeClass)))
                .collect(Collectors.joining(", "));
    }

    /** The measure, sub-processor or fact of the policy that a change is about: {@code AC-03 Sign-in and passwords}. */
    public String owner(Difference difference) {
        return switch (difference.subject().kind()) {
            case POLICY -> fact(difference.subject().id());
            case MEASURE, CLAIM -> (difference.subject().id() + " " + difference.title()).strip();
            case SUBPROCESSOR, SUBPROCESSOR_CLAIM ->
                difference.title().isEmpty() ? difference.subject().id() : difference.title();
        };
    }

    /** A fact of the policy as a whole, for example {@code Locations}; one that has no words as it stands. */
    public String fact(String id) {
        return texts.words().getOrDefault("change.fact." + id, id);
    }

    /** How a change is cited: {@code AC-03#renewal}, {@code AC-03}; empty for a fact of the policy. */
    public static String citation(ChangeSubject subject) {
        return switch (subject.kind()) {
            case POLICY -> "";
            case MEASURE, SUBPROCESSOR, CLAIM, SUBPROCESSOR_CLAIM ->
                subject.claimId().toString();
        };
    }

    /** What differs, at the start of a line, for example {@code Interval}. */
    public String label(Aspect.Kind kind) {
        return texts.text(ASPECT + word(kind));
    }

    /** The word of a kind in files, for example {@code review-interval}. */
    public static String word(Aspect.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Values of an aspect as readers know them, for example {@code every 3 months}. */
    public List<String> values(Aspect.Kind kind, List<String> values) {
        return switch (kind) {
            case SERVICES ->
                values.isEmpty()
                        ? List.of(texts.text("change.value.allServices"))
                        : values.stream().map(this::service).toList();
            case PRESENCE,
                    WORDS,
                    MARKUP,
                    PICTURE,
                    CONTEXT,
                    DESCRIPTION,
                    TITLE,
                    ID,
                    LEGAL_ENTITY,
                    ADDRESS,
                    CONTACT,
                    PURPOSE,
                    VALUE -> values;
            case INTERVAL,
                    REVIEW_INTERVAL,
                    CONTROLS,
                    STATUS,
                    PROVIDED_BY,
                    AUDIENCE,
                    PROOF,
                    COUNTRY,
                    TRANSFER_BASIS,
                    TRANSFER_UNTIL,
                    USED_FROM,
                    USED_UNTIL ->
                values.stream().map(value -> value(kind, value)).toList();
        };
    }

    private String value(Aspect.Kind kind, String value) {
        return switch (kind) {
            case INTERVAL, REVIEW_INTERVAL -> interval(value);
            case CONTROLS -> control(value);
            case PROVIDED_BY -> provider(value);
            case PROOF -> texts.words().getOrDefault("kind." + value, value);
            case COUNTRY -> texts.country(value);
            case TRANSFER_BASIS -> texts.transfer(value);
            case TRANSFER_UNTIL, USED_FROM, USED_UNTIL -> day(value);
            case STATUS, AUDIENCE -> texts.words().getOrDefault("change.value." + value, value);
            case PRESENCE,
                    WORDS,
                    MARKUP,
                    PICTURE,
                    CONTEXT,
                    DESCRIPTION,
                    TITLE,
                    ID,
                    SERVICES,
                    LEGAL_ENTITY,
                    ADDRESS,
                    CONTACT,
                    PURPOSE,
                    VALUE -> value;
        };
    }

    private String interval(String iso) {
        try {
            return texts.interval(Interval.of(iso));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return iso;
        }
    }

    private String day(String iso) {
        try {
            return texts.date(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** The name of a service. */
    public String service(String id) {
        return states.stream()
                .flatMap(state -> state.services().stream())
                .filter(service -> service.id().equals(id))
                .map(PolicyFacts.Service::name)
                .findFirst()
                .orElse(id);
    }

    private String provider(String id) {
        return switch (id) {
            case Claim.PROCESSOR -> company();
            case Claim.CUSTOMER -> texts.text("annex.providedByCustomer");
            default -> subProcessor(id).map(PublishedSubProcessor::title).orElse(id);
        };
    }

    private String company() {
        PublishedPolicy latest = states.get(0);
        return texts.processor(latest.company());
    }

    /** {@code gdpr 32.1.b} as {@code GDPR: Art. 32(1)(b)}; one that neither state knows as it stands. */
    private String control(String id) {
        int blank = id.indexOf(' ');
        if (blank < 0) {
            return id;
        }
        String framework = id.substring(0, blank);
        String line = id.substring(blank + 1);
        return states.stream()
                .flatMap(PublishedPolicy::measures)
                .flatMap(measure -> measure.controls().stream())
                .filter(known -> known.framework().equalsIgnoreCase(framework)
                        && known.id().equals(line))
                .findFirst()
                .map(texts::controlInFull)
                .orElseGet(() -> texts.ofFramework(framework, line));
    }

    /**
     * What differs beside the words, each with its values; of a sub-processor that comes or goes all that is known of it.
     */
    public List<Facet> facets(Difference difference) {
        List<Facet> facets = new ArrayList<>();
        for (Aspect aspect : difference.aspects()) {
            switch (aspect.kind()) {
                case WORDS, VALUE -> {}
                case PRESENCE -> facets.addAll(whole(difference));
                case MARKUP -> facets.add(new Facet(label(aspect.kind()), "", ""));
                case PICTURE ->
                    facets.add(new Facet(
                            isReplaced(aspect) ? replacedPicture(aspect) : label(aspect.kind()),
                            isReplaced(aspect) ? "" : String.join(", ", aspect.before()),
                            isReplaced(aspect) ? "" : String.join(", ", aspect.after())));
                case CONTROLS, PROOF -> facets.add(facet(aspect, true));
                case CONTEXT,
                        DESCRIPTION,
                        TITLE,
                        ID,
                        INTERVAL,
                        REVIEW_INTERVAL,
                        STATUS,
                        PROVIDED_BY,
                        SERVICES,
                        AUDIENCE,
                        LEGAL_ENTITY,
                        ADDRESS,
                        CONTACT,
                        PURPOSE,
                        COUNTRY,
                        TRANSFER_BASIS,
                        TRANSFER_UNTIL,
                        USED_FROM,
                        USED_UNTIL -> facets.add(facet(aspect, false));
            }
        }
        return List.copyOf(facets);
    }

    /** An aspect in words; {@code isPart} where it holds only what went and what came. */
    Facet facet(Aspect aspect, boolean isPart) {
        return new Facet(
                label(aspect.kind()),
                inSentence(aspect.kind(), values(aspect.kind(), aspect.before())),
                inSentence(aspect.kind(), values(aspect.kind(), aspect.after())),
                isPart);
    }

    /** A description ends with a full stop of its own. */
    private static String inSentence(Aspect.Kind kind, List<String> values) {
        String joined = String.join(", ", values);
        return kind == Aspect.Kind.DESCRIPTION && joined.endsWith(".")
                ? joined.substring(0, joined.length() - 1)
                : joined;
    }

    /** Words in one line. */
    public static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Whether pictures differ that have the same names before and after. */
    public static boolean isReplaced(Aspect aspect) {
        return aspect.kind() == Aspect.Kind.PICTURE && aspect.before().equals(aspect.after());
    }

    /** What is said of such pictures, without a full stop. */
    public String replacedPicture(Aspect aspect) {
        return texts.text("change.picture", String.join(", ", aspect.after()));
    }

    private List<Facet> whole(Difference difference) {
        if (difference.subject().kind() != ChangeSubject.Kind.SUBPROCESSOR) {
            return List.of();
        }
        boolean present = isPresent(difference.subject().id());
        List<Facet> facets = new ArrayList<>();
        other(difference)
                .ifPresent(name ->
                        facets.add(new Facet(texts.text(present ? "change.replaces" : "change.replacedBy"), "", name)));
        facts(difference.subject().id())
                .forEach(fact ->
                        facets.add(new Facet(fact.label(), present ? "" : fact.value(), present ? fact.value() : "")));
        return facets;
    }

    /** Whether a sub-processor is there in the later state. */
    public boolean isPresent(String subProcessor) {
        return states.get(0).subProcessors().stream()
                .anyMatch(known -> known.id().equals(subProcessor));
    }

    /** The name of the sub-processor whose place another one takes, or that takes the place of another. */
    public Optional<String> other(Difference difference) {
        return difference.aspect(Aspect.Kind.PRESENCE).stream()
                .filter(aspect -> difference.subject().kind() == ChangeSubject.Kind.SUBPROCESSOR)
                .flatMap(aspect -> Stream.concat(aspect.before().stream(), aspect.after().stream()))
                .filter(id -> !id.equals(difference.subject().id()))
                .map(id -> subProcessor(id).map(PublishedSubProcessor::title).orElse(id))
                .findFirst();
    }

    /** As it is in the later state where it is there. */
    Optional<PublishedSubProcessor> subProcessor(String id) {
        return states.stream()
                .flatMap(state -> state.subProcessors().stream())
                .filter(known -> known.id().equals(id))
                .findFirst();
    }

    /** What is known of a sub-processor, in the later state where it is there. */
    public List<PublishedFacts.Fact> facts(String id) {
        return states.stream()
                .flatMap(state -> state.subProcessors().stream()
                        .filter(known -> known.id().equals(id))
                        .map(known -> PublishedFacts.of(state, texts).of(known)))
                .findFirst()
                .orElse(List.of());
    }

    /**
     * One thing that differs beside the words.
     *
     * @param label for example {@code Interval}
     * @param before in words; empty where there was nothing
     * @param after in words; empty where there is nothing any more
     * @param isPart whether they are only what went and what came, and the rest stays
     */
    public record Facet(String label, String before, String after, boolean isPart) {

        Facet(String label, String before, String after) {
            this(label, before, after, false);
        }

        private static final int LONG = 80;

        /** Whether it is text in both states of which single words differ, rather than one value for another. */
        public boolean isText() {
            return !before.isEmpty() && !after.isEmpty() && Math.max(before.length(), after.length()) > LONG;
        }
    }

    /** Whether the words of a change are to be shown: they differ, or there is one state only. */
    public static boolean showsWords(Difference difference) {
        return difference.before().isEmpty() != difference.after().isEmpty()
                || difference.aspects().stream()
                        .anyMatch(aspect -> Stream.of(Aspect.Kind.WORDS, Aspect.Kind.VALUE, Aspect.Kind.PRESENCE)
                                .anyMatch(aspect.kind()::equals));
    }
}
