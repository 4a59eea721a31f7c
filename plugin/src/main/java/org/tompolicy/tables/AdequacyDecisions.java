package org.tompolicy.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decisions of the European Commission under Article 45 GDPR: {@code adequacy.csv} in the resources, a row a decision and
 * a column a language for its number.
 * Only decisions whose number and day are certain stand there; an empty number is one that nobody has looked up.
 */
public final class AdequacyDecisions {

    /**
     * A decision.
     *
     * @param basis word of {@code tom-transfer} that rests on it, {@code adequacy} or {@code dpf}
     * @param country code of ISO 3166-1, or the name of an organisation
     * @param numbers by language, for example {@code 2000/518/EC} and {@code 2000/518/EG}, or empty strings
     * @param date day on which it was taken
     * @param until last day; empty where it names none
     */
    public record Decision(
            String basis, String country, Map<String, String> numbers, LocalDate date, Optional<LocalDate> until) {

        public Decision {
            numbers = Map.copyOf(numbers);
        }

        /** The number as a language writes it, or an empty string. */
        public String number(String language) {
            return Languages.cell(numbers, language);
        }

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(date) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    private static final List<Decision> ALL = ShippedTable.read("adequacy.csv").named().stream()
            .map(AdequacyDecisions::decision)
            .toList();

    private AdequacyDecisions() {}

    private static Decision decision(Map<String, String> row) {
        String until = row.get("until");
        return new Decision(
                row.get("basis"),
                row.get("country"),
                row,
                LocalDate.parse(row.get("date")),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)));
    }

    /**
     * The decision for a country that holds on a day, the newest of several.
     *
     * @param day empty for the newest of all
     */
    public static Optional<Decision> find(String basis, String country, Optional<LocalDate> day) {
        return ALL.stream()
                .filter(decision ->
                        decision.basis().equals(basis) && decision.country().equals(country))
                .filter(decision -> day.map(decision::holdsOn).orElse(true))
                .max(Comparator.comparing(Decision::date));
    }
}
