package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.testing.Sealed;

class NextVersionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void acceptsWhatFollows() {
        assertEquals("", problem("2026.1"));
        assertEquals("", problem("1.0.0"));
        assertEquals("", problem("2026.2", "2026.1"));
        assertEquals("", problem("2027.1", "2025.1", "2026.12"));
        assertEquals("", problem("1.10.0", "1.9.3"));
    }

    @Test
    void suggestsTheNextOneWhereNoneIsNamed() {
        assertEquals("Nobody said which version it is to be: add -Dtom.version=2026.1.", problem(""));
        assertEquals("Nobody said which version it is to be: add -Dtom.version=2026.4.", problem("", "2026.3"));
        assertEquals("Nobody said which version it is to be: add -Dtom.version=2026.1.", problem("", "2025.7"));
        assertEquals("Nobody said which version it is to be: add -Dtom.version=2027.2.", problem("", "2027.1"));
        assertEquals("Nobody said which version it is to be: add -Dtom.version=1.5.0.", problem("", "1.4.2"));
    }

    @Test
    void refusesOtherForms() {
        assertEquals(
                "tom.version is '../2026.1', which is no number of a version. Use the year and a running number as in"
                        + " 2026.1, or three numbers as in 1.4.0; the next one would be 2026.1.",
                problem("../2026.1"));
        for (String wrong :
                List.of("2026", "v2026.1", "2026.01", "2026.1 ", "1.2", "2026.1/..", "2026.1.1.1", "٢٠٢٦.1")) {
            assertEquals(
                    "tom.version is '" + wrong + "', which is no number of a version.",
                    problem(wrong).substring(0, problem(wrong).indexOf(" Use")));
        }
        assertEquals(
                "tom.version is '2026.1?x', which is no number of a version.",
                problem("2026.1\nx").substring(0, problem("2026.1\nx").indexOf(" Use")));
    }

    @Test
    void refusesWhatIsThere() {
        assertEquals(
                "There is a release 2026.1 already, and what was issued is never changed. Take 2026.2.",
                problem("2026.1", "2026.1"));
        assertEquals(
                "There is a release 2026.1 already, and what was issued is never changed. Take 2026.2.",
                new NextVersion(Releases.NONE, DAY).problem("2026.1", true).orElseThrow());
    }

    @Test
    void refusesWhatDoesNotFollow() {
        assertEquals(
                "tom.version is 2025.9, which does not follow 2026.1: a number of the same form that is greater. Take"
                        + " 2026.2.",
                problem("2025.9", "2026.1"));
        assertEquals(
                "tom.version is 2026.1.0, which does not follow 2026.1: a number of the same form that is greater. Take"
                        + " 2026.2.",
                problem("2026.1.0", "2026.1"));
        assertEquals(
                "tom.version is 2026.1, which does not follow 1.4.0: a number of the same form that is greater. Take"
                        + " 1.5.0.",
                problem("2026.1", "1.4.0"));
    }

    private static String problem(String asked, String... sealed) {
        Releases releases =
                new Releases(Arrays.stream(sealed).map(NextVersionTest::release).toList());
        return new NextVersion(releases, DAY).problem(asked, false).orElse("");
    }

    private static Release release(String version) {
        return Sealed.release(version, DAY, DAY).build();
    }
}
