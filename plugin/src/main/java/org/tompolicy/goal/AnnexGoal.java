package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.files.FileSet;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.IssuedAnnex;
import org.tompolicy.tables.Labels;

/**
 * {@code tom:annex}: writes the annex of the data processing agreement, one PDF a label and service, or one a customer, and
 * beside each the same for Word; and for each framework a table of what answers its controls. The PDF of a release is what was issued, byte for byte; what was not issued with it (a
 * customer's copy, another label, the files for Word) is made from the sealed text, never from sources.
 */
public final class AnnexGoal {

    /** What is done, as people who wait are told. */
    static final String SETTING = "Setting the annex";

    private AnnexGoal() {}

    /** Writes {@code annex/}, or refuses and leaves the old one as it was. */
    public static Outcome run(Build build) {
        Optional<String> refusal = build.reasonNotToPublish();
        if (refusal.isPresent()) {
            return build.outcome(List.of(), refusal);
        }
        Optional<CustomerCopies> copies = build.options().customer().map(path -> CustomerCopies.of(build, path));
        List<Finding> findings = copies.map(CustomerCopies::findings).orElse(List.of());
        Optional<String> unprintable = copies.flatMap(made -> made.refusal(findings));
        List<String> written = new ArrayList<>();
        if (unprintable.isEmpty()) {
            FileSet files = copies.map(CustomerCopies::made).orElseGet(() -> documents(build, true));
            files.making(
                    SETTING,
                    build.progress(),
                    made -> Output.of(build.options()).replace(Output.Folder.ANNEX, made));
            files.paths().forEach(path -> written.add("annex/" + path));
        }
        return build.outcome(written, unprintable).findingAlso(findings);
    }

    /**
     * The PDFs, each set when it is asked for.
     *
     * @throws SetupProblem when the options ask for a label or a service that there is not, or what they say of customers
     *     cannot be read
     */
    public static FileSet files(Build build) {
        Optional<CustomerCopies> copies = build.options().customer().map(path -> CustomerCopies.of(build, path));
        if (copies.isPresent()) {
            return copies.get().files();
        }
        return documents(build, false);
    }

    /** @param whole whether the files for Word and the answers to controls stand beside the PDFs; no site has them */
    private static FileSet documents(Build build, boolean whole) {
        AnnexSet.requireKnown("tom.labels", build.options().labels(), Labels.ids());
        FileSet.Builder files = FileSet.builder();
        for (String language : build.wanted().alone()) {
            ShownAnnex shown = ShownAnnex.of(build.in(language));
            for (Optional<String> service : shown.set().services(build.options().services())) {
                shown.labels().forEach(label -> add(shown, label, service, whole, files));
                if (whole) {
                    files.addAll(shown.answers(service));
                }
            }
        }
        for (WantedLanguages.Pair pair : build.wanted().pairs()) {
            add(SideBySide.of(build, pair), build.options(), files);
        }
        return files.build();
    }

    private static void add(
            ShownAnnex shown, String label, Optional<String> service, boolean word, FileSet.Builder files) {
        List<String> services = service.stream().toList();
        Optional<IssuedAnnex> issued = shown.issued(label, service);
        String name = issued.map(IssuedAnnex::fileName)
                .orElseGet(() -> AnnexEdition.fileName(
                        shown.text().version(),
                        shown.language(),
                        shown.labels().size() == 1 ? shown.named(label) : label,
                        service.orElse("")));
        if (issued.isPresent()) {
            files.add(name, issued.get().content());
        } else {
            files.add(name, () -> shown.set().pdf(label, services, Optional.empty(), shown.model(services)));
        }
        if (word) {
            files.add(
                    AnnexEdition.wordName(name),
                    () -> shown.set().word(label, services, Optional.empty(), shown.model(services)));
        }
    }

    private static void add(SideBySide both, Options options, FileSet.Builder files) {
        ShownAnnex shown = both.first();
        List<String> labels = shown.labels();
        for (String label : labels) {
            for (Optional<String> service : shown.set().services(options.services())) {
                files.add(
                        both.fileName(labels.size() == 1 ? shown.named(label) : label, service.orElse("")),
                        () -> both.pdf(label, service.stream().toList(), Optional.empty()));
            }
        }
    }
}
