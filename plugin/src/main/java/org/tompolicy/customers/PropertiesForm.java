package org.tompolicy.customers;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.tompolicy.customers.Customer.Value;
import org.tompolicy.finding.Location;
import org.tompolicy.prose.DidYouMean;

/** A customer as a properties file, as {@link Properties} reads it, whose lines are kept. */
final class PropertiesForm {

    private final String file;
    private final List<Problem> problems;
    private final Map<Key, Value> values = new EnumMap<>(Key.class);

    private PropertiesForm(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a file; what is wrong with it is added to {@code problems}. */
    static Customer read(String file, String text, List<Problem> problems) {
        PropertiesForm form = new PropertiesForm(file, problems);
        String[] lines = text.split("\n", -1);
        int next = 0;
        while (next < lines.length) {
            int first = next;
            StringBuilder logical = new StringBuilder(lines[next++]);
            if (!saysNothing(lines[first])) {
                while (goesOn(logical) && next < lines.length) {
                    logical.append('\n').append(lines[next++]);
                }
                form.line(first + 1, lines[first], logical.toString());
            }
        }
        return new Customer(Location.startOf(file), form.values);
    }

    private static boolean saysNothing(String line) {
        String words = line.stripLeading();
        return words.isEmpty() || words.startsWith("#") || words.startsWith("!");
    }

    /** Whether an odd number of backslashes ends it. */
    private static boolean goesOn(StringBuilder line) {
        int at = line.length();
        while (at > 0 && line.charAt(at - 1) == '\\') {
            at--;
        }
        return (line.length() - at) % 2 == 1;
    }

    private void line(int number, String first, String logical) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(logical));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        } catch (IllegalArgumentException malformed) {
            int at = Math.max(0, first.indexOf("\\u"));
            problems.add(new Problem(
                    new Location(file, number, at + 1),
                    "four hexadecimal digits have to follow \\u. Write the character itself, in UTF-8."));
            return;
        }
        for (String written : one.stringPropertyNames()) {
            Optional<Key> key = Key.of(written).filter(known -> known.inFull().equals(written));
            if (key.isEmpty()) {
                problems.add(new Problem(
                        new Location(file, number, indent(first) + 1),
                        "nothing is made of " + written + "."
                                + DidYouMean.sentence(
                                        written,
                                        Key.inFullAll(),
                                        "Known are " + String.join(", ", Key.inFullAll()) + ".")));
            } else if (values.containsKey(key.get())) {
                problems.add(new Problem(
                        new Location(file, number, indent(first) + 1),
                        written + " stands in line "
                                + values.get(key.get()).place().line() + " already. Keep one of the two."));
            } else {
                values.put(
                        key.get(), new Value(one.getProperty(written), new Location(file, number, valueAt(first) + 1)));
            }
        }
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Where the value begins in the first line of its key. */
    private static int valueAt(String line) {
        int at = indent(line);
        while (at < line.length() && !isEnd(line, at)) {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        at = blanks(line, Math.min(at, line.length()));
        if (at < line.length() && "=:".indexOf(line.charAt(at)) >= 0) {
            at = blanks(line, at + 1);
        }
        return at;
    }

    private static boolean isEnd(String line, int at) {
        return "=: \t\f".indexOf(line.charAt(at)) >= 0;
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && " \t\f".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
