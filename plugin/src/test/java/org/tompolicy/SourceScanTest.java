package org.tompolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.SectionReference;
import org.tompolicy.model.SitePage;

/** What only one class of the sources may spell: pages of the site, and names that are joined with {@code #}. */
class SourceScanTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** A literal that is, begins or ends the address of a page of the site. */
    private static final Pattern PAGE = Pattern.compile("\"(?:"
            + Arrays.stream(SitePage.values())
                    .map(page -> Pattern.quote(page.path()))
                    .collect(Collectors.joining("|"))
            + ")[\"#]|\"/?(?:index)?\\Q" + SitePage.SUFFIX + "\\E\"|\"versions/\"");

    /** Two names with {@code #} between them. */
    private static final Pattern JOINED = Pattern.compile("[\\w)\\]]\\s*\\+\\s*\"#\"\\s*\\+");

    @Test
    void onlySitePageNamesPagesOfTheSite() throws IOException {
        assertEquals(List.of(SitePage.class.getSimpleName()), found(PAGE));
    }

    @Test
    void namesAreJoinedWhereTheyAreDefined() throws IOException {
        // A finding names its claim itself, for it knows nothing of policies.
        assertEquals(
                Stream.of(ClaimId.class, SectionReference.class, SitePage.class, Subject.class)
                        .map(Class::getSimpleName)
                        .sorted()
                        .toList(),
                found(JOINED));
    }

    @Test
    void canary() {
        assertTrue(PAGE.matcher("links.to(\"coverage.html\")").find());
        assertTrue(PAGE.matcher("links.to(\"index.html#measures\")").find());
        assertTrue(PAGE.matcher("\"measures/\" + id + \".html\"").find());
        assertTrue(PAGE.matcher("\"versions/\" + version").find());
        assertTrue(JOINED.matcher("return owner + \"#\" + claim;").find());
        assertTrue(JOINED.matcher("finding.measure()\n        + \"#\" + finding.claim()")
                .find());
        assertEquals(false, PAGE.matcher("\"diff.html\"").find());
        assertEquals(false, JOINED.matcher("href(\"#\" + anchor)").find());
    }

    /** Names of the classes whose code holds a pattern, sorted. */
    private static List<String> found(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                seen++;
                Matcher matcher = pattern.matcher(Files.readString(file));
                if (matcher.find()) {
                    found.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertTrue(seen > 300, "saw " + seen + " files");
        return found.stream().sorted().toList();
    }
}
