package org.tompolicy.goal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.check.Checks;
import org.tompolicy.check.Judgement;
import org.tompolicy.check.Summary;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Staging;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Policy;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.Publisher;
import org.tompolicy.read.PolicyReader;
import org.tompolicy.read.ReadResult;
import org.tompolicy.source.SourceOptions;
import org.tompolicy.source.SourceReader;
import org.tompolicy.source.Sources;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/**
 * One build of one policy: read once, checked once and reported once, however many goals run. Sources are read when it
 * is opened; the report is written at the same time, whatever the goals do afterwards.
 */
public final class Build {

    private static final String POLICY_FILE = "policy.adoc";

    private final Options options;
    private final Policy policy;
    private final Trace trace;
    private final Judgement judgement;
    private final Summary summary;
    private boolean reported;

    private Build(Options options, Policy policy, Trace trace, Judgement judgement) {
        this.options = options;
        this.policy = policy;
        this.trace = trace;
        this.judgement = judgement;
        this.summary = Summary.of(policy, trace, judgement.findings());
    }

    /**
     * Reads and checks the sources, and writes {@code report/}.
     *
     * @throws SetupProblem when there is no folder of measures, or a folder of templates that was named
     * @throws java.io.UncheckedIOException when a file cannot be read or the report cannot be written
     */
    public static Build open(Options options) {
        FileTree measures = FileTree.open(options.measures(), options.buildRoot())
                .orElseThrow(() -> new SetupProblem("There is no folder of measures at " + options.measures()
                        + ". Set tom.measures to the folder that holds " + POLICY_FILE + "."));
        Optional<FileTree> architecture =
                options.architecture().flatMap(folder -> FileTree.open(folder, options.buildRoot()));
        Sources sources = new SourceReader(measures, architecture, new SourceOptions(options.timestamp())).read();
        ReadResult read = PolicyReader.read(sources, measures.display(POLICY_FILE));
        Trace trace = Tracer.trace(read.policy(), new TraceOptions(options.asOf(), options.lead(), options.grace()));
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(Checks.findings(read.policy(), trace));
        findings.addAll(GlyphCheck.findings(read.policy()));
        Build build = new Build(
                options,
                read.policy(),
                trace,
                Judgement.of(findings, read.policy(), options.severities(), options.failOn()));
        build.writeReport();
        return build;
    }

    private void writeReport() {
        Staging.replace(
                options.output().resolve("report"),
                FileSet.builder()
                        .add("findings.json", FindingsJson.write(options.asOf(), summary, judgement.findings()))
                        .build());
    }

    Options options() {
        return options;
    }

    Trace trace() {
        return trace;
    }

    Policy policy() {
        return policy;
    }

    /** The prevailing language: the one in which the measures are written. */
    String language() {
        return policy.facts().languages().get(0);
    }

    List<String> labels() {
        return options.labels().isEmpty() ? policy.facts().labels() : options.labels();
    }

    Publication publication(Audience audience, Optional<String> service) {
        return Publisher.publish(policy, trace, audience, service);
    }

    /** The default templates behind those of the project. */
    Templates templates() {
        Map<String, String> overrides = new TreeMap<>();
        options.templates().ifPresent(folder -> {
            FileTree tree = FileTree.open(folder, options.buildRoot())
                    .orElseThrow(() -> new SetupProblem("There is no folder of templates at " + folder
                            + ". Create it, or leave tom.templates out to use the default templates."));
            tree.paths().forEach(path -> overrides.put(path, new String(tree.read(path), StandardCharsets.UTF_8)));
        });
        return Templates.withOverrides(overrides);
    }

    /** Why the build fails by the project's own choice of severities; empty when it does not. */
    Optional<String> reasonToFail() {
        return judgement.reasonToFail();
    }

    /** Why nothing may be published: what fails the build, and what is refused whatever the project chose. */
    Optional<String> reasonNotToPublish() {
        return judgement.reasonNotToPublish();
    }

    /** An outcome with the findings for the first goal that asks. */
    synchronized Outcome outcome(List<String> written, Optional<String> failure) {
        if (reported) {
            return new Outcome(List.of(), List.of(), written, failure);
        }
        reported = true;
        return new Outcome(judgement.findings(), List.of(summary.sentence()), written, failure);
    }
}
