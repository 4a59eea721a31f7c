package org.tompolicy.customers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The customers that a project names, and what is wrong with how it does.
 *
 * @param all in the order in which they stand; not to be used where there is a problem
 * @param problems sorted
 */
public record Customers(List<Customer> all, List<Problem> problems) {

    /** The columns that a register has to have; a cell of most of them may be empty. */
    public static final Set<Key> REGISTER = Collections.unmodifiableSet(
            EnumSet.of(Key.NAME, Key.AGREEMENT, Key.SIGNED, Key.LABEL, Key.LANGUAGE, Key.SERVICES, Key.MAILBOX));

    /** The columns that a table of customers who get a copy has to have. */
    public static final Set<Key> COPIES = Set.of(Key.NAME);

    public Customers {
        all = List.copyOf(all);
        problems = problems.stream().sorted().toList();
    }

    /**
     * Customers of a table.
     *
     * @param file its path as findings show it
     * @param content its bytes
     * @param required columns that it has to have
     */
    public static Customers ofTable(String file, byte[] content, Set<Key> required) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> text = Utf8.decode(file, content, problems);
        return checked(
                text.map(decoded -> TableForm.read(file, decoded, required, problems))
                        .orElse(List.of()),
                problems);
    }

    /** Customers of properties files, one each: its path as findings show it, and its bytes. */
    public static Customers ofProperties(SortedMap<String, byte[]> files) {
        List<Problem> problems = new ArrayList<>();
        List<Customer> customers = new ArrayList<>();
        files.forEach((file, content) -> Utf8.decode(file, content, problems)
                .ifPresent(text -> customers.add(PropertiesForm.read(file, text, problems))));
        return checked(customers, problems);
    }

    private static Customers checked(List<Customer> customers, List<Problem> problems) {
        customers.forEach(customer -> ValueChecks.check(customer, problems));
        FileWords.check(customers, problems);
        return new Customers(customers, problems);
    }

    /** What stands for each customer in the names of its files; no two are equal where there is no problem. */
    public Map<Customer, String> fileWords() {
        return FileWords.of(all);
    }
}
