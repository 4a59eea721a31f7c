package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tompolicy.model.Interval;

class IntervalsTest {

    private static String read(String text) {
        return Intervals.parse(text).map(Interval::toString).orElse("none");
    }

    @Test
    void readsIsoDurations() {
        assertEquals("P3M", read("P3M"));
        assertEquals("P1Y6M", read(" p1y6m "));
        assertEquals("P14D", read("P2W"));
    }

    @Test
    void readsEnglishWords() {
        assertEquals("P3M", read("3 months"));
        assertEquals("P3M", read("quarterly"));
        assertEquals("P6M", read("every six months"));
        assertEquals("P1Y", read("yearly"));
        assertEquals("P1M", read("Monthly"));
        assertEquals("P1Y", read("once a year"));
        assertEquals("P1Y", read("at least once every year"));
        assertEquals("P3Y", read("every third year"));
        assertEquals("P2Y", read("every other year"));
        assertEquals("P6M", read("twice a year"));
        assertEquals("P1D", read("daily"));
        assertEquals("P1D", read("every day"));
        assertEquals("P90D", read("90 days"));
        assertEquals("P6M", read("every half-year"));
        assertEquals("P1M", read("a month"));
        assertEquals("P2M", read("six times a year"));
    }

    @Test
    void readsGermanWords() {
        assertEquals("P3M", read("vierteljährlich"));
        assertEquals("P3M", read("vierteljaehrlich"));
        assertEquals("P1Y", read("jährlich"));
        assertEquals("P6M", read("halbjährlich"));
        assertEquals("P2Y", read("alle zwei Jahre"));
        assertEquals("P3M", read("alle 3 Monate"));
        assertEquals("P1M", read("einmal im Monat"));
        assertEquals("P1D", read("täglich"));
        assertEquals("P1D", read("jeden Tag"));
        assertEquals("P3Y", read("jedes dritte Jahr"));
        assertEquals("P1Y", read("mindestens einmal pro Jahr"));
        assertEquals("P3M", read("quartalsweise"));
        assertEquals("P1M", read("zwölfmal im Jahr"));
    }

    @Test
    void readsNothingOutOfWhatSaysNoIntervalOrTwo() {
        for (String text : new String[] {
            "regularly",
            "biannual",
            "bi-weekly",
            "P0D",
            "P-3M",
            "0 months",
            "PT1H",
            "P",
            "",
            "3",
            "months of Sundays",
            "99999 days"
        }) {
            assertEquals("none", read(text), text);
        }
    }

    private static String in(String text) {
        return Intervals.in(text).stream()
                .filter(IntervalMention::isSaid)
                .map(mention -> mention.words() + "="
                        + mention.interval().map(Interval::toString).orElse("none"))
                .toList()
                .toString();
    }

    @Test
    void findsWhatRecursInRunningText() {
        assertEquals("[once a year=P1Y]", in("Auditors come once a year."));
        assertEquals("[every 3 months=P3M]", in("At least every\n3 months, we audit."));
        assertEquals("[every third year=P3Y]", in("The certificate is renewed every third year."));
        assertEquals("[Twice a year=P6M, daily=P1D]", in("Twice a year we exercise; daily we read."));
        assertEquals("[twice a week=none]", in("Copies are made twice a week."));
        assertEquals("[every three (3) months=P3M]", in("Rights are reviewed every three (3) months."));
        assertEquals("[hourly=none]", in("Copies are made hourly."));
        assertEquals("[intervals of six months=P6M]", in("at regular intervals of six months"));
        assertEquals("[zweimal jährlich=P6M]", in("Das wird zweimal jährlich geübt."));
        assertEquals("[Jährliche=P1Y]", in("Jährliche Schulungen sind Pflicht."));
        assertEquals("[alle zwei Jahre=P2Y]", in("Das wird alle zwei Jahre geprüft."));
        assertEquals("[einmal im Monat=P1M]", in("Das wird einmal im Monat geprüft."));
        assertEquals("[jeden Monat=P1M]", in("Das geschieht jeden Monat."));
    }

    @Test
    void readsHoursThatAreWholeDays() {
        assertEquals("P1D", read("24 hours"));
        assertEquals("P1D", read("PT24H"));
        assertEquals("P7D", read("alle 168 Stunden"));
        assertEquals("none", read("36 hours"));
    }

    @Test
    void takesWhatMayBeAnIntervalForNone() {
        assertEquals("[täglich=P1D]", in("täglich gesichert, eine Probe im Quartal"));
        assertEquals("[]", in("umpteen times yearly"));
        assertEquals("[]", in("with every release"));
        assertEquals("[]", in("every few weeks"));
        assertEquals("[]", in("a bi-weekly report"));
    }

    @Test
    void anIntervalThatIsNoWholeNumberOfDaysFitsTheCadencesBesideIt() {
        IntervalMention twiceAWeek = Intervals.in("twice a week").get(0);
        assertTrue(twiceAWeek.fits(Interval.of("P3D")));
        assertTrue(twiceAWeek.fits(Interval.of("P4D")));
        assertFalse(twiceAWeek.fits(Interval.of("P7D")));
        assertTrue(Intervals.in("every 6 to 12 months").get(0).fits(Interval.of("P9M")));
        assertTrue(Intervals.in("hourly").get(0).fits(Interval.of("P1D")));
    }

    @Test
    void endsWithinAnyTextThatIsCutOff() {
        String text =
                "Each 2 x p.a. every 6-12 months, einmal in 12 Monaten, every Monday and Thursday in the month; 14-Tage-Rhythmus";
        for (int from = 0; from < text.length(); from++) {
            for (int to = from; to <= text.length(); to++) {
                for (IntervalMention mention : Intervals.in(text.substring(from, to))) {
                    assertTrue(mention.start() < mention.end() && mention.end() <= to - from);
                }
            }
        }
    }

    @Test
    void findsNoTermsAndAges() {
        for (String text : new String[] {
            "Logs are kept for 12 months.",
            "within 24 hours",
            "after 90 days",
            "Protokolle werden 12 Monate aufbewahrt.",
            "innerhalb von 30 Tagen",
            "biannually",
            "all 3 rooms"
        }) {
            assertEquals("[]", in(text), text);
        }
    }
}
