package org.tompolicy.edition.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The customer that a letter is for. What is not known is an empty text.
 *
 * @param name its legal entity
 * @param address its postal address, lines divided by {@code \n}
 * @param agreement title or number of the agreement
 * @param date of the agreement, as it is printed
 * @param reference of the annex in it
 * @param label id of the label of its annex, or an empty text
 * @param services names of the services that it uses; empty for all
 * @param mailbox where the letter goes
 */
public record Addressee(
        String name,
        String address,
        String agreement,
        String date,
        String reference,
        String label,
        List<String> services,
        Optional<String> mailbox) {
    public Addressee {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(label, "label");
        services = List.copyOf(services);
        Objects.requireNonNull(mailbox, "mailbox");
    }
}
