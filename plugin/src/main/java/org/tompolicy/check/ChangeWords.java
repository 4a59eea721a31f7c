package org.tompolicy.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.Difference;
import org.tompolicy.change.Redline;
import org.tompolicy.change.Segment;
import org.tompolicy.model.ChangeSubject;

/** A change in few words, for messages: {@code AC-01#register (interval P3M → P6M)}. */
final class ChangeWords {

    private static final int MOST_NAMED = 3;

    private ChangeWords() {}

    /** What changed, each with how; the first three by name. */
    static String of(List<Difference> differences) {
        String named = differences.stream()
                .limit(MOST_NAMED)
                .map(difference -> name(difference.subject()) + " (" + how(difference) + ")")
                .collect(Collectors.joining(", "));
        int more = differences.size() - MOST_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    /** How findings name a subject. */
    static String name(ChangeSubject subject) {
        return switch (subject.kind()) {
            case POLICY -> subject.id() + " of the policy";
            case MEASURE, SUBPROCESSOR, CLAIM, SUBPROCESSOR_CLAIM ->
                subject.claimId().toString();
        };
    }

    /** How a subject changed, with what hints at the meaning of changed words. */
    static String how(Difference difference) {
        String aspects = difference.aspects().stream()
                .map(aspect -> how(difference, aspect))
                .collect(Collectors.joining("; "));
        return difference.hints().isEmpty() ? aspects : aspects + ": " + String.join(", ", difference.hints());
    }

    private static String how(Difference difference, Aspect aspect) {
        return switch (aspect.kind()) {
            case PRESENCE -> difference.isGone() ? "gone" : "new";
            case WORDS, VALUE -> words(difference.before(), difference.after());
            case MARKUP -> "markup or punctuation";
            case CONTEXT -> "text around the promises";
            case DESCRIPTION -> "description";
            case PICTURE -> "picture " + exchange(aspect);
            case INTERVAL -> "interval " + exchange(aspect);
            case CONTROLS, PROOF -> name(aspect) + goneAndCome(aspect);
            case TITLE,
                    ID,
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
                    USED_UNTIL -> name(aspect) + " " + exchange(aspect);
        };
    }

    private static String name(Aspect aspect) {
        return aspect.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String exchange(Aspect aspect) {
        return listed(aspect.before()) + " → " + listed(aspect.after());
    }

    private static String listed(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }

    private static String goneAndCome(Aspect aspect) {
        String gone = aspect.before().isEmpty() ? "" : " without " + String.join(", ", aspect.before());
        String come = aspect.after().isEmpty() ? "" : " with " + String.join(", ", aspect.after());
        return gone + come;
    }

    private static String words(String before, String after) {
        List<Segment> segments = Redline.of(before, after);
        long deleted = count(Segment.Kind.DELETED, segments);
        long inserted = count(Segment.Kind.INSERTED, segments);
        return deleted + (deleted == 1 ? " word" : " words") + " deleted, " + inserted + " inserted";
    }

    private static long count(Segment.Kind kind, List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.kind() == kind)
                .flatMap(segment -> Arrays.stream(segment.text().strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .count();
    }
}
