package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final EarlierState earlier;
    private final String since;
    private final Map<DiffFormat, FileSet.Builder> files = new EnumMap<>(DiffFormat.class);

    private ChangedAnnexes(Build build, EarlierState earlier, String since, Set<DiffFormat> formats) {
        this.build = build;
        this.earlier = earlier;
        this.since = since;
        formats.forEach(format -> files.put(format, FileSet.builder()));
    }

    private static final String ONE_LANGUAGE =
            "Two languages side by side are for tom:annex; what has changed is shown in one language a file";

    private final List<String> notes = new ArrayList<>();

    /** Two states of the text in one language. */
    private record States(Build build, ShownAnnex young, ShownAnnex old, EarlierState earlier) {

        static States of(Build build, ShownAnnex young, EarlierState earlier) {
            Optional<Release> signed = earlier.isRelease() ? build.releases().find(earlier.name()) : Optional.empty();
            ShownAnnex old = signed.map(release -> ShownAnnex.of(build, release))
                    .orElseGet(() -> ShownAnnex.without(build, earlier.views().customer()));
            return new States(build, young, old, earlier);
        }
    }

    /**
     * The files in each format, by label, service and language as {@code tom:annex} has them; for one service only where the
     * project asks for it. With customers one for each of them.
     *
     * @param earlier what {@code since} names, in the language of the build
     * @param since number of a release or name of a commit; empty for the version that a customer has signed, and where that
     *     is not known for the newest release
     * @param formats those of annexes
     * @throws SetupProblem when there is no such state, the options ask for a label or a service that there is not, or what
     *     they say of customers cannot be read
     */
    static Written of(Build build, EarlierState earlier, String since, Set<DiffFormat> formats) {
        AnnexSet.requireKnown("tom.labels", build.options().labels(), Labels.ids());
        ChangedAnnexes annexes = new ChangedAnnexes(build, earlier, since, formats);
        build.options().customer().ifPresentOrElse(annexes::addCopies, annexes::addAll);
        Map<DiffFormat, FileSet> files = new EnumMap<>(DiffFormat.class);
        annexes.files.forEach((format, of) -> files.put(format, of.build()));
        return new Written(files, annexes.notes);
    }

    /**
     * What is to be written.
     *
     * @param notes what it is not, in sentences for the console
     */
    record Written(Map<DiffFormat, FileSet> files, List<String> notes) {
        Written {
            files = Map.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /** An earlier state may have to be read from a commit: once, however many customers are shown what changed since. */
    private void addCopies(Path customers) {
        Map<List<String>, States> known = new HashMap<>();
        CustomerCopies copies = CustomerCopies.of(build, customers);
        copies.all().stream()
                .filter(copy -> copy.both().isPresent())
                .findFirst()
                .ifPresent(copy -> {
                    String prevailing = copy.annex().text().language();
                    notes.add(
                            ONE_LANGUAGE + ", for a customer who is given both in " + prevailing + ", which prevails.");
                });
        for (CustomerCopies.Copy copy : copies.all()) {
            String language = copy.annex().text().language();
            String signed = signed(copy);
            add(
                    copy,
                    known.computeIfAbsent(
                            List.of(language, signed), any -> states(build.in(language), copy.annex(), signed)));
        }
    }

    private void addAll() {
        if (build.options().languages().stream().anyMatch(WantedLanguages::isPair)) {
            notes.add(ONE_LANGUAGE + ": " + String.join(", ", build.wantedLanguages()) + ".");
        }
        for (String language : build.wantedLanguages()) {
            Build in = build.in(language);
            add(states(in, ShownAnnex.of(in), since));
        }
    }

    private States states(Build in, ShownAnnex young, String asked) {
        return States.of(in, young, in == build && asked.equals(since) ? earlier : EarlierState.of(in, asked));
    }

    /** The front page says what the customer has signed, so that it may not be another version than the one compared with. */
    private String signed(CustomerCopies.Copy copy) {
        if (!since.isEmpty() && !copy.signed().isEmpty() && !copy.signed().equals(since)) {
            throw new SetupProblem("Parameter tom.since: " + copy.details().name() + " has signed " + copy.signed()
                    + ", as tom.annex.customer says, and not " + since + ". Leave the parameter out: each customer is"
                    + " shown what has changed since the version that it signed.");
        }
        return since.isEmpty() ? copy.signed() : since;
    }

    private void add(CustomerCopies.Copy copy, States states) {
        for (String label : copy.labels()) {
            add(states, label, copy.services(), Optional.of(copy.details()), copy.names(label));
        }
    }

    private void add(States states) {
        List<String> asked = build.options().labels();
        List<String> own = states.young().labels();
        List<String> labels = asked.isEmpty() && own.isEmpty() ? states.build().labels() : own;
        for (String label : labels) {
            for (List<String> services : services(states)) {
                String named = labels.size() > 1 || !asked.isEmpty() ? label : "";
                add(states, label, services, Optional.empty(), named, String.join("-", services));
            }
        }
    }

    private void add(
            States states, String label, List<String> services, Optional<AnnexCustomer> customer, String... names) {
        ChangedAnnex annex = annex(states, label, services, customer);
        ShownAnnex young = states.young();
        String name =
                AnnexEdition.changesName(states.earlier().name(), young.text().version(), young.language(), names);
        files.forEach((format, of) ->
                of.add(name + "." + format.word(), format == DiffFormat.DOCX ? annex.word() : annex.pdf()));
    }

    private static ChangedAnnex annex(
            States states, String label, List<String> services, Optional<AnnexCustomer> customer) {
        ShownAnnex young = states.young();
        ShownAnnex old = states.old();
        AnnexState before = old.set().state(label, services, customer, old.model(services));
        AnnexState after = young.set().state(label, services, customer, young.model(services));
        ChangedAnnex.Since since = new ChangedAnnex.Since(
                states.earlier().name(),
                states.earlier().isRelease(),
                new Revision(young.text().company().name(), young.day()));
        Build build = states.build();
        try {
            return new AnnexEdition().changes(before, after, since, build.templates(), build.texts(young.language()));
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
    }

    private static List<List<String>> services(States states) {
        List<String> asked = states.build().options().services();
        if (asked.isEmpty()) {
            return List.of(List.of());
        }
        states.old().set().services(asked);
        return states.young().set().services(asked).stream()
                .map(service -> service.stream().toList())
                .toList();
    }
}
