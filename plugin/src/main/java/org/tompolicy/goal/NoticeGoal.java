package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ReleaseHistory;
import org.tompolicy.customers.Customer;
import org.tompolicy.customers.Customers;
import org.tompolicy.customers.Key;
import org.tompolicy.edition.notice.Addressee;
import org.tompolicy.edition.notice.Letter;
import org.tompolicy.edition.notice.LetterForm;
import org.tompolicy.edition.notice.NoticeEdition;
import org.tompolicy.edition.notice.NoticeTable;
import org.tompolicy.edition.notice.NoticeTable.Row;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;

/**
 * {@code tom:notice}: one letter for each customer of the register about an announced release, as far as it concerns the
 * services and the version that this customer has agreed; and a table that says who got what. It sends nothing.
 */
public final class NoticeGoal {

    private static final String PARAMETER = "tom.customers";

    private final Build build;
    private final Release release;
    private final PublishedPolicy text;
    private final FileSet.Builder files = FileSet.builder();
    private final List<Row> rows = new ArrayList<>();
    private int letters;

    private NoticeGoal(Build build, Release release) {
        this.build = build;
        this.release = release;
        this.text = release.views().orElseThrow().customer();
    }

    /**
     * Writes {@code notice/}, or refuses and leaves the old one as it was.
     *
     * @param register the table of customers
     * @param version number of the release that the letters are about; empty for the one that is announced
     * @throws SetupProblem with every slip of the register, and where there is no such release
     */
    public static Outcome run(Build build, Optional<Path> register, String version) {
        Path path = register.orElseThrow(() -> new SetupProblem("Parameter " + PARAMETER
                + " is missing: name the table of your customers, for example -D" + PARAMETER + "=customers.csv."));
        Optional<String> refusal = build.reasonNotToPublish();
        if (refusal.isPresent()) {
            return build.outcome(List.of(), refusal);
        }
        Customers customers = CustomerFiles.register(path, build.options());
        NoticeGoal goal = new NoticeGoal(build, release(build, version));
        goal.requireSound(customers);
        try {
            customers.fileWords().forEach(goal::write);
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
        return goal.outcome();
    }

    private static Release release(Build build, String version) {
        Releases releases = build.releases();
        if (!version.isEmpty()) {
            Release named = releases.find(version)
                    .orElseThrow(() -> new SetupProblem(
                            "Parameter tom.version: there is no release '" + version + "'. " + standing(releases)));
            if (named.isWithdrawn() || named.views().isEmpty()) {
                throw new SetupProblem(
                        "Parameter tom.version: release " + version + " was withdrawn. " + standing(releases));
            }
            return named;
        }
        List<Release> announced = releases.announced(build.options().asOf()).stream()
                .filter(release -> !release.isWithdrawn() && release.views().isPresent())
                .toList();
        if (announced.isEmpty()) {
            throw new SetupProblem(
                    "No release is announced on " + build.options().asOf()
                            + ". Name the one that the letters are about with -Dtom.version=…. " + standing(releases));
        }
        return announced.get(announced.size() - 1);
    }

    private static String standing(Releases releases) {
        List<String> versions = releases.all().stream()
                .filter(release -> !release.isWithdrawn() && release.views().isPresent())
                .map(release -> release.version().text())
                .toList();
        return versions.isEmpty() ? "There is none yet." : "Releases are " + String.join(", ", versions) + ".";
    }

    private void requireSound(Customers customers) {
        List<PublishedPolicy> texts = Stream.concat(
                        Stream.of(text),
                        build.releases().all().stream()
                                .flatMap(other -> other.views().stream())
                                .map(views -> views.customer()))
                .toList();
        List<String> languages = new ArrayList<>(Notices.languages(text));
        WantedLanguages.inOrder(Build.words(text.language()), languages)
                .possible()
                .forEach(pair -> languages.add(pair.name()));
        CustomerFiles.requireSound(PARAMETER, customers, build, languages, texts);
    }

    private void write(Customer customer, String word) {
        String language = Optional.of(customer.text(Key.LANGUAGE))
                .filter(named -> !named.isEmpty())
                .map(WantedLanguages::first)
                .orElse(Build.words(text.language()));
        String signed = customer.text(Key.SIGNED);
        if (signed.isEmpty()) {
            rows.add(nothing(customer, language, "no version is named that the customer has agreed"));
            return;
        }
        Release agreed = build.releases().find(signed).orElseThrow();
        if (agreed.version().compareTo(release.version()) >= 0) {
            rows.add(nothing(
                    customer,
                    language,
                    "the customer has agreed "
                            + (signed.equals(release.version().text()) ? "this version" : "a later one")));
            return;
        }
        boolean both = agreed.isIn(language) && release.isIn(language);
        Releases releases = both ? build.releases().in(language) : build.releases();
        Optional<ChangeSet> whole =
                ReleaseHistory.forCustomers(releases).between(in(releases, agreed), in(releases, release));
        if (whole.isEmpty()) {
            rows.add(nothing(customer, language, "the text of version " + signed + " had to be deleted"));
            return;
        }
        PublishedPolicy before = in(releases, agreed).views().orElseThrow().customer();
        PublishedPolicy after = in(releases, release).views().orElseThrow().customer();
        List<PolicyFacts.Service> services = services(customer, before, after);
        ChangeSet changes = services.isEmpty()
                ? whole.get()
                : whole.get()
                        .forServices(
                                Set.copyOf(services.stream()
                                        .map(PolicyFacts.Service::id)
                                        .toList()),
                                before,
                                after);
        if (changes.changes().isEmpty()) {
            rows.add(nothing(
                    customer,
                    language,
                    "nothing changes against version " + signed
                            + (services.isEmpty() ? "" : " for the services that the customer uses")));
            return;
        }
        Letter letter = NoticeEdition.letter(
                before,
                after,
                changes,
                addressee(customer, services),
                build.options().asOf(),
                build.templates(),
                build.texts(language));
        add(customer, word, letter, changes);
    }

    private static Release in(Releases releases, Release release) {
        return releases.find(release.version().text()).orElseThrow();
    }

    /** The services that a customer uses; none where it uses all that there were and are. */
    private static List<PolicyFacts.Service> services(
            Customer customer, PublishedPolicy before, PublishedPolicy after) {
        List<String> used = customer.services();
        Set<String> seen = new LinkedHashSet<>();
        List<PolicyFacts.Service> all = Stream.concat(after.services().stream(), before.services().stream())
                .filter(service -> seen.add(service.id()))
                .toList();
        boolean usesAll = used.isEmpty() || used.containsAll(seen);
        return usesAll
                ? List.of()
                : all.stream().filter(service -> used.contains(service.id())).toList();
    }

    private static Addressee addressee(Customer customer, List<PolicyFacts.Service> services) {
        return new Addressee(
                customer.name(),
                customer.text(Key.ADDRESS),
                customer.text(Key.AGREEMENT),
                customer.text(Key.DATE),
                customer.text(Key.REFERENCE),
                customer.text(Key.LABEL),
                services.stream().map(PolicyFacts.Service::name).toList(),
                Optional.of(customer.text(Key.MAILBOX)).filter(mailbox -> !mailbox.isEmpty()));
    }

    private void add(Customer customer, String word, Letter letter, ChangeSet changes) {
        List<String> written = new ArrayList<>();
        for (LetterForm form : LetterForm.values()) {
            Optional<byte[]> content = form.write(letter);
            if (content.isPresent()) {
                String name =
                        "notice-" + release.version() + "-" + letter.language() + "-" + word + "." + form.ending();
                files.add(name, content.get());
                written.add(name);
            }
        }
        letters++;
        String missing = letter.from().isEmpty()
                ? "no mail: tom-contact in policy.adoc names no mailbox"
                : letter.addressee().mailbox().isEmpty() ? "no mail: the register names no mailbox" : "";
        rows.add(new Row(facts(customer, letter.language()), changes, written, missing));
    }

    private Row nothing(Customer customer, String language, String why) {
        return new Row(
                facts(customer, language),
                new ChangeSet(customer.text(Key.SIGNED), release.version().text(), List.of()),
                List.of(),
                "no letter: " + why);
    }

    private static Map<NoticeTable.Column, String> facts(Customer customer, String language) {
        return Map.of(
                NoticeTable.Column.CUSTOMER, customer.name(),
                NoticeTable.Column.AGREEMENT, customer.text(Key.AGREEMENT),
                NoticeTable.Column.REFERENCE, customer.text(Key.REFERENCE),
                NoticeTable.Column.SIGNED, customer.text(Key.SIGNED),
                NoticeTable.Column.LABEL, customer.text(Key.LABEL),
                NoticeTable.Column.LANGUAGE, language,
                NoticeTable.Column.SERVICES, String.join(", ", customer.services()),
                NoticeTable.Column.MAILBOX, customer.text(Key.MAILBOX));
    }

    private Outcome outcome() {
        String table = "notice-" + release.version() + ".csv";
        files.add(table, NoticeTable.write(rows));
        Output.of(build.options()).replace(Output.Folder.NOTICE, files.build());
        String folder = Output.Folder.NOTICE.word();
        Outcome outcome = build.outcome(List.of(folder + "/" + table), Optional.empty());
        return outcome.tellingAlso(List.of("About release " + release.version() + ", effective from "
                + release.effective() + ": " + (letters == 1 ? "1 letter" : letters + " letters") + " for "
                + (rows.size() == 1 ? "1 customer" : rows.size() + " customers") + " in " + folder
                + "/; the table says who got what. Nothing was sent."));
    }
}
