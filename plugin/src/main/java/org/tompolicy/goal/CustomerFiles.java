package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tompolicy.customers.Customers;
import org.tompolicy.customers.Offer;
import org.tompolicy.customers.Problem;
import org.tompolicy.files.FolderTree;
import org.tompolicy.files.InputFile;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.tables.Labels;

/** What the project's own files say of its customers: a properties file, a folder of such, or a table. */
final class CustomerFiles {

    private static final String TABLE = ".csv";
    private static final String PROPERTIES = ".properties";

    /** Longest file of customers in bytes: more than any register has. */
    private static final int LONGEST = 32 << 20;

    /** Slips that are told at once. */
    private static final int MOST = 50;

    private final String parameter;
    private final Options options;

    private CustomerFiles(String parameter, Options options) {
        this.parameter = parameter;
        this.options = options;
    }

    /**
     * The customers who get a copy of the annex, with the slips of what is written of them.
     *
     * @throws SetupProblem where there is no such file
     */
    static Customers copies(Path path, Options options) {
        CustomerFiles files = new CustomerFiles("tom.annex.customer", options);
        FolderTree folder = FolderTree.of(path, options.buildRoot());
        if (folder.isFolder("")) {
            return files.ofFolder(folder, path);
        }
        return isTable(path)
                ? Customers.ofTable(files.shown(path), files.content(path), Customers.COPIES)
                : Customers.ofProperties(new TreeMap<>(Map.of(files.shown(path), files.content(path))));
    }

    /**
     * The register of all customers, with the slips in it.
     *
     * @throws SetupProblem where there is no such file
     */
    static Customers register(Path path, Options options) {
        CustomerFiles files = new CustomerFiles("tom.customers", options);
        return Customers.ofTable(files.shown(path), files.content(path), Customers.REGISTER);
    }

    /**
     * Refuses slips in what is written of customers, and what cannot be given to them.
     *
     * @param languages in which there is text
     * @param texts whose services the customers may use
     * @throws SetupProblem with every slip, where there is one
     */
    static void requireSound(
            String parameter, Customers customers, Build build, List<String> languages, List<PublishedPolicy> texts) {
        Offer offer = new Offer(
                Labels.ids(),
                texts.stream()
                        .flatMap(text -> text.services().stream())
                        .map(PolicyFacts.Service::id)
                        .distinct()
                        .toList(),
                languages,
                build.releases().all().stream()
                        .map(release -> new Offer.Issued(
                                release.version().text(), release.withdrawal().map(Withdrawal::day)))
                        .toList());
        List<Problem> problems = new ArrayList<>(customers.problems());
        problems.addAll(offer.problems(customers.all()));
        require(parameter, problems.stream().sorted().toList());
    }

    /** Ids of services that are used, in the order of the policy; none where all are. */
    static List<String> services(List<String> used, PublishedPolicy text) {
        List<String> offered =
                text.services().stream().map(PolicyFacts.Service::id).toList();
        List<String> ordered = offered.stream().filter(used::contains).toList();
        return ordered.equals(offered) ? List.of() : ordered;
    }

    private static boolean isTable(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(TABLE);
    }

    private Customers ofFolder(FolderTree folder, Path path) {
        if (!folder.problems().isEmpty()) {
            Finding first = folder.problems().get(0);
            throw new SetupProblem("Parameter " + parameter + ": " + first.location() + ": " + first.message());
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        folder.paths().stream()
                .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(PROPERTIES))
                .forEach(file -> files.put(folder.display(file), folder.read(file)));
        if (files.isEmpty()) {
            throw new SetupProblem(
                    "Parameter " + parameter + ": the folder " + shown(path) + " holds no file whose name" + " ends in "
                            + PROPERTIES + ". Write one for each customer, with at least customer.name=…");
        }
        return Customers.ofProperties(files);
    }

    private byte[] content(Path path) {
        return InputFile.read(path, LONGEST)
                .orElseThrow(() -> new SetupProblem("Parameter " + parameter + ": there is no file " + path + ". "
                        + (isTable(path)
                                ? "Write a table with a row for each customer."
                                : "Write one with at least customer.name=…")));
    }

    private String shown(Path path) {
        return new GitCommands(options.buildRoot())
                .readable(path.toAbsolutePath().normalize());
    }

    private static void require(String parameter, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        if (problems.size() == 1) {
            throw new SetupProblem("Parameter " + parameter + ": " + problems.get(0));
        }
        List<String> told = new ArrayList<>(
                problems.stream().limit(MOST).map(Problem::toString).toList());
        if (problems.size() > MOST) {
            told.add("and " + (problems.size() - MOST) + " more");
        }
        throw new SetupProblem("Parameter " + parameter + ": " + problems.size() + " things are wrong:"
                + told.stream().map(line -> "\n- " + line).collect(Collectors.joining()));
    }
}
