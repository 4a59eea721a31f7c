package org.tompolicy.goal.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.check.Checks;
import org.tompolicy.files.Cache;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.goal.Builds;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.Reading;
import org.tompolicy.model.SectionReference;
import org.tompolicy.trace.Fingerprints;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** A policy in a folder of its own, which tests edit as people do. The day is 23 November 2026. */
record Workspace(Path root) {

    /** A small policy: one measure {@code AC-01}, to whose header and text tests add, and one document with two sections. */
    static Workspace small(Path root) throws IOException {
        return new Workspace(root)
                .write("measures/policy.adoc", "= Policy\n:revnumber: 1\n:tom-categories: ac\n")
                .write("measures/ac/category.adoc", "= Access\n")
                .write(
                        "architecture/security.adoc",
                        "= Security\n\n[#keys]\n== Keys\n\nOld keys go.\n\n== Logs\n\nKept.\n");
    }

    /** A copy of this repository's policy and of its architecture. */
    static Workspace own(Path root) throws IOException {
        copy(Builds.OWN_MEASURES, root.resolve("measures"));
        copy(Builds.OWN_ARCHITECTURE, root.resolve("architecture"));
        return new Workspace(root);
    }

    /** A small policy with some of this repository's documents, and with all of its pictures. */
    static Workspace documents(Path root, String... documents) throws IOException {
        Workspace policy = small(root);
        copy(Builds.OWN_ARCHITECTURE.resolve("images"), root.resolve("architecture/images"));
        for (String document : documents) {
            Path copied = root.resolve("architecture").resolve(document);
            Files.createDirectories(copied.getParent());
            Files.copy(Builds.OWN_ARCHITECTURE.resolve(document), copied);
        }
        return policy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copied = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(path, copied);
                }
            }
        }
    }

    /** The measure with a header and a text of its own. */
    Workspace measure(String headerAndText) throws IOException {
        return write(
                "measures/ac/access.adoc",
                "= Access\n:tom-id: AC-01\n:revnumber: 1\n:tom-status: implemented\n" + headerAndText);
    }

    Workspace write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return this;
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
    }

    /** Replaces a text that is there. */
    Workspace edit(String path, String old, String replacement) throws IOException {
        String text = text(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " does not hold " + old);
        }
        return write(path, text.replace(old, replacement));
    }

    Options options() {
        return Builds.options(root, root.resolve("measures"), root.resolve("architecture"), root.resolve("target/tom"));
    }

    Outcome review(String id) {
        return ReviewGoal.run(options(), id);
    }

    Trace trace() {
        Options options = options();
        return Tracer.trace(
                Reading.of(options, Cache.none()).result().policy(),
                new TraceOptions(options.asOf(), options.lead(), options.grace()));
    }

    /** Claims in one state. */
    List<String> claims(String state) {
        return trace().claims().stream()
                .filter(claim -> claim.state()
                        .filter(known -> known.word().equals(state))
                        .isPresent())
                .map(claim -> claim.name())
                .toList();
    }

    /** The findings that say that evidence has changed. */
    List<Finding> changed() {
        return Checks.findings(Reading.of(options(), Cache.none()).result().policy(), trace()).stream()
                .filter(finding -> finding.rule() == Rule.EVIDENCE_CHANGED)
                .toList();
    }

    String fingerprint(String section) {
        Optional<String> fingerprint = new Fingerprints(
                        Reading.of(options(), Cache.none()).result().policy())
                .of(SectionReference.of(section));
        return fingerprint.orElse("none");
    }
}
