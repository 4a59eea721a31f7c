package org.tompolicy.goal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The goals of one build that check and publish one policy. What an earlier build did of the same files is not done again; a goal for which
 * that is not known has the policy read, once for all of them.
 */
public final class Publishing {

    private final Options options;
    private final Supplier<Build> build;
    private final Supplier<Optional<EarlierBuild>> earlier;
    private Optional<Build> opened = Optional.empty();

    /** The outcome that said what was found. */
    private Optional<Outcome> told = Optional.empty();

    /** @param opening reads the policy and writes the report */
    public Publishing(Options options, Supplier<Build> opening) {
        this.options = Objects.requireNonNull(options, "options");
        this.build = Objects.requireNonNull(opening, "opening");
        this.earlier = new Once<>(() -> EarlierBuild.of(options));
    }

    /** What was read, once for all goals. */
    public synchronized Build build() {
        if (opened.isEmpty()) {
            Build now = build.get();
            told.ifPresent(any -> now.toldBefore());
            opened = Optional.of(now);
        }
        return opened.get();
    }

    /** {@code tom:check}. */
    public Outcome check() {
        return run("check", List.of(Output.Folder.REPORT), CheckGoal::run);
    }

    /** {@code tom:site}; see {@link SiteGoal#run(Build, String)}. */
    public Outcome site(String oscal) {
        return run(
                "site " + oscal,
                List.of(Output.Folder.REPORT, Output.Folder.SITE),
                publishing -> SiteGoal.run(publishing, oscal));
    }

    /** {@code tom:annex}. What customers are given is never remembered. */
    public Outcome annex() {
        return options.customer().isPresent()
                ? AnnexGoal.run(build())
                : run("annex", List.of(Output.Folder.REPORT, Output.Folder.ANNEX), AnnexGoal::run);
    }

    /** A goal's work. */
    private interface Work {
        Outcome of(Build build);
    }

    private synchronized Outcome run(String goal, List<Output.Folder> folders, Work work) {
        if (opened.isEmpty()) {
            Optional<EarlierBuild.Said> said = earlier.get().flatMap(before -> before.find(goal, folders));
            if (said.isPresent()) {
                return again(said.get());
            }
        }
        Build now = build();
        boolean first = now.isUntold();
        Outcome outcome = work.of(now);
        if (first) {
            told = Optional.of(outcome);
        }
        if (outcome.failure().isEmpty() && outcome.warnings().isEmpty()) {
            told.ifPresent(whole -> earlier.get()
                    .ifPresent(before -> before.put(
                            goal,
                            folders,
                            new EarlierBuild.Said(
                                    whole.newFindings(), whole.summary(), whole.commands(), outcome.written()))));
        }
        return outcome;
    }

    private Outcome again(EarlierBuild.Said said) {
        Outcome whole = new Outcome(
                said.findings(), said.summary(), said.written(), Optional.empty(), List.of(), said.commands());
        if (told.isPresent()) {
            return new Outcome(List.of(), List.of(), said.written(), Optional.empty());
        }
        told = Optional.of(whole);
        return whole;
    }
}
