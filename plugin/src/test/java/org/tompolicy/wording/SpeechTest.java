package org.tompolicy.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.finding.Value.Term.Vocabulary;

class SpeechTest {

    /** A language whose days, intervals and terms are easily seen. */
    private record Marked(String language) implements Voice {

        @Override
        public String day(LocalDate day) {
            return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
        }

        @Override
        public String every(Period period) {
            return "je " + period;
        }

        @Override
        public String term(Vocabulary vocabulary, String word) {
            return "Wort " + word;
        }
    }

    private static final Speech GERMAN = new Speech(new Marked("de"), new Marked("en"));
    private static final Speech ENGLISH = new Speech(new Marked("en"), new Marked("en"));
    /** A language that the catalogue has no file for. */
    private static final Speech OTHER = new Speech(new Marked("fr"), new Marked("en"));

    private static final Message STALE = Messages.counted(
                    "evidence-stale.another", "claims", Value.Claims.named(List.of("AC-01#register")))
            .with("proof", "list-2026")
            .with("end", LocalDate.of(2026, 11, 1))
            .with("where", Messages.of("advice.evidenceOf.block"));

    @Test
    void theConsoleReadsEnglishWithDaysAsTheyAreWritten() {
        assertEquals(
                "AC-01#register rests on list-2026, whose interval ended on 2026-11-01. Take list-2026 out of"
                        + " evidence=\"…\" of the block, or collect a new record for it.",
                STALE.english());
        assertEquals(
                STALE.english(),
                Finding.of(Rule.EVIDENCE_STALE, new Location("a.adoc", 1, 1), STALE)
                        .message());
    }

    @Test
    void aReaderGetsTheSameInTheirLanguageWithTheirDays() {
        assertEquals(
                new Speech.Said(
                        "AC-01#register beruht auf `list-2026`; dessen Intervall endete am 1.11.2026. `list-2026` bei"
                                + " `evidence=\"…\"` am Block herausnehmen oder einen neuen Nachweis dafür einholen.",
                        ""),
                GERMAN.say(List.of(STALE)));
    }

    @Test
    void claimsThatAreNamedBesideTheSentenceDecideItsForm() {
        Message beside = STALE.mapped(value -> value instanceof Value.Claims
                ? new Value.Claims(List.of("AC-01#register", "AC-02#leavers"), true)
                : value);
        assertEquals(
                "These claims rest on `list-2026`, whose",
                ENGLISH.say(List.of(beside)).words().substring(0, 39));
        assertEquals(
                "Diese Festlegungen beruhen auf `list-2026`; dessen",
                GERMAN.say(List.of(beside)).words().substring(0, 50));
    }

    @Test
    void whatALanguageLacksIsSaidInEnglishAndMarkedSo() {
        Speech.Said said = OTHER.say(List.of(STALE));
        assertEquals("en", said.language());
        assertEquals(
                "AC-01#register rests on `list-2026`, whose interval ended on 1.11.2026. ",
                said.words().substring(0, 72));
    }

    @Test
    void wordsOfNoCatalogueAreEnglishAndNeverCode() {
        Message plain = Message.plain("The list `a` is empty. Write \"b\".");
        assertEquals(new Speech.Said("The list 'a' is empty. Write \"b\".", "en"), GERMAN.say(List.of(plain)));
        assertEquals(new Speech.Said("The list 'a' is empty. Write \"b\".", ""), ENGLISH.say(List.of(plain)));
    }

    @Test
    void messagesThatAreReadTogetherAreOfOneLanguage() {
        Speech.Said said = GERMAN.say(List.of(STALE, Message.plain("More.")));
        assertEquals("en", said.language());
        assertEquals("AC-01#register rests on", said.words().substring(0, 23));
    }

    @Test
    void whatSomebodyHasWrittenIsNoPlaceAndNoCode() {
        Message hostile =
                Messages.of("work.undated").with("record", "{today}`$1\\").with("today", "2026-11-30");
        assertEquals(
                "{today}`$1\\ does not say when it was collected. Write \":tom-collected: 2026-11-30\".",
                hostile.english());
        assertEquals(
                "`{today}'$1\\` sagt nicht, wann er erhoben wurde. `:tom-collected: 2026-11-30` eintragen.",
                GERMAN.say(List.of(hostile)).words());
    }

    @Test
    void aPlaceThatNothingFillsIsAMistakeOfOurs() {
        assertThrows(
                IllegalStateException.class, () -> Messages.of("work.undated").english());
        assertThrows(IllegalArgumentException.class, () -> Messages.of("no-such.sentence"));
    }

    @Test
    void lengthsAndListsAreOfTheLanguage() {
        Message overdue = Messages.of("review-overdue.over")
                .with("measure", "AC-01")
                .with("end", LocalDate.of(2026, 11, 1))
                .with("length", new Value.Length(Period.of(1, 6, 0)))
                .with("today", "2026-11-30");
        assertEquals(
                "AC-01 was to be reviewed by 2026-11-01, 1 year and 6 months after the last review. Review it, then"
                        + " write \":tom-reviewed: 2026-11-30\" into the header.",
                overdue.english());
        assertEquals(
                "AC-01 war bis zum 1.11.2026 zu überprüfen, 1 Jahr und 6 Monate nach der letzten Überprüfung.",
                GERMAN.say(List.of(overdue)).words().substring(0, 92));
    }
}
