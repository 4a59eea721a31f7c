package org.tompolicy.customers;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be wrong with a value whatever the policy says. */
final class ValueChecks {

    static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("", "no", "false");

    /** A folder above, the root of a file system, a drive; {@code A/S} and {@code c/o} are none. */
    private static final Pattern PATH =
            Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|[/\\\\~].*|[A-Za-z]:[/\\\\].*|.*\\\\.*");

    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    /** RFC 5321 lets no path of a mail be longer. */
    private static final int LONGEST_MAILBOX = 254;

    private ValueChecks() {}

    /** Adds to {@code problems} what is wrong with the values of a customer. */
    static void check(Customer customer, List<Problem> problems) {
        name(customer, problems);
        customer.values().forEach((key, value) -> {
            if (value.text().contains("\n") && key != Key.ADDRESS && key != Key.MAILBOX) {
                problems.add(new Problem(value.place(), key.inFull() + " has several lines. Write it in one."));
            } else if (value.text().chars().anyMatch(unit -> Character.isISOControl(unit) && unit != '\n')) {
                problems.add(new Problem(
                        value.place(), key.inFull() + " holds a control character, which nobody sees. Delete it."));
            }
        });
        String signature = customer.text(Key.SIGNATURE);
        if (!YES.contains(signature) && !NO.contains(signature)) {
            problems.add(new Problem(
                    customer.place(Key.SIGNATURE), "customer.signature is \"" + signature + "\". Write yes or no."));
        }
        String mailbox = customer.text(Key.MAILBOX);
        if (!mailbox.isEmpty() && (!MAILBOX.matcher(mailbox).matches() || mailbox.length() > LONGEST_MAILBOX)) {
            problems.add(new Problem(
                    customer.place(Key.MAILBOX),
                    "customer.mailbox is no address of one mailbox. Write it alone, as in privacy@example.com."));
        }
    }

    private static void name(Customer customer, List<Problem> problems) {
        String name = customer.name();
        if (name.isEmpty()) {
            problems.add(new Problem(
                    customer.place(Key.NAME), "customer.name is missing. Write the legal entity that signs."));
        } else if (PATH.matcher(name.replace('\n', ' ')).matches()) {
            problems.add(new Problem(
                    customer.place(Key.NAME), "customer.name is a path. Write the legal entity that signs."));
        } else if (FileWords.word(name).isEmpty()) {
            problems.add(new Problem(
                    customer.place(Key.NAME),
                    "customer.name has neither a letter nor a digit, so that no file can be called after it."));
        }
    }
}
