package org.tompolicy.goal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;

/** What a goal is asked to do. */
public record Options(
        Path buildRoot,
        Path measures,
        Optional<Path> architecture,
        Optional<Path> templates,
        Path output,
        LocalDate asOf,
        Period lead,
        Period grace,
        FailOn failOn,
        Map<Rule, Severity> severities,
        List<String> languages,
        List<String> services,
        List<String> labels,
        Instant timestamp) {}
