package org.tompolicy.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.annex.AttachedModel;
import org.tompolicy.edition.export.Answers;
import org.tompolicy.edition.export.AnswersCsv;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Release;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.ServiceView;

/** What annexes are set from in one language: the text of the release that is shown, as it was sealed, or the draft. */
final class ShownAnnex {

    private final Build build;
    private final Optional<Release> release;
    private final PublishedPolicy text;
    private final AnnexSet set;

    private ShownAnnex(Build build, Optional<Release> release, PublishedPolicy text, AnnexSet set) {
        this.build = build;
        this.release = release;
        this.text = text;
        this.set = set;
    }

    /** In the language of a build: what site and annex show. */
    static ShownAnnex of(Build build) {
        return build.shown().map(release -> of(build, release)).orElseGet(() -> ofDraft(build));
    }

    /** A release, as it was sealed. */
    static ShownAnnex of(Build build, Release release) {
        PublishedPolicy text = release.views().orElseThrow().customer();
        ChangeHistory history = ChangeHistory.of(build.releases(), release);
        return new ShownAnnex(build, Optional.of(release), text, set(build, text, history, release.issued()));
    }

    private static ShownAnnex ofDraft(Build build) {
        PublishedPolicy text = build.views().customer();
        ChangeHistory history = DraftRelease.of(build).history(build);
        return new ShownAnnex(
                build,
                Optional.empty(),
                text,
                set(build, text, history, build.options().asOf()));
    }

    /** A text that was never a release, and whose own history nobody knows. */
    static ShownAnnex without(Build build, PublishedPolicy text) {
        return new ShownAnnex(
                build,
                Optional.empty(),
                text,
                set(build, text, ChangeHistory.NONE, build.options().asOf()));
    }

    private static AnnexSet set(Build build, PublishedPolicy text, ChangeHistory history, LocalDate asOf) {
        return new AnnexSet(
                text,
                history,
                asOf,
                build.templates(),
                build.texts(Build.words(text.language())),
                build.options().timestamp(),
                build.cache());
    }

    /** The day on which the text was issued, or would be. */
    LocalDate day() {
        return release.map(Release::issued).orElse(build.options().asOf());
    }

    PublishedPolicy text() {
        return text;
    }

    /** The language of the words around the text. */
    String language() {
        return Build.words(text.language());
    }

    AnnexSet set() {
        return set;
    }

    /** What the text says to the controls of each framework, for a service or for all: a table each. */
    FileSet answers(Optional<String> service) {
        UiTexts words = build.texts(language());
        PublishedPolicy read = ServiceView.of(text, service);
        Answers answers = answers(read, words);
        FileSet.Builder files = FileSet.builder();
        for (PublishedCoverage framework : read.coverage()) {
            files.add(
                    AnswersCsv.fileName(framework.framework(), text.version(), language(), service.orElse("")),
                    AnswersCsv.write(framework, answers, text.version(), words));
        }
        return files.build();
    }

    /** What the text says to controls, as it is read. */
    Answers answers(PublishedPolicy read, UiTexts words) {
        return new Answers(read, open(), words);
    }

    /** What everybody may read of the text. */
    private PublishedPolicy open() {
        return release.flatMap(Release::views).orElseGet(build::views).open();
    }

    /** The labels that were sealed; for a draft those that are asked for, else those of the policy. */
    List<String> sealedLabels() {
        return release.map(shown -> shown.annexes().stream()
                        .map(IssuedAnnex::label)
                        .distinct()
                        .toList())
                .orElseGet(build::labels);
    }

    /** The labels that are asked for, else those that were sealed. */
    List<String> labels() {
        List<String> asked = build.options().labels();
        return asked.isEmpty() ? sealedLabels() : asked;
    }

    /** What a label is called in the name of a file: nothing where no other could be meant. */
    String named(String label) {
        return sealedLabels().equals(List.of(label)) ? "" : label;
    }

    /** The PDF as it was issued. */
    Optional<IssuedAnnex> issued(String label, Optional<String> service) {
        return release.stream()
                .flatMap(shown -> shown.annexes().stream())
                .filter(annex -> annex.label().equals(label)
                        && annex.service().equals(service)
                        && annex.language().equals(language()))
                .findFirst();
    }

    /** The text that is attached: of a release what was sealed, so that {@code tom:verify} knows it. */
    byte[] model(List<String> services) {
        return release.map(shown -> sealedModel(shown, services)).orElseGet(() -> set.model(services));
    }

    /** For a service what its sealed PDF carries. */
    private byte[] sealedModel(Release shown, List<String> services) {
        for (IssuedAnnex annex : shown.annexes()) {
            if (!services.isEmpty()
                    && annex.service().stream().toList().equals(services)
                    && annex.language().equals(build.language())
                    && annex.model().isPresent()) {
                try {
                    return AttachedModel.of(annex.content());
                } catch (AttachedModel.Missing gone) {
                    throw new IllegalStateException(annex.fileName() + " was sealed with its text", gone);
                }
            }
        }
        return build.sealedModel(shown);
    }
}
