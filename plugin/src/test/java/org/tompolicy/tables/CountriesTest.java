package org.tompolicy.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountriesTest {

    @Test
    void everyCountryOfTheStandardHasANameInEveryLanguage() {
        List<Map<String, String>> rows = ShippedTable.read("countries.csv").named();
        assertEquals(249, rows.size());
        TreeSet<String> codes = new TreeSet<>();
        for (Map<String, String> row : rows) {
            codes.add(row.get("code"));
            Languages.ids().forEach(language -> assertFalse(row.get(language).isBlank(), row.toString()));
        }
        assertEquals(new TreeSet<>(List.of(Locale.getISOCountries())), codes);
    }

    @Test
    void aNameDoesNotDependOnTheVersionOfJava() {
        assertEquals("Türkiye", Countries.name("TR", "en"));
        assertEquals("Türkei", Countries.name("TR", "de"));
        assertEquals("Hong Kong", Countries.name("HK", "en"));
    }

    @Test
    void whatIsNoCodeStandsAsItIs() {
        assertEquals("Ireland", Countries.name("Ireland", "en"));
        assertEquals("XX", Countries.name("XX", "en"));
    }

    @Test
    void aLanguageWithoutAColumnTakesTheNameInTheFirst() {
        assertEquals("Germany", Countries.name("DE", "fr"));
    }
}
