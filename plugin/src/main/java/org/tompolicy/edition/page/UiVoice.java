package org.tompolicy.edition.page;

import java.time.LocalDate;
import java.time.Period;
import org.tompolicy.finding.Value.Term.Vocabulary;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Interval;
import org.tompolicy.tables.Languages;
import org.tompolicy.wording.Speech;
import org.tompolicy.wording.Voice;

/** Days, intervals and terms of findings as the interface writes them. */
public record UiVoice(UiTexts texts) implements Voice {

    @Override
    public String language() {
        return texts.language();
    }

    @Override
    public String day(LocalDate day) {
        return texts.date(day);
    }

    @Override
    public String every(Period period) {
        return texts.interval(new Interval(period));
    }

    @Override
    public String term(Vocabulary vocabulary, String word) {
        return switch (vocabulary) {
            case EVIDENCE ->
                EvidenceKind.of(word).map(texts::kind).map(texts::inSentence).orElse(word);
            case TRANSFER -> texts.transfer(word);
        };
    }

    /** How messages are said in the language of some texts. */
    public static Speech speech(UiTexts texts) {
        return new Speech(new UiVoice(texts), new UiVoice(UiTexts.of(Languages.first())));
    }
}
