package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.edition.page.UiVoice;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;
import org.tompolicy.wording.Speech;

/**
 * What writers get wrong, and every line that they are told. A file of {@code cases/slips} is a list of slips, each a change
 * of the sound policy below: {@code == name}, then {@code @ path} (the measure where it is left out), then {@code - line}
 * for lines that go and {@code + line} for those that come in their place; lines that only come are appended, or make a
 * new file. {@code x} deletes the file, {@code l target} makes it a symbolic link, {@code d} an empty folder. {@code \t}, {@code \u00a0} stand for
 * such characters. Below it {@code > line} is what is found, and {@code ! line} why nothing is published.
 */
@Slow
class SlipsTest {

    private static final Path CASES = Path.of("src/test/cases/slips");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Speech GERMAN = UiVoice.speech(UiTexts.of("de"));
    private static final String MEASURE = "access/register.adoc";

    private static final Map<String, String> SOUND = Map.of(
            "policy.adoc",
            """
            = Measures
            :revnumber: 1
            :tom-company: Test Ltd
            :tom-short: TL
            :tom-address: 1 Test Street
            :tom-contact: privacy@test.example
            :tom-categories: access, storage
            :tom-services: portal, api
            :tom-service-portal: Portal
            :tom-service-api: API
            :tom-frameworks: de-sdm-goals
            """,
            "access/category.adoc",
            """
            = Access
            :tom-id: AC
            """,
            MEASURE,
            """
            = Register
            :tom-id: AC-01
            :revnumber: 1
            :tom-status: implemented
            :tom-owner: Head of IT
            :tom-gdpr: 32.1.b
            :tom-de-sdm-goals: DMI, VFB, INT, VTR, NVK, TRP, IVB

            [#register,evidence=register]
            We keep a register of everybody who may enter.

            [#review,cadence=P1Y,evidence="review, register"]
            Once a year we go through the register.
            """,
            "storage/category.adoc",
            """
            = Storage
            :tom-id: ST
            """,
            "storage/copies.adoc",
            """
            = Copies
            :tom-id: ST-01
            :revnumber: 1
            :tom-status: implemented

            [#copies,evidence=copies]
            We keep a second copy of the data.
            """,
            "evidence/register.adoc",
            """
            = Extract of the register
            :tom-kind: record
            :tom-collected: 2026-10-01
            """,
            "evidence/review.adoc",
            """
            = Review of the register
            :tom-kind: access-review
            :tom-collected: 2026-10-01
            :tom-max-age: P1Y
            """,
            "evidence/copies.adoc",
            """
            = Log of the copies
            :tom-kind: record
            :tom-collected: 2026-10-01
            :tom-file: copies.csv
            """,
            "evidence/files/copies.csv",
            "day,copies\n");

    @TempDir
    private Path root;

    private int built;

    private final List<String> onlyEnglish = new ArrayList<>();

    @Test
    void theSoundPolicyIsSound() throws IOException {
        assertEquals(List.of(), told(new TreeMap<>(SOUND), Map.of()));
    }

    @Test
    void everySlipIsToldOnce() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> lists = Files.list(CASES)) {
            for (Path list : lists.sorted().toList()) {
                files.put(list.getFileName().toString(), tried(Files.readAllLines(list)));
            }
        }
        assertTrue(files.size() > 0);
        Golden.assertMatches("slips", files);
        assertEquals(List.of(), onlyEnglish, "found, and not said in German");
    }

    /** The same list with what is told now. */
    private byte[] tried(List<String> lines) throws IOException {
        List<String> tried = new ArrayList<>();
        List<String> slip = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ")) {
                close(slip, tried);
            }
            if (!line.startsWith(">") && !line.startsWith("!") && !line.isBlank()) {
                slip.add(line);
            }
        }
        close(slip, tried);
        return String.join("\n", tried).concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    private void close(List<String> slip, List<String> tried) throws IOException {
        if (!slip.isEmpty()) {
            tried.addAll(slip);
            tried.addAll(slip.get(0).startsWith("== ") ? toldOf(slip) : List.of());
            tried.add("");
            slip.clear();
        }
    }

    private List<String> toldOf(List<String> slip) throws IOException {
        Map<String, String> files = new TreeMap<>(SOUND);
        Map<String, String> links = new TreeMap<>();
        String path = MEASURE;
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (String line : slip.subList(1, slip.size())) {
            String rest = line.length() < 2 ? "" : written(line.substring(2));
            boolean done = !come.isEmpty() && !line.startsWith("+");
            if (done || line.startsWith("@")) {
                change(files, path, gone, come);
            }
            switch (line.charAt(0)) {
                case '@' -> path = rest;
                case '-' -> gone.add(rest);
                case '+' -> come.add(rest);
                case 'x' -> files.remove(path);
                case 'l' -> links.put(path, rest);
                case 'd' -> {
                    files.remove(path);
                    files.put(path + "/.keep", "");
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
        change(files, path, gone, come);
        return told(files, links);
    }

    private static String written(String line) {
        Matcher escape = ESCAPE.matcher(line.replace("\\\\", "\u2400").replace("\\t", "\t"));
        return escape.replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16)))
                .replace('\u2400', '\\');
    }

    private static void change(Map<String, String> files, String path, List<String> gone, List<String> come) {
        if (gone.isEmpty() && come.isEmpty()) {
            return;
        }
        String text = files.getOrDefault(path, "");
        String before = gone.isEmpty() ? "" : String.join("\n", gone) + "\n";
        String after = come.isEmpty() ? "" : String.join("\n", come) + "\n";
        assertTrue(gone.isEmpty() || text.contains(before), path + " does not hold " + before);
        files.put(path, gone.isEmpty() ? text + after : text.replace(before, after));
        gone.clear();
        come.clear();
    }

    private List<String> told(Map<String, String> files, Map<String, String> links) throws IOException {
        built++;
        Path folder = root.resolve("p" + built);
        Path measures = folder.resolve("measures");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = measures.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        for (Map.Entry<String, String> link : links.entrySet()) {
            Files.deleteIfExists(measures.resolve(link.getKey()));
            Files.createSymbolicLink(measures.resolve(link.getKey()), Path.of(link.getValue()));
        }
        Build build =
                Build.open(Builds.options(folder, measures, folder.resolve("architecture"), folder.resolve("out")));
        List<String> told = new ArrayList<>();
        CheckGoal.run(build).newFindings().stream()
                // The sound policy has its controls in a header, for both claims: a note that no slip here is about.
                .filter(finding -> finding.rule() != Rule.CONTROL_BLANKET)
                .forEach(finding -> {
                    told.add("> " + finding);
                    if (!GERMAN.say(List.of(finding.words())).language().isEmpty()) {
                        onlyEnglish.add(finding.toString());
                    }
                });
        build.alwaysRefused().ifPresent(reason -> told.add("! " + reason));
        return told;
    }
}
