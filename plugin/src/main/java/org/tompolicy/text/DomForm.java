package org.tompolicy.text;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.tompolicy.model.Target;

/**
 * How a printed page wants the texts of one of its sections.
 *
 * @param addresses where a link leads; empty where it leads nowhere: its words stay
 * @param ids the id that an anchor becomes; empty where another element has it
 * @param levels the level of a heading on the page, for example 5 for {@code h5}; asked in reading order
 * @param pictures the address of a picture that can be set; empty where its alternative text stands for it
 * @param words words without the characters that no font draws
 * @param footnotes numbers the notes of the section
 * @param notes the id of a note, or of the place that calls it
 */
public record DomForm(
        Function<Target, Optional<String>> addresses,
        UnaryOperator<String> ids,
        IntUnaryOperator levels,
        Function<Target, Optional<String>> pictures,
        UnaryOperator<String> words,
        Footnotes footnotes,
        UnaryOperator<String> notes) {

    public DomForm {
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(pictures, "pictures");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(footnotes, "footnotes");
        Objects.requireNonNull(notes, "notes");
    }
}
