package org.tompolicy.customers;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tompolicy.files.Sha256;

/** What stands for a customer in the names of its files: its name, and its reference where several have the name. */
final class FileWords {

    /** Longest word in bytes: a file's name may have 255, of which others need some. */
    private static final int LONGEST = 120;

    private static final int DIGEST = 8;

    private FileWords() {}

    /** The word of each customer, in their order; two customers with one word are the same. */
    static Map<Customer, String> of(List<Customer> customers) {
        Map<String, Integer> names = new HashMap<>();
        customers.forEach(customer -> names.merge(word(customer.name()), 1, Integer::sum));
        Map<Customer, String> words = new LinkedHashMap<>();
        for (Customer customer : customers) {
            String name = word(customer.name());
            String reference = word(customer.text(Key.REFERENCE));
            words.put(customer, names.get(name) > 1 && !reference.isEmpty() ? name + "-" + reference : name);
        }
        return words;
    }

    /** Adds to {@code problems} each customer that is there twice. */
    static void check(List<Customer> customers, List<Problem> problems) {
        Map<String, Customer> first = new HashMap<>();
        Map<Customer, String> words = of(customers);
        for (Customer customer : customers) {
            Customer earlier = words.get(customer).isEmpty() ? null : first.putIfAbsent(words.get(customer), customer);
            if (earlier != null) {
                problems.add(new Problem(
                        customer.place(),
                        "the same customer stands at " + earlier.place()
                                + " already, and its files would have the same names. Delete one of the two, or give"
                                + " each a customer.reference of its own."));
            }
        }
    }

    /** Lower case, with {@code -} for what is neither a letter, a digit nor a dot; a long one ends with its digest. */
    static String word(String text) {
        String word = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        if (length(word) <= LONGEST) {
            return word;
        }
        String end = "-" + Sha256.of(word.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
        StringBuilder cut = new StringBuilder();
        List<Integer> points = new ArrayList<>(word.codePoints().boxed().toList());
        int length = length(end);
        for (int point : points) {
            length += length(Character.toString(point));
            if (length > LONGEST) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.toString().replaceAll("[-.]+$", "") + end;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
