package org.tompolicy.goal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.finding.FailOn;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.Issue;

/**
 * What a build was asked to do.
 *
 * @param buildRoot folder that the paths in findings are relative to
 * @param measures folder of the policy
 * @param architecture folder of architecture documents; empty for none
 * @param templates folder whose files stand before the default templates of the same name; empty for none
 * @param output folder below which {@code site}, {@code annex} and {@code report} are written
 * @param asOf the day on which everything is looked at
 * @param lead how long before its end a proof is due
 * @param grace how long after its interval a record with a period is due and not yet stale
 * @param severities the project's own severities
 * @param services services whose annex is written; empty for all
 * @param labels annex labels; empty for those that the policy names
 * @param languages languages that are published, two with a plus for an annex in both ({@code en+de}); empty for all that the
 *     policy names
 * @param customer what names the customers who get a copy of the annex: a properties file, a folder or a table; empty for none
 * @param timestamp the moment that documents and PDFs carry
 * @param annotations how findings are put beside the lines of a change
 * @param show what the site and the annex show: {@link #CURRENT}, {@link #DRAFT} or the number of a release
 * @param pluginVersion version of the plugin, which seals and files for tools name
 * @param cache folder of what is remembered between builds, which holds internal text; empty for nothing
 * @param fork whether AsciiDoc is parsed in a Java machine of its own
 */
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
        List<String> services,
        List<String> labels,
        List<String> languages,
        Optional<Path> customer,
        Instant timestamp,
        Annotations annotations,
        String show,
        String pluginVersion,
        Optional<Path> cache,
        boolean fork) {

    /** The release in force, or the draft where there is none. */
    public static final String CURRENT = "current";

    /** The present state of the sources. */
    public static final String DRAFT = Issue.DRAFT;

    /** Options of a build that publishes in every language, remembers nothing and parses where it runs. */
    public Options(
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
            List<String> services,
            List<String> labels,
            Optional<Path> customer,
            Instant timestamp,
            Annotations annotations,
            String show,
            String pluginVersion) {
        this(
                buildRoot,
                measures,
                architecture,
                templates,
                output,
                asOf,
                lead,
                grace,
                failOn,
                severities,
                services,
                labels,
                List.of(),
                customer,
                timestamp,
                annotations,
                show,
                pluginVersion,
                Optional.empty(),
                false);
    }

    public Options {
        buildRoot = buildRoot.toAbsolutePath().normalize();
        measures = measures.toAbsolutePath().normalize();
        architecture = architecture.map(folder -> folder.toAbsolutePath().normalize());
        templates = templates.map(folder -> folder.toAbsolutePath().normalize());
        output = output.toAbsolutePath().normalize();
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(grace, "grace");
        Objects.requireNonNull(failOn, "failOn");
        severities = Map.copyOf(severities);
        services = List.copyOf(services);
        labels = List.copyOf(labels);
        languages = List.copyOf(languages);
        customer = customer.map(file -> file.toAbsolutePath().normalize());
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(annotations, "annotations");
        Objects.requireNonNull(show, "show");
        Objects.requireNonNull(pluginVersion, "pluginVersion");
        cache = cache.map(folder -> folder.toAbsolutePath().normalize());
    }

    /** The same options with a folder of what is remembered between builds. */
    public Options rememberingIn(Path folder) {
        return with(show, Optional.of(folder), fork);
    }

    /** The same with another state to show. */
    public Options showing(String other) {
        return with(other, cache, fork);
    }

    /** The same for a program that lives long, whose own parser is soon the faster one. */
    public Options parsingHere() {
        return with(show, cache, false);
    }

    private Options with(String otherShow, Optional<Path> otherCache, boolean otherFork) {
        return new Options(
                buildRoot,
                measures,
                architecture,
                templates,
                output,
                asOf,
                lead,
                grace,
                failOn,
                severities,
                services,
                labels,
                languages,
                customer,
                timestamp,
                annotations,
                otherShow,
                pluginVersion,
                otherCache,
                otherFork);
    }

    /** The folders whose files somebody changes while writing: measures, architecture documents and own templates. */
    public List<Path> watched() {
        return Stream.of(Optional.of(measures), architecture, templates)
                .flatMap(Optional::stream)
                .toList();
    }
}
