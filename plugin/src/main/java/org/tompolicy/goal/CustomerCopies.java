package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tompolicy.customers.Customer;
import org.tompolicy.customers.Customers;
import org.tompolicy.customers.Key;
import org.tompolicy.edition.annex.AnnexCustomer;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.Progress;
import org.tompolicy.finding.Finding;
import org.tompolicy.tables.Labels;

/**
 * The annex with the details of each customer that {@code tom.annex.customer} names: one PDF a customer, and the same
 * for Word, in its language, under its label and for its services. What a customer leaves out comes from the parameters, and else is what prevails:
 * the first label, all services, the first language. None of it is ever remembered, published or sealed.
 */
final class CustomerCopies {

    private static final String PARAMETER = "tom.annex.customer";

    /** Keys whose values are printed. */
    private static final List<Key> PRINTED = List.of(Key.NAME, Key.ADDRESS, Key.AGREEMENT, Key.REFERENCE, Key.DATE);

    private final Build build;
    private final Customers customers;
    private final Map<String, ShownAnnex> shown = new HashMap<>();
    private final Map<WantedLanguages.Pair, SideBySide> pairs = new HashMap<>();
    private final Map<String, byte[]> models = new HashMap<>();

    private CustomerCopies(Build build, Customers customers) {
        this.build = build;
        this.customers = customers;
    }

    /**
     * Reads who gets a copy.
     *
     * @throws SetupProblem with every slip, where there is one
     */
    static CustomerCopies of(Build build, Path path) {
        Options options = build.options();
        AnnexSet.requireKnown("tom.labels", options.labels(), Labels.ids());
        Customers customers = CustomerFiles.copies(path, options);
        WantedLanguages wanted = build.wanted();
        List<String> languages = new ArrayList<>(wanted.single());
        wanted.possible().forEach(pair -> languages.add(pair.name()));
        CustomerCopies copies = new CustomerCopies(build, customers);
        ShownAnnex first = copies.in(languages.get(0));
        first.set().services(options.services());
        CustomerFiles.requireSound(PARAMETER, customers, build, languages, List.of(first.text()));
        return copies;
    }

    /** What cannot be printed of the customers' details, by the project's own severity; sorted. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Customer customer : customers.all()) {
            for (Key key : PRINTED) {
                findings.addAll(GlyphCheck.ofCustomer(customer.text(key), customer.place(key)));
            }
        }
        return findings.stream()
                .map(finding ->
                        finding.as(build.options().severities().getOrDefault(finding.rule(), finding.severity())))
                .sorted()
                .toList();
    }

    /** Why none is written while there are these, by the project's own choice of severities; empty where there is no reason. */
    Optional<String> refusal(List<Finding> findings) {
        return build.options().failOn().stops(findings)
                ? Optional.of("No copy for a customer is written: the fonts cannot print what "
                        + findings.get(0).location() + " holds, and the build fails from "
                        + build.options().failOn().word() + " on (tom.failOn).")
                : Optional.empty();
    }

    /** The PDFs, each set when it is asked for. */
    FileSet files() {
        FileSet.Builder files = FileSet.builder();
        copies(false).forEach(files::add);
        return files.build();
    }

    /** All of them and the same for Word, made on as many processors as there are. */
    FileSet made() {
        Map<String, Supplier<byte[]>> copies = copies(true);
        List<String> names = List.copyOf(copies.keySet());
        FileSet.Builder files = FileSet.builder();
        try (Progress.Steps steps = build.progress().begin(AnnexGoal.SETTING, names.size())) {
            List<byte[]> contents = Beside.all(names.stream()
                    .map(name -> told(name, copies.get(name), steps))
                    .toList());
            for (int i = 0; i < names.size(); i++) {
                files.add(names.get(i), contents.get(i));
            }
        }
        return files.build();
    }

    private static Supplier<byte[]> told(String name, Supplier<byte[]> copy, Progress.Steps steps) {
        return () -> {
            byte[] made = copy.get();
            steps.done(name);
            return made;
        };
    }

