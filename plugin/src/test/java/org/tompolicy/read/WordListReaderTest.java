package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.WordList;
import org.tompolicy.model.WordList.Entry;

class WordListReaderTest {

    @Test
    void readsWordsThatAreAddedAndTakenOut() {
        assertEquals(
                List.of(
                        new WordList(
                                Rule.ABBREVIATION_UNDEFINED,
                                "",
                                List.of(new Entry("SIEM", "", List.of(), false, false))),
                        new WordList(
                                Rule.VAGUE_TERM,
                                "de",
                                List.of(new Entry(
                                        "zukunftssicher", "Nennen Sie das Verfahren.", List.of(), false, false))),
                        new WordList(
                                Rule.VAGUE_TERM,
                                "en",
                                List.of(
                                        new Entry("robust", "", List.of(), false, true),
                                        new Entry("solid", "", List.of("solid state", "solid line"), false, false)))),
                Documents.sound()
                        .table("lint/abbreviation-undefined.csv", "term", "SIEM")
                        .table(
                                "lint/vague-term.csv",
                                "term,language,action,instead,unless",
                                "zukunftssicher,de,,Nennen Sie das Verfahren.,",
                                "robust,en,remove,,",
                                "solid,en,add,,solid state; solid line")
                        .read()
                        .policy()
                        .wordLists());
    }

    @Test
    void reportsWhatIsWrongWithAList() {
        assertEquals(
                List.of(
                        "measures/lint/absolute-term.csv:1:1: error: [file-invalid] The first line of a word list must name its"
                                + " columns: term, and any of instead, unless, language, action. Write: term,instead",
                        "measures/lint/marketing-term.fr.csv:1:1: error: [file-invalid] A word list is called after its rule,"
                                + " and the language where it is for one: vague-term.csv, vague-term.de.csv. Did you mean"
                                + " marketing-term?",
                        "measures/lint/vage-term.csv:1:1: error: [file-invalid] A word list is called after its rule, and the"
                                + " language where it is for one: vague-term.csv, vague-term.de.csv. Did you mean vague-term?",
                        "measures/lint/vague-authority.csv:1:1: error: [file-invalid] The first line of a word list must name"
                                + " its columns: term, and any of instead, unless, language, action. Did you mean instead?",
                        "measures/lint/vague-term.csv:2:1: error: [file-invalid] The cell term of this line is empty. Fill it in"
                                + " or delete the line.",
                        "measures/lint/vague-term.csv:3:1: error: [file-invalid] The term \"*\" would find every word. Write"
                                + " some letters before the *.",
                        "measures/lint/vague-term.csv:4:1: error: [file-invalid] The language \"fr\" is unknown. Write en or de,"
                                + " or leave it empty for every language.",
                        "measures/lint/vague-term.csv:5:1: error: [file-invalid] The action \"delete\" is unknown. Write add or"
                                + " remove."),
                Documents.sound()
                        .table("lint/absolute-term.csv")
                        .table("lint/marketing-term.fr.csv", "term", "a")
                        .table("lint/vague-authority.csv", "term,insted", "a,b")
                        .table(
                                "lint/vague-term.csv",
                                "term,language,action",
                                ",de,",
                                "*,de,",
                                "robust,fr,",
                                "robust,en,delete")
                        .table("lint/vage-term.csv", "term", "a")
                        .findings());
    }
}
