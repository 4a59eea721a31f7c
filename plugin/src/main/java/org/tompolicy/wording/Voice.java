package org.tompolicy.wording;

import java.time.LocalDate;
import java.time.Period;
import org.tompolicy.finding.Value.Term.Vocabulary;

/** How a language writes what stands inside of sentences. */
public interface Voice {

    /** The language as a BCP 47 tag. */
    String language();

    /** A day: {@code 1 October 2026}. */
    String day(LocalDate day);

    /** How often: {@code every 3 months}. */
    String every(Period period);

    /** The name of a word that writers choose from a list, inside of a sentence: {@code access review}. */
    String term(Vocabulary vocabulary, String word);
}
