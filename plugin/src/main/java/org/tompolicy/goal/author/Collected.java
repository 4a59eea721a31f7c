package org.tompolicy.goal.author;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.files.Sha256;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.EvidenceRecord.DatePeriod;
import org.tompolicy.model.Expectation;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.source.Artefact;

/**
 * An artefact with what is known of it: the day and the kind that it has as evidence.
 *
 * @param name its file name
 * @param digest SHA-256 in lower-case hex
 * @param day the day of collection; empty where it says only which period it covers
 */
record Collected(
        String name,
        byte[] content,
        String digest,
        Artefact artefact,
        EvidenceKind kind,
        Optional<LocalDate> day,
        Optional<DatePeriod> period) {

    private static final String USUAL_OF_TESTS = "tests>=1, failures=0, errors=0";
    private static final String USUAL_OF_SCANS = "level<=warning";

    Collected {
        Objects.requireNonNull(artefact, "artefact");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * Looks into an artefact.
     *
     * @param old kind of the record that is there
     * @param today the day of collection of a file that nobody looks into
     * @throws Refusal when nobody can say how old it is, or which kind of evidence
     */
    static Collected of(
            CollectRequest request, String name, byte[] content, Optional<EvidenceKind> old, LocalDate today)
            throws Refusal {
        Artefact artefact = Artefact.read(name, content);
        if (!artefact.problem().isEmpty()) {
            throw new Refusal("The file " + name + " proves nothing: " + artefact.problem()
                    + ". Have it written anew. Nothing was changed.");
        }
        if (content.length == 0) {
            throw new Refusal("The file " + name + " is empty, and proves nothing. Nothing was changed.");
        }
        Optional<LocalDate> day = day(request, name, artefact, today);
        return new Collected(
                name,
                content,
                Sha256.of(content),
                artefact,
                kind(request, name, artefact, old),
                day,
                artefact.period());
    }

    private static Optional<LocalDate> day(CollectRequest request, String name, Artefact artefact, LocalDate today)
            throws Refusal {
        if (artefact.day().isPresent()
                && request.collected().isPresent()
                && !artefact.day().equals(request.collected())) {
            throw new Refusal("The file " + name + " says itself that it is of "
                    + artefact.day().get() + ", and tom.collected says "
                    + request.collected().get() + ". Leave tom.collected away. Nothing was changed.");
        }
        Optional<LocalDate> said = artefact.day().or(request::collected);
        if (said.isPresent() || artefact.isDated()) {
            return said;
        }
        return switch (artefact.form()) {
            case REPORT ->
                throw undated(
                        name,
                        "a report without a time stamp (\"timestamp\" of a JUnit suite, \"endTimeUtc\" of a SARIF run)");
            case TABLE ->
                throw undated(name, "a table without a column of days such as \"reviewed on\" or \"quarter\"");
            case OTHER -> Optional.of(today);
        };
    }

    private static Refusal undated(String name, String what) {
        return new Refusal("The file " + name + " is " + what
                + ", so that nobody can say how old it is. If you know the day on which it was made, give it:"
                + " -Dtom.collected=2026-09-30. Nothing was changed.");
    }

    private static EvidenceKind kind(CollectRequest request, String name, Artefact artefact, Optional<EvidenceKind> old)
            throws Refusal {
        Optional<EvidenceKind> asked = EvidenceKind.of(request.kind());
        if (!request.kind().isEmpty() && asked.isEmpty()) {
            throw new SetupProblem(
                    "Parameter tom.kind: '" + request.kind() + "' is no kind of evidence. Allowed: " + kinds() + ".");
        }
        if (old.isPresent() && asked.isPresent() && !old.equals(asked)) {
            throw new Refusal("The record " + request.id() + " is of the kind "
                    + old.get().word()
                    + ", and tom.kind says " + asked.get().word()
                    + ". Leave tom.kind away, or collect under another id. Nothing was changed.");
        }
        Optional<EvidenceKind> looksLike = switch (artefact.form()) {
            case REPORT -> Optional.of(EvidenceKind.CI_REPORT);
            case TABLE -> Optional.of(EvidenceKind.ACCESS_REVIEW);
            case OTHER -> Optional.empty();
        };
        return asked.or(() -> old)
                .or(() -> looksLike)
                .orElseThrow(() -> new Refusal(
                        "Say what the file " + name + " is: -Dtom.kind=configuration-export. Kinds: " + kinds() + "."));
    }

    private static String kinds() {
        return Arrays.stream(EvidenceKind.values()).map(EvidenceKind::word).collect(Collectors.joining(", "));
    }

    /** The day that its age counts from: a report's own, else the end of its period, else the day of collection. */
    LocalDate ageCountsFrom() {
        return artefact.report()
                .flatMap(ReportFacts::day)
                .or(() -> period.map(DatePeriod::to))
                .or(() -> day)
                .orElseThrow();
    }

    /** The ending of its name with the point, in small letters; empty where it has none that is plain. */
    String ending() {
        String ending = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,10}") ? ending : "";
    }

    /** Whether something can be expected of it: a report in a record of a kind that says what must hold. */
    boolean isExpectable() {
        return kind == EvidenceKind.CI_REPORT && artefact.report().isPresent();
    }

    /** What must hold in a report where nobody has said more; empty for what is no report. */
    Optional<String> usualExpectation() {
        return artefact.report().filter(report -> isExpectable()).map(report -> switch (report.format()) {
            case JUNIT -> USUAL_OF_TESTS;
            case SARIF -> USUAL_OF_SCANS;
        });
    }

    /**
     * Sees to it that what is expected holds in the report.
     *
     * @param expected as in {@code tom-expect}
     * @throws Refusal when it does not hold, or cannot be understood
     */
    void check(String expected) throws Refusal {
        ReportFacts report = artefact.report()
                .orElseThrow(() -> new Refusal("Nothing can be expected of the file " + name
                        + ", which is neither JUnit XML nor SARIF 2.1.0. Leave tom.expect away. Nothing was changed."));
        List<String> failing = new ArrayList<>();
        for (String entry : expected.split(",", -1)) {
            Expectation expectation = Expectation.of(entry.strip())
                    .filter(read -> report.format().terms().contains(read.term()))
                    .orElseThrow(() -> new Refusal("Of " + report.format().label() + " nobody can expect \""
                            + entry.strip() + "\". Write a term, one of =, <=, >=, <, > and a value, as in "
                            + usualExpectation().orElse(USUAL_OF_TESTS) + ". Nothing was changed."));
            if (!expectation.holdsIn(report)) {
                failing.add(expectation + " (it is " + report.text(expectation.term()) + ")");
            }
        }
        if (!failing.isEmpty()) {
            throw new Refusal("The file " + name + " proves nothing: " + String.join(" and ", failing)
                    + (failing.size() == 1 ? " does" : " do") + " not hold. The record stays as it was.");
        }
    }
}
