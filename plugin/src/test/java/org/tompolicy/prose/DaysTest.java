package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 12, 31));

    @Test
    void one_form_counts() {
        assertEquals(DAY, Days.iso("2026-12-31"));
        for (String other : List.of("31.12.2026", "2026-13-31", "2026-12-1", "", "2026-12-31 ", "2026-02-30")) {
            assertEquals(Optional.empty(), Days.iso(other), other);
        }
    }

    @Test
    void every_other_form_is_understood_where_it_means_one_day() {
        for (String written : List.of(
                "31.12.2026",
                "31. 12. 2026",
                "31.12.26",
                "2026/12/31",
                "20261231",
                "2026-12-31T23:59:59Z",
                "2026-12-31T10:00:00.000+01:00",
                "2026-12-31 10:00",
                "31/12/2026",
                "12/31/2026",
                "31 December 2026",
                "31. Dezember 2026",
                "31st of Dec. 2026",
                "December 31, 2026")) {
            assertEquals(DAY, Days.meant(written), written);
        }
    }

    @Test
    void what_could_be_two_days_or_is_none_stays_open() {
        for (String written : List.of("01/02/2026", "2026-12", "soon", "31.11.2026", "31 Brumaire 2026", "")) {
            assertEquals(Optional.empty(), Days.meant(written), written);
        }
        assertEquals(Optional.of(LocalDate.of(2026, 3, 3)), Days.meant("03/03/2026"));
    }
}
