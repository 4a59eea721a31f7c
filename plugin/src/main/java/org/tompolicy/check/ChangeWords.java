package org.tompolicy.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.Difference;
import org.tompolicy.change.Redline;
import org.tompolicy.change.Segment;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;
import org.tompolicy.finding.Value.Part;
import org.tompolicy.finding.Value.Several;
import org.tompolicy.finding.Value.Several.Between;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.wording.Messages;

/** A change in few words, for messages: {@code AC-01#register (interval P3M → P6M)}. */
final class ChangeWords {

    private static final int MOST_NAMED = 3;

    private ChangeWords() {}

    /** What changed, each with how; the first three by name. */
    static Value of(List<Difference> differences) {
        Value named = new Several(
                differences.stream()
                        .limit(MOST_NAMED)
                        .<Value>map(difference -> new Part(Messages.of("change.of")
                                .with("subject", name(difference.subject()))
                                .with("how", how(difference))))
                        .toList(),
                Between.COMMA);
        int more = differences.size() - MOST_NAMED;
        return more > 0
                ? new Part(Messages.of("change.andMore").with("named", named).with("more", more))
                : named;
    }

    /** How findings name a subject. */
    static Value name(ChangeSubject subject) {
        return switch (subject.kind()) {
            case POLICY -> new Part(Messages.of("change.ofPolicy").with("what", subject.id()));
            case MEASURE, SUBPROCESSOR, CLAIM, SUBPROCESSOR_CLAIM ->
                new Value.Words(subject.claimId().toString());
        };
    }

    /** How a subject changed, with what hints at the meaning of changed words. */
    static Value how(Difference difference) {
        Value aspects = new Several(
                difference.aspects().stream()
                        .<Value>map(aspect -> new Part(how(difference, aspect)))
                        .toList(),
                Between.SEMICOLON);
        return difference.hints().isEmpty()
                ? aspects
                : new Part(Messages.of("change.hinted")
                        .with("how", aspects)
                        .with("hints", String.join(", ", difference.hints())));
    }

    private static Message how(Difference difference, Aspect aspect) {
        return switch (aspect.kind()) {
            case PRESENCE -> Messages.of(difference.isGone() ? "change.gone" : "change.new");
            case WORDS, VALUE -> words(difference.before(), difference.after());
            case MARKUP, CONTEXT, DESCRIPTION -> name(aspect);
            case CONTROLS, PROOF -> goneAndCome(aspect);
            case PICTURE,
                    INTERVAL,
                    TITLE,
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
                    USED_UNTIL ->
                Messages.of("change.exchange")
                        .with("aspect", name(aspect))
                        .with("before", listed(aspect.before()))
                        .with("after", listed(aspect.after()));
        };
    }

    private static Message name(Aspect aspect) {
        return Messages.of(
                "change.aspect." + aspect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Value listed(List<String> values) {
        return values.isEmpty() ? new Part(Messages.of("change.none")) : Several.of(values);
    }

    private static Message goneAndCome(Aspect aspect) {
        Message name = name(aspect);
        if (aspect.before().isEmpty() && aspect.after().isEmpty()) {
            return name;
        }
        String key = aspect.before().isEmpty()
                ? "change.with"
                : aspect.after().isEmpty() ? "change.without" : "change.withoutAndWith";
        Message message = Messages.of(key).with("aspect", name);
        Message gone = aspect.before().isEmpty() ? message : message.with("gone", Several.of(aspect.before()));
        return aspect.after().isEmpty() ? gone : gone.with("come", Several.of(aspect.after()));
    }

    private static Message words(String before, String after) {
        List<Segment> segments = Redline.of(before, after);
        return Messages.counted("change.words", "deleted", count(Segment.Kind.DELETED, segments))
                .with("inserted", count(Segment.Kind.INSERTED, segments));
    }

    private static long count(Segment.Kind kind, List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.kind() == kind)
                .flatMap(segment -> Arrays.stream(segment.text().strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .count();
    }
}