    /**
     * What one customer is given.
     *
     * @param annex the text in the customer's language, or in that of two which prevails
     * @param both the text in two languages, where the customer is given both
     * @param services ids, in the order of the policy; none for all
     * @param labels one, unless the parameter asks for several
     * @param details what is printed of the customer
     * @param signed the version that the customer has signed; empty where that is not known
     * @param word what the customer is called in the name of a file
     */
    record Copy(
            ShownAnnex annex,
            Optional<SideBySide> both,
            List<String> services,
            List<String> labels,
            AnnexCustomer details,
            String signed,
            String word) {

        /** What a file is told by, beside version and language, for one of the labels. */
        String[] names(String label) {
            return new String[] {labels.size() > 1 ? label : annex.named(label), String.join("-", services), word};
        }
    }

    /** One for each customer. */
    List<Copy> all() {
        List<Copy> all = new ArrayList<>();
        customers.fileWords().forEach((customer, word) -> all.add(copy(customer, word)));
        return all;
    }

    private Copy copy(Customer customer, String word) {
        WantedLanguages wanted = build.wanted();
        String language = customer.text(Key.LANGUAGE).isEmpty() ? wanted.usual() : customer.text(Key.LANGUAGE);
        Optional<SideBySide> both =
                wanted.pair(language).map(pair -> pairs.computeIfAbsent(pair, any -> SideBySide.of(build, pair)));
        ShownAnnex annex = both.map(SideBySide::first).orElseGet(() -> in(language));
        return new Copy(
                annex,
                both,
                services(customer, annex),
                labels(customer, annex),
                details(customer),
                customer.text(Key.SIGNED),
                word);
    }

    /** @param forWord whether a file for Word stands beside each PDF */
    private Map<String, Supplier<byte[]>> copies(boolean forWord) {
        Map<String, Supplier<byte[]>> copies = new LinkedHashMap<>();
        all().forEach(copy -> add(copy, forWord, copies));
        return copies;
    }

    private void add(Copy copy, boolean forWord, Map<String, Supplier<byte[]>> copies) {
        ShownAnnex annex = copy.annex();
        byte[] model = models.computeIfAbsent(annex.language() + copy.services(), any -> annex.model(copy.services()));
        Optional<AnnexCustomer> details = Optional.of(copy.details());
        for (String label : copy.labels()) {
            if (copy.both().isPresent()) {
                SideBySide both = copy.both().get();
                copies.put(both.fileName(copy.names(label)), () -> both.pdf(label, copy.services(), details));
                continue;
            }
            String name = AnnexEdition.fileName(annex.text().version(), annex.language(), copy.names(label));
            copies.put(name, () -> annex.set().pdf(label, copy.services(), details, model));
            if (forWord) {
                copies.put(AnnexEdition.wordName(name), () -> annex.set().word(label, copy.services(), details, model));
            }
        }
    }

    private ShownAnnex in(String language) {
        return shown.computeIfAbsent(language, any -> ShownAnnex.of(build.in(language)));
    }

    private List<String> services(Customer customer, ShownAnnex annex) {
        List<String> own = customer.services();
        return CustomerFiles.services(own.isEmpty() ? build.options().services() : own, annex.text());
    }

    /** One, unless the parameter asks for several. */
    private List<String> labels(Customer customer, ShownAnnex annex) {
        String label = customer.text(Key.LABEL);
        if (!label.isEmpty()) {
            return List.of(label);
        }
        List<String> asked = build.options().labels();
        return asked.isEmpty() ? annex.sealedLabels().subList(0, 1) : asked;
    }

    private static AnnexCustomer details(Customer customer) {
        return new AnnexCustomer(
                customer.name(),
                customer.text(Key.ADDRESS),
                customer.text(Key.AGREEMENT),
                customer.text(Key.REFERENCE),
                customer.text(Key.DATE),
                customer.signs());
    }
}
