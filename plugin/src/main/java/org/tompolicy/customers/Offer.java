package org.tompolicy.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.prose.DidYouMean;

/**
 * What a customer can be given: whatever else is written of it is a slip.
 *
 * @param labels ids of all labels
 * @param services ids of the services that the policy names
 * @param languages in which there is text
 * @param releases every release, oldest first
 */
public record Offer(List<String> labels, List<String> services, List<String> languages, List<Issued> releases) {

    /**
     * A release.
     *
     * @param withdrawn the day on which it was taken back
     */
    public record Issued(String version, Optional<LocalDate> withdrawn) {
        public Issued {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(withdrawn, "withdrawn");
        }
    }

    public Offer {
        labels = List.copyOf(labels);
        services = List.copyOf(services);
        languages = List.copyOf(languages);
        releases = List.copyOf(releases);
    }

    /** What the customers are to have and there is not, sorted. */
    public List<Problem> problems(List<Customer> customers) {
        List<Problem> problems = new ArrayList<>();
        for (Customer customer : customers) {
            known(customer, Key.LABEL, "label", List.of(customer.text(Key.LABEL)), labels, problems);
            known(customer, Key.SERVICES, "service", customer.services(), services, problems);
            known(customer, Key.LANGUAGE, "text in", List.of(customer.text(Key.LANGUAGE)), languages, problems);
            signed(customer, problems);
        }
        return problems.stream().sorted().toList();
    }

    private static void known(
            Customer customer, Key key, String what, List<String> written, List<String> known, List<Problem> problems) {
        for (String one : written) {
            if (!one.isEmpty() && !known.contains(one)) {
                problems.add(new Problem(
                        customer.place(key),
                        key.inFull() + ": there is no " + what + " '" + one + "'."
                                + (known.isEmpty()
                                        ? " The policy names none: leave it empty."
                                        : DidYouMean.sentence(
                                                one, known, "Allowed: " + String.join(", ", known) + "."))));
            }
        }
    }

    private void signed(Customer customer, List<Problem> problems) {
        String version = customer.text(Key.SIGNED);
        if (version.isEmpty()) {
            return;
        }
        Optional<Issued> issued = releases.stream()
                .filter(release -> release.version().equals(version))
                .findFirst();
        if (issued.isEmpty()) {
            List<String> standing = releases.stream()
                    .filter(release -> release.withdrawn().isEmpty())
                    .map(Issued::version)
                    .toList();
            problems.add(new Problem(
                    customer.place(Key.SIGNED),
                    "customer.signed: there is no release '" + version + "'."
                            + (standing.isEmpty()
                                    ? " There is none yet: leave it empty."
                                    : " Releases are " + String.join(", ", standing) + ".")));
        }
        issued.flatMap(Issued::withdrawn)
                .ifPresent(day -> problems.add(new Problem(
                        customer.place(Key.SIGNED),
                        "customer.signed: release " + version + " was withdrawn on " + day
                                + ", so that nothing can be said against it. Agree on another version with the"
                                + " customer, and write that one.")));
    }
}
