package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.annex.AnnexCustomer;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.annex.AnnexState;
import org.tompolicy.edition.annex.ChangedAnnex;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.Release;
import org.tompolicy.tables.Labels;
import org.tompolicy.word.Revision;

/**
 * The annex that {@code tom:annex} writes, with every change since a release or a commit: what has changed since somebody
 * signed.
 */
final class ChangedAnnexes {

    private final Build build;
    private final ShownAnnex young;
    private final ShownAnnex old;
    private final EarlierState earlier;
    private final DiffFormat format;
    private final FileSet.Builder files;

    private ChangedAnnexes(
            Build build, ShownAnnex young, EarlierState earlier, DiffFormat format, FileSet.Builder files) {
        this.build = build;
        this.young = young;
        this.earlier = earlier;
        this.format = format;
        this.files = files;
        Optional<Release> signed = earlier.isRelease() ? build.releases().find(earlier.name()) : Optional.empty();
        this.old = signed.map(release -> ShownAnnex.of(build, release))
                .orElseGet(() -> ShownAnnex.without(build, earlier.views().customer()));
    }

    /**
     * The files in one format, by label, service and language as {@code tom:annex} has them; for one service only where the
     * project asks for it. With customers one for each of them.
     *
     * @param since number of a release or name of a commit; empty for the version that a customer has signed, and where that
     *     is not known for the newest release
     * @throws SetupProblem when there is no such state, the options ask for a label or a service that there is not, or what
     *     they say of customers cannot be read
     */
    static FileSet files(Build build, String since, DiffFormat format) {
        AnnexSet.requireKnown("tom.labels", build.options().labels(), Labels.ids());
        FileSet.Builder files = FileSet.builder();
        Optional<Path> customers = build.options().customer();
        if (customers.isPresent()) {
            for (CustomerCopies.Copy copy :
                    CustomerCopies.of(build, customers.get()).all()) {
                Build in = build.in(copy.annex().text().language());
                EarlierState earlier = EarlierState.of(in, signed(copy, since));
                new ChangedAnnexes(in, copy.annex(), earlier, format, files).add(copy);
            }
        } else {
            for (String language : build.wantedLanguages()) {
                Build in = build.in(language);
                new ChangedAnnexes(in, ShownAnnex.of(in), EarlierState.of(in, since), format, files).add();
            }
        }
        return files.build();
    }

    /** The front page says what the customer has signed, so that it may not be another version than the one compared with. */
    private static String signed(CustomerCopies.Copy copy, String since) {
        if (!since.isEmpty() && !copy.signed().isEmpty() && !copy.signed().equals(since)) {
            throw new SetupProblem("Parameter tom.since: " + copy.details().name() + " has signed " + copy.signed()
                    + ", as tom.annex.customer says, and not " + since + ". Leave the parameter out: each customer is"
                    + " shown what has changed since the version that it signed.");
        }
        return since.isEmpty() ? copy.signed() : since;
    }

    private void add(CustomerCopies.Copy copy) {
        for (String label : copy.labels()) {
            add(label, copy.services(), Optional.of(copy.details()), copy.names(label));
        }
    }

    private void add() {
        List<String> asked = build.options().labels();
        List<String> labels = asked.isEmpty() && young.labels().isEmpty() ? build.labels() : young.labels();
        for (String label : labels) {
            for (List<String> services : services()) {
                String named = labels.size() > 1 || !asked.isEmpty() ? label : "";
                add(label, services, Optional.empty(), named, String.join("-", services));
            }
        }
    }

    private void add(String label, List<String> services, Optional<AnnexCustomer> customer, String... names) {
        AnnexState before = old.set().state(label, services, customer, old.model(services));
        AnnexState after = young.set().state(label, services, customer, young.model(services));
        String name = AnnexEdition.changesName(earlier.name(), young.text().version(), young.language(), names);
        files.add(name + "." + format.word(), content(before, after));
    }

    private byte[] content(AnnexState before, AnnexState after) {
        ChangedAnnex.Since since = new ChangedAnnex.Since(
                earlier.name(),
                earlier.isRelease(),
                new Revision(young.text().company().name(), young.day()));
        try {
            ChangedAnnex annex =
                    new AnnexEdition().changes(before, after, since, build.templates(), build.texts(young.language()));
            return format == DiffFormat.DOCX ? annex.word() : annex.pdf();
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
    }

    private List<List<String>> services() {
        List<String> asked = build.options().services();
        if (asked.isEmpty()) {
            return List.of(List.of());
        }
        old.set().services(asked);
        return young.set().services(asked).stream()
                .map(service -> service.stream().toList())
                .toList();
    }
}
