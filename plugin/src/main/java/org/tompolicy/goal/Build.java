package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tompolicy.check.Console;
import org.tompolicy.check.OpenReviews;
import org.tompolicy.check.Summary;
import org.tompolicy.edition.findings.Checked;
import org.tompolicy.edition.findings.FindingsEdition;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Progress;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.Publisher;
import org.tompolicy.read.ReadResult;
import org.tompolicy.release.SealFiles;
import org.tompolicy.release.SealedReleases;
import org.tompolicy.tables.Languages;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/**
 * One build of one policy: read once, checked once and told once, however many goals run. It holds what they publish from,
 * and writes nothing.
 */
public final class Build {

    private final Options options;
    private final Progress progress;
    private final Cache cache;
    private final OwnTemplates own;
    private final ReadResult read;
    private final Policy policy;
    private final Trace trace;
    private final SealedReleases seals;
    private final Releases releases;
    private final Supplier<PublishedViews> views;
    private final Supplier<Found> found;
    private boolean reported;
    private boolean toldCache;

    private Build(
            Options options,
            Progress progress,
            Cache cache,
            OwnTemplates own,
            ReadResult read,
            Policy policy,
            Trace trace,
            SealedReleases seals,
            Releases releases,
            Optional<Supplier<Found>> found) {
        this.options = options;
        this.progress = progress;
        this.cache = cache;
        this.own = own;
        this.read = read;
        this.policy = policy;
        this.trace = trace;
        this.seals = seals;
        this.releases = releases;
        this.views = new Once<>(() -> Publisher.views(policy, trace, releases.measures()));
        this.found = found.orElseGet(() -> new Once<>(this::check));
    }

    private Found check() {
        try (Progress.Steps whole = progress.begin("Checking the policy", 0)) {
            Found all = Found.of(options, whileReading(), read, trace, views, releases);
            whole.done("policy");
            return all;
        }
    }

    /**
     * Reads the sources; they are checked when somebody first asks what was found.
     *
     * @throws SetupProblem when there is no folder of measures, or a folder of templates that was named
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Build open(Options options) {
        return open(options, Progress.NONE);
    }

    /** The same, telling how far it has come: while it reads, and whatever goals make of it later. */
    public static Build open(Options options, Progress progress) {
        Cache cache = Reading.cache(options);
        Reading reading = Reading.of(options, cache, progress);
        return of(options, progress, cache, OwnTemplates.of(options), reading.result(), reading.measures());
    }

    /** The same sources, read once, checked beside the releases that there are now. */
    Build besideNewRelease() {
        return of(options, progress, cache, own, read, Reading.measures(options));
    }

    private static Build of(
            Options options, Progress progress, Cache cache, OwnTemplates own, ReadResult all, FileTree measures) {
        SealedReleases seals = Seals.read(measures, cache);
        ReadResult read = LostMeasures.heldBack(all, seals.releases());
        Trace trace = Tracer.trace(read.policy(), new TraceOptions(options.asOf(), options.lead(), options.grace()));
        return new Build(
                options, progress, cache, own, read, read.policy(), trace, seals, seals.releases(), Optional.empty());
    }

    /** What was found before any check: in documents, in seals and in templates. */
    private List<Finding> whileReading() {
        List<Finding> all = new ArrayList<>(read.findings());
        all.addAll(seals.findings());
        all.addAll(own.findings());
        return all;
    }

    /** Why nothing may be published, as far as reading alone tells it: text that could not be read or may be internal. */
    public Optional<String> refusedWhileReading() {
        return Found.refusal(whileReading(), read);
    }

    /**
     * The same build with the texts of one of the policy's languages: of the sources, and of the releases that were sealed
     * in it.
     */
    Build in(String language) {
        if (language.equals(policy.wording().language())) {
            return this;
        }
        return new Build(
                options,
                progress,
                cache,
                own,
                read,
                read.in(language),
                trace,
                seals,
                releases.in(language),
                Optional.of(found));
    }

    /** The languages that a state is published in, the one that prevails first: a release in those that it was sealed in. */
    List<String> languages(Optional<Release> state) {
        List<String> languages = new ArrayList<>();
        if (state.isPresent()) {
            state.get()
                    .views()
                    .ifPresent(views -> languages.add(views.customer().language()));
            languages.addAll(state.get().translations().keySet());
        } else {
            languages.addAll(policy.facts().languages());
        }
        return languages.stream()
                .distinct()
                .filter(language -> language.equals(languages.get(0)) || UiTexts.has(language))
                .toList();
    }

    /**
     * What is asked for of the languages that the shown state is published in.
     *
     * @throws SetupProblem when {@code tom.languages} names another one, or a pair that is none
     */
    WantedLanguages wanted() {
        return WantedLanguages.of(options.languages(), languages(shown()));
    }

    /** The languages of what is never in two, as above. */
    List<String> wantedLanguages() {
        return wanted().single();
    }

    /** What was found, with what it was found in. */
    Checked checked() {
        return new Checked(policy, trace, summary(), findings());
    }

    private List<String> commands() {
        return switch (options.annotations()) {
            case NONE, GITLAB -> List.of();
            case GITHUB ->
                FindingsEdition.gitHubCommands(new Checked(policy, trace, summary(), Console.of(findings(), policy)));
        };
    }

