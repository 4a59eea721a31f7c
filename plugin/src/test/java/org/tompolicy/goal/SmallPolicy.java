package org.tompolicy.goal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.finding.FailOn;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;

/** A policy of one measure in a folder of a test, with all that {@code tom:release} asks for. */
final class SmallPolicy {

    static final String MEASURE = "measures/access/authorisation.adoc";
    static final String POLICY = "measures/policy.adoc";

    private final Path root;

    private SmallPolicy(Path root, boolean isThere) {
        this.root = root;
    }

    /** One that is there already. */
    static SmallPolicy in(Path root) {
        return new SmallPolicy(root, true);
    }

    SmallPolicy(Path root) throws IOException {
        this(root, false);
        write(POLICY, """
                = Security measures of Example Ltd
                :revnumber: 1
                :tom-company: Example Ltd
                :tom-address: 1 High Street, London, United Kingdom
                :tom-contact: privacy@example.com
                :tom-categories: access

                [.context]
                This policy says how Example Ltd protects the personal data that it processes for its customers.
                """);
        write("measures/access/category.adoc", "= Access control\n");
        write(MEASURE, """
                = Access authorisation
                :tom-id: AC-01
                :revnumber: 1
                :tom-status: implemented
                :tom-owner: Head of IT
                :tom-review: P1Y
                :tom-reviewed: 2026-01-10
                :tom-gdpr: 32.1.b

                [#credentials,cadence=P3M,evidence=access-review]
                We look for credentials that nobody has used and deactivate them.

                [#register,evidence=nowhere]
                We keep a register of everybody who may use our systems.

                image::plan.svg[Plan of the building]
                """.replace(",evidence=nowhere", ""));
        write(
                "measures/access/plan.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"9\" height=\"9\"/></svg>\n");
        write("measures/evidence/access-review.adoc", """
                = Review of access rights
                :tom-kind: access-review
                :tom-collected: 2026-10-30
                """);
    }

    Path root() {
        return root;
    }

    Path releases() {
        return root.resolve("measures/releases");
    }

    SmallPolicy write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    SmallPolicy append(String path, String text) throws IOException {
        return write(path, Files.readString(root.resolve(path)) + text);
    }

    /** Replaces words that have to be there. */
    SmallPolicy edit(String path, String before, String after) throws IOException {
        String text = Files.readString(root.resolve(path));
        if (!text.contains(before)) {
            throw new IllegalStateException(path + " does not hold " + before);
        }
        return write(path, text.replace(before, after));
    }

    Options options(LocalDate day) {
        return options(day, List.of(), Optional.empty());
    }

    Options options(LocalDate day, List<String> labels, Optional<Path> customer) {
        return options(day, labels, customer, FailOn.ERROR, Map.of());
    }

    /** Those of a project that lets as much pass as it can. */
    Options lenient(LocalDate day, Map<Rule, Severity> severities) {
        return options(day, List.of(), Optional.empty(), FailOn.NEVER, severities);
    }

    private Options options(
            LocalDate day,
            List<String> labels,
            Optional<Path> customer,
            FailOn failOn,
            Map<Rule, Severity> severities) {
        return new Options(
                root,
                root.resolve("measures"),
                Optional.of(root.resolve("architecture")).filter(Files::isDirectory),
                Optional.empty(),
                root.resolve("target/tom"),
                day,
                Period.ofDays(14),
                Period.ofDays(30),
                failOn,
                severities,
                List.of(),
                labels,
                customer,
                Instant.parse("2026-11-23T00:00:00Z"),
                Annotations.NONE,
                Options.CURRENT,
                "0.1.0");
    }

    /** Runs {@code tom:release} on a day. */
    Outcome release(String version, LocalDate day) {
        return ReleaseGoal.run(Build.open(options(day)), new ReleaseRequest(version, false, day, false));
    }

    Outcome dryRun(String version, LocalDate day) {
        return ReleaseGoal.run(Build.open(options(day)), new ReleaseRequest(version, true, day, false));
    }

    Outcome withdraw(String version, String reason, boolean purge, LocalDate day) {
        return WithdrawGoal.run(options(day), new WithdrawalRequest(version, reason, purge, false));
    }

    /** Every file below the folder of releases, hidden ones too. */
    List<String> sealedFiles() throws IOException {
        return files(releases());
    }

    static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
