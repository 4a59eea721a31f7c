package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.annex.AnnexCustomer;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.annex.AttachedModel;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Release;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.tables.Labels;

/**
 * {@code tom:annex}: writes the annex of the data processing agreement, one PDF a label and service. That of a release is
 * what was issued, byte for byte; what was not issued with it (a customer's copy, another label) is set from the sealed
 * text, never from sources.
 */
public final class AnnexGoal {

    private final Build build;
    private final Options options;

    private AnnexGoal(Build build) {
        this.build = build;
        this.options = build.options();
    }

    /** Writes {@code annex/}, or refuses and leaves the old one as it was. */
    public static Outcome run(Build build) {
        Optional<String> refusal = build.reasonNotToPublish();
        if (refusal.isPresent()) {
            return build.outcome(List.of(), refusal);
        }
        FileSet files = files(build).made();
        Output.of(build.options()).replace(Output.Folder.ANNEX, files);
        List<String> written = new ArrayList<>();
        files.paths().forEach(path -> written.add("annex/" + path));
        return build.outcome(written, Optional.empty());
    }

    /**
     * The PDFs, each set when it is asked for.
     *
     * @throws SetupProblem when the options ask for a label or a service that there is not
     */
    public static FileSet files(Build build) {
        FileSet.Builder all = FileSet.builder();
        for (String language : languages(build)) {
            Build in = build.in(language);
            all.addAll(new AnnexGoal(in).files(in.shown()));
        }
        return all.build();
    }

    /** A customer gets one language: the one that the file names, else the one that prevails. */
    private static List<String> languages(Build build) {
        List<String> languages = build.wantedLanguages();
        return build.options()
                .customer()
                .map(file -> CustomerFile.language(file)
                        .filter(languages::contains)
                        .map(List::of)
                        .orElse(languages.subList(0, 1)))
                .orElse(languages);
    }

    private FileSet files(Optional<Release> shown) {
        AnnexSet.requireKnown("tom.labels", options.labels(), Labels.ids());
        return shown.isPresent() ? released(shown.get()) : draft();
    }

    private FileSet draft() {
        PublishedPolicy text = build.views().customer();
        AnnexSet set = new AnnexSet(
                text,
                DraftRelease.of(build).history(build),
                options.asOf(),
                build.templates(),
                build.texts(),
                options.timestamp(),
                build.cache());
        Optional<AnnexCustomer> customer = customer(build.language());
        List<String> labels = build.labels();
        FileSet.Builder files = FileSet.builder();
        for (String label : labels) {
            for (Optional<String> service : set.services(options.services())) {
                files.add(
                        fileName(text, labels.size() > 1 ? label : "", service, customer),
                        () -> set.pdf(label, service, customer, set.model(service)));
            }
        }
        return files.build();
    }

    private FileSet released(Release release) {
        PublishedPolicy text = release.views().orElseThrow().customer();
        String language = Build.words(text.language());
        AnnexSet set = new AnnexSet(
                text,
                ChangeHistory.of(build.releases(), release),
                release.issued(),
                build.templates(),
                build.texts(language),
                options.timestamp(),
                build.cache());
        Optional<AnnexCustomer> customer = customer(language);
        List<String> sealed =
                release.annexes().stream().map(IssuedAnnex::label).distinct().toList();
        List<String> labels = options.labels().isEmpty() ? sealed : options.labels();
        FileSet.Builder files = FileSet.builder();
        for (String label : labels) {
            for (Optional<String> service : set.services(options.services())) {
                Optional<IssuedAnnex> issued = release.annexes().stream()
                        .filter(annex -> annex.label().equals(label)
                                && annex.service().equals(service)
                                && annex.language().equals(language))
                        .findFirst();
                if (issued.isPresent() && customer.isEmpty()) {
                    files.add(issued.get().fileName(), issued.get().content());
                } else {
                    boolean isOnlyLabel = labels.size() == 1 && sealed.equals(labels);
                    files.add(
                            fileName(text, isOnlyLabel ? "" : label, service, customer),
                            () -> set.pdf(label, service, customer, model(release, service)));
                }
            }
        }
        return files.build();
    }

    /** The text that was sealed: for a service what its sealed PDF carries, so that {@code tom:verify} knows it. */
    private byte[] model(Release release, Optional<String> service) {
        for (IssuedAnnex annex : release.annexes()) {
            if (service.isPresent()
                    && annex.service().equals(service)
                    && annex.language().equals(build.language())
                    && annex.model().isPresent()) {
                try {
                    return AttachedModel.of(annex.content());
                } catch (AttachedModel.Missing gone) {
                    throw new IllegalStateException(annex.fileName() + " was sealed with its text", gone);
                }
            }
        }
        return build.sealedModel(release);
    }

    private Optional<AnnexCustomer> customer(String language) {
        return options.customer().map(file -> CustomerFile.read(file, language));
    }

    private static String fileName(
            PublishedPolicy text, String label, Optional<String> service, Optional<AnnexCustomer> customer) {
        return AnnexEdition.fileName(
                text.version(),
                Build.words(text.language()),
                label,
                service.orElse(""),
                customer.map(AnnexCustomer::name).orElse(""));
    }
}
