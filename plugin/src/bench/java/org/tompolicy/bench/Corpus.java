package org.tompolicy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A policy of any size, to time goals on. Each measure has four claims, each claim one record; the words are drawn by a seed, so that
 * the same numbers give the same bytes on every machine.
 */
public final class Corpus {

    /** What is drawn from where nobody names another. */
    static final long SEED = 2026;

    /** What our guide recommends for the Java machine of Maven. */
    static final String FLAGS = "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n-Djruby.compile.mode=OFF\n";

    private static final int IN_A_CATEGORY = 50;
    private static final int CODES_OF_A_PREFIX = 900;
    private static final Pattern COPY = Pattern.compile("copy (\\d+)");

    private static final List<String> THINGS = List.of(
            "accounts",
            "keys of the building",
            "backup tapes",
            "certificates of the servers",
            "open ports",
            "badges of visitors",
            "laptops",
            "contracts with suppliers",
            "alarms of the data centre",
            "lists of recipients",
            "passwords of devices",
            "logs of the firewall");
    private static final List<String> ROLES = List.of(
            "head of IT",
            "data protection officer",
            "head of operations",
            "security team",
            "human resources department");
    private static final List<String> DOES = List.of(
            "compares it with the list of employees",
            "removes what is no longer used",
            "has a second person confirm the entries",
            "encrypts the file with AES-256",
            "stores it in a locked room",
            "sends the list to the owners by mail");
    private static final List<String> WHEN =
            List.of("every month", "every three months", "every six months", "every year");
    private static final List<String> PLACES = List.of(
            "in Hamburg",
            "in Lyon",
            "in Gdansk",
            "in the data centre",
            "of the call centre",
            "of the workshop",
            "of the platform",
            "of the portal",
            "of the archive",
            "of the test systems",
            "of the laboratory",
            "of the warehouse");
    private static final List<String> REASONS = List.of(
            "An entry without an owner is the beginning of most incidents.",
            "The list was begun when the company moved to its second office.",
            "Auditors have asked for it in their visits.",
            "It belongs to the work of the first day of an employee.");

    private final Random random;
    private final int records;

    private Corpus(long seed, int records) {
        this.random = new Random(seed);
        this.records = records;
    }

    /** {@code FOLDER [MEASURES] [RECORDS] [SEED]}: writes {@code pom.xml} and {@code measures/} into the folder. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: corpus.sh FOLDER [MEASURES] [RECORDS] [SEED]");
        }
        Path folder = Path.of(args[0]);
        int measures = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        int records = args.length > 2 ? Integer.parseInt(args[2]) : Math.max(1, measures / 2);
        write(folder.resolve("measures"), measures, records, args.length > 3 ? Long.parseLong(args[3]) : SEED);
        put(folder.resolve("pom.xml"), project());
        put(folder.resolve(".mvn/jvm.config"), FLAGS);
    }

    /** Writes a policy of so many measures and records into a folder. */
    static void write(Path folder, int measures, int records, long seed) throws IOException {
        Corpus corpus = new Corpus(seed, records);
        StringBuilder categories = new StringBuilder();
        for (int measure = 0; measure < measures; measure++) {
            String category = "c" + measure / IN_A_CATEGORY;
            if (measure % IN_A_CATEGORY == 0) {
                categories.append(measure == 0 ? "" : ", ").append(category);
                put(folder.resolve(category).resolve("category.adoc"), "= Category " + measure / IN_A_CATEGORY + "\n");
            }
            put(folder.resolve(measure(measure)), corpus.text(measure));
        }
        for (int record = 0; record < records; record++) {
            put(
                    folder.resolve("evidence/record-" + record + ".adoc"),
                    "= Record %d\n:tom-kind: record\n:tom-collected: 2026-%02d-01\n"
                            .formatted(record, 1 + record % 11));
        }
        put(folder.resolve("policy.adoc"), """
                = Corpus
                :revnumber: 1
                :tom-company: Example Ltd
                :tom-contact: privacy@example.com
                :tom-categories: %s
                :tom-frameworks: gdpr
                """.formatted(categories));
    }

    /** The path of a measure below the folder. */
    static String measure(int measure) {
        return "c" + measure / IN_A_CATEGORY + "/m" + measure + ".adoc";
    }

    /** Changes one word of one sentence of a measure, to another one each time. */
    static void edit(Path folder, int measure) throws IOException {
        Path file = folder.resolve(measure(measure));
        Matcher copy = COPY.matcher(Files.readString(file));
        Files.writeString(file, copy.replaceFirst(found -> "copy " + (Integer.parseInt(found.group(1)) + 1)));
    }

    private String text(int measure) {
        String prefix = "A" + (char) ('A' + measure / CODES_OF_A_PREFIX);
        StringBuilder text = new StringBuilder(
                """
                = Measure %d: %s
                :tom-id: %s-%03d
                :revnumber: 1
                :tom-status: implemented
                :tom-owner: Head of IT
                :tom-gdpr: 32.1.b

                [.context]
                %s This text belongs to copy 1 of list %d.
                """.formatted(measure, any(THINGS), prefix, 100 + measure % CODES_OF_A_PREFIX, any(REASONS), measure));
        for (char claim = 'a'; claim <= 'd'; claim++) {
            text.append("\n[#%c,evidence=record-%d]\n".formatted(claim, (measure * 4 + claim - 'a') % records))
                    .append("The %s keeps register %d%c of the %s %s, %s at least once %s and %s.\n"
                            .formatted(
                                    any(ROLES),
                                    measure,
                                    claim,
                                    any(THINGS),
                                    any(PLACES),
                                    any(DOES),
                                    any(WHEN),
                                    any(DOES).replaceFirst("\\bit\\b", "the result")));
        }
        return text.toString();
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** A project that checks the policy and writes site and annex with {@code mvn package}, with the plugin installed. */
    static String project() {
        return project("""
                <groupId>org.tompolicy</groupId>
                <artifactId>tom-maven-plugin</artifactId>
                <version>0.1.0-SNAPSHOT</version>
                """, List.of("check", "site", "annex"));
    }

    /** A project that runs goals of a plugin with {@code mvn package}. */
    static String project(String plugin, List<String> goals) {
        StringBuilder words = new StringBuilder();
        goals.forEach(goal -> words.append("<goal>").append(goal).append("</goal>"));
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>corpus</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <build>
                    <plugins>
                      <plugin>
                %s        <executions>
                          <execution>
                            <phase>package</phase>
                            <goals>%s</goals>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(plugin.indent(8), words);
    }

    /** A project that does nothing. */
    static String empty() {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>empty</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                </project>
                """;
    }

    static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
