package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
