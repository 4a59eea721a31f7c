package org.tompolicy.goal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.tompolicy.edition.annex.AnnexCustomer;
import org.tompolicy.files.TextFile;

/** The properties file that {@code tom.annex.customer} names: the customer's side of the agreement, in UTF-8. */
final class CustomerFile {

    private static final String PREFIX = "customer.";
    private static final Set<String> KEYS =
            Set.of("name", "address", "agreement", "reference", "date", "language", "signature");

    private CustomerFile() {}

    /**
     * Reads the file.
     *
     * @param language the language of the annex, which {@code customer.language} must name where it names one
     * @throws SetupProblem when the file is not there, holds an unknown key, names no customer or another language
     */
    static AnnexCustomer read(Path file, String language) {
        Properties properties = load(TextFile.read(file)
                .orElseThrow(() -> problem("there is no file " + file + ". Write one with at least customer.name=…")));
        TreeSet<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        KEYS.forEach(key -> unknown.remove(PREFIX + key));
        if (!unknown.isEmpty()) {
            throw problem("it has no use for " + unknown.first() + ". Known are " + PREFIX
                    + String.join(", " + PREFIX, new TreeSet<>(KEYS)) + ".");
        }
        if (value(properties, "name").isEmpty()) {
            throw problem("customer.name is missing. Write the legal entity that signs.");
        }
        String wanted = value(properties, "language");
        if (!wanted.isEmpty() && !wanted.equals(language)) {
            throw problem("customer.language is " + wanted + ", and there is no text in it: the policy is published in "
                    + language + ".");
        }
        return new AnnexCustomer(
                value(properties, "name"),
                value(properties, "address"),
                value(properties, "agreement"),
                value(properties, "reference"),
                value(properties, "date"),
                isYes(value(properties, "signature")));
    }

    /** The language that a file asks for; empty where it names none. */
    static Optional<String> language(Path file) {
        return TextFile.read(file)
                .map(CustomerFile::load)
                .map(read -> value(read, "language"))
                .filter(named -> !named.isEmpty());
    }

    private static boolean isYes(String signature) {
        return switch (signature) {
            case "yes", "true" -> true;
            case "", "no", "false" -> false;
            default -> throw problem("customer.signature is \"" + signature + "\". Write yes or no.");
        };
    }

    private static Properties load(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        } catch (IllegalArgumentException malformed) {
            throw problem(
                    "it holds a \\u that no four hexadecimal digits follow. Write the character itself, in UTF-8.");
        }
        return properties;
    }

    private static String value(Properties properties, String key) {
        return properties.getProperty(PREFIX + key, "").strip();
    }

    private static SetupProblem problem(String what) {
        return new SetupProblem("Parameter tom.annex.customer: " + what);
    }
}