    Options options() {
        return options;
    }

    /** Is told how far work has come. */
    Progress progress() {
        return progress;
    }

    /** What is remembered between builds. */
    Cache cache() {
        return cache;
    }

    /** Why what was read is not all that the sources say; empty where it is. */
    Optional<String> unread() {
        return Found.unread(read);
    }

    Trace trace() {
        return trace;
    }

    /** What the sources say. */
    public Policy policy() {
        return policy;
    }

    /** The sealed releases whose files are all as they were sealed. */
    Releases releases() {
        return releases;
    }

    /**
     * The release that site and annex show; empty for the draft.
     *
     * @throws SetupProblem when {@code tom.show} names a release that there is not, or whose text had to be deleted
     */
    Optional<Release> shown() {
        return switch (options.show()) {
            case Options.CURRENT -> releases.inForce(options.asOf());
            case Options.DRAFT -> Optional.empty();
            default -> Optional.of(named(options.show()));
        };
    }

    private Release named(String version) {
        Release release = releases.find(version)
                .orElseThrow(() ->
                        new SetupProblem("Parameter tom.show: there is no release '" + version + "'. " + known()));
        if (release.views().isEmpty()) {
            throw new SetupProblem("Parameter tom.show: the text of release " + version
                    + " had to be deleted, so that it cannot be shown. " + known());
        }
        return release;
    }

    /** The releases that can be shown, newest first. */
    private String known() {
        List<String> versions = new ArrayList<>();
        releases.all().stream()
                .filter(release -> release.views().isPresent())
                .forEach(release -> versions.add(0, release.version().text()));
        return versions.isEmpty()
                ? "There is none yet: use current or draft."
                : "Choose one of " + String.join(", ", versions) + ", or use current or draft.";
    }

    Summary summary() {
        return found.get().summary();
    }

    /** The language in which the measures are written: the prevailing one. Where there are no words for it, the first one. */
    String language() {
        return words(policy.wording().language());
    }

    /** The language of the words around a text. */
    static String words(String language) {
        return UiTexts.has(language) ? language : Languages.first();
    }

    List<String> labels() {
        return options.labels().isEmpty() ? policy.facts().labels() : options.labels();
    }

    /** The present state as each audience outside the company may see it; made once. */
    PublishedViews views() {
        return views.get();
    }

    /** The {@code policy.json} of a release, as it was sealed. */
    byte[] sealedModel(Release release) {
        String language = policy.wording().language();
        String file = release.translations().containsKey(language) ? SealFiles.policy(language) : SealFiles.POLICY;
        return Reading.measures(options).read(SealFiles.FOLDER + "/" + release.version() + "/" + file);
    }

    /** What was found, judged by the project's own severities; sorted. */
    List<Finding> findings() {
        return found.get().findings();
    }

    /** Why nothing may be published whatever the project chose; empty where there is no such reason. */
    Optional<String> alwaysRefused() {
        return found.get().refusal();
    }

    Publication publication(Audience audience, Optional<String> service) {
        return Publisher.publish(policy, trace, audience, service, releases.measures());
    }

    /** What an audience may see of the release that is shown, or of the draft, with present proof. */
    Publication shown(Audience audience) {
        return shown().map(release -> Publisher.publish(policy, trace, audience, release))
                .orElseGet(() -> publication(audience, Optional.empty()));
    }

    /** The default templates behind those of the project. */
    public Templates templates() {
        return own.templates();
    }

    /** The words of pages and annex in the prevailing language, with those that the project replaces. */
    public UiTexts texts() {
        return texts(language());
    }

    /** The same in another language. */
    UiTexts texts(String language) {
        return own.texts(language);
    }

    /** Why the build fails by the project's own choice of severities; empty when it does not. */
    Optional<String> reasonToFail() {
        if (!options.failOn().stops(findings())) {
            return Optional.empty();
        }
        return Optional.of(summary().findingsSentence() + " The build fails from "
                + options.failOn().word() + " on (tom.failOn). Each line above says what to do; all of them stand in "
                + "report/findings.json too.");
    }

    /** Why nothing may be published: what fails the build, and what is refused whatever the project chose. */
    Optional<String> reasonNotToPublish() {
        return reasonToFail().or(this::alwaysRefused);
    }

    /** Whether the next outcome says what was found. */
    synchronized boolean isUntold() {
        return !reported;
    }

    /** Somebody has told already what was found. */
    synchronized void toldBefore() {
        reported = true;
    }

    /** An outcome with the findings for the first goal that asks. */
    public synchronized Outcome outcome(List<String> written, Optional<String> failure) {
        cache.tidy();
        List<String> aboutCache =
                toldCache ? List.of() : cache.problem().stream().toList();
        toldCache |= !aboutCache.isEmpty();
        if (reported) {
            return new Outcome(List.of(), aboutCache, written, failure);
        }
        reported = true;
        List<String> told =
                new ArrayList<>(List.of(summary().sentence(), summary().findingsSentence()));
        OpenReviews.of(trace).sentence().ifPresent(told::add);
        told.addAll(aboutCache);
        return new Outcome(Console.of(findings(), policy), told, written, failure, List.of(), commands());
    }
}
