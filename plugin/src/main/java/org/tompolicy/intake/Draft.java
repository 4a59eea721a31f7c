package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tompolicy.intake.Manuscript.LeftOut;
import org.tompolicy.model.Inline;

/**
 * What was found in a manuscript, ready to be written.
 *
 * @param language of its words
 * @param preamble what stands before the measures, and what explains all of them
 * @param certificates named in the text, each once
 * @param doubts what a person should look at, in order of places
 */
record Draft(
        Manuscript manuscript,
        String language,
        Words title,
        List<Written> preamble,
        List<Category> categories,
        List<Mentions.Certificate> certificates,
        List<LeftOut> leftOut,
        List<Doubt> doubts) {

    /** How sure the finder is. */
    enum Certainty {
        SURE,
        LIKELY,
        GUESSED;

        String word() {
            return switch (this) {
                case SURE -> "sure";
                case LIKELY -> "likely";
                case GUESSED -> "a guess";
            };
        }
    }

    /** Something that a person should look at. */
    record Doubt(int place, Certainty certainty, String message) {
        Doubt {
            Objects.requireNonNull(certainty, "certainty");
            Objects.requireNonNull(message, "message");
        }
    }

    /** A piece of text as it is written. */
    sealed interface Written {

        /**
         * A promise.
         *
         * @param items of a list that belongs to it
         * @param attributes of its list besides id and role, by name
         */
        record Claim(String id, Words words, List<Words> items, Map<String, String> attributes, int place)
                implements Written {
            public Claim {
                items = List.copyOf(items);
                attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
            }

            Claim withId(String other) {
                return new Claim(other, words, items, attributes, place);
            }
        }

        /** Text that explains. */
        record Context(Words words, List<Words> items) implements Written {
            public Context {
                items = List.copyOf(items);
            }
        }

        /** A heading below the title. */
        record Heading(Words words) implements Written {}

        /**
         * A picture.
         *
         * @param file its name beside the measure
         */
        record Shown(String file, Inline.Picture picture) implements Written {}

        /** A term with what it means. */
        record Term(Words name, Words meaning) implements Written {}
    }

    /**
     * A measure.
     *
     * @param coded whether its id is the writer's own
     */
    record Measure(
            String id,
            boolean coded,
            String name,
            Words title,
            Map<String, List<String>> controls,
            List<Written> text,
            int place) {
        Measure {
            controls = Collections.unmodifiableMap(new TreeMap<>(controls));
            text = List.copyOf(text);
        }

        List<Written.Claim> claims() {
            return text.stream()
                    .flatMap(one -> one instanceof Written.Claim claim ? Stream.of(claim) : Stream.empty())
                    .toList();
        }
    }

    /**
     * A category.
     *
     * @param letters that the ids of all of its measures begin with; empty where they differ
     */
    record Category(String folder, Words title, Optional<String> letters, List<Written> text, List<Measure> measures) {
        Category {
            text = List.copyOf(text);
            measures = List.copyOf(measures);
        }
    }

    Draft {
        preamble = List.copyOf(preamble);
        categories = List.copyOf(categories);
        certificates = List.copyOf(certificates);
        leftOut = List.copyOf(leftOut);
        doubts = List.copyOf(doubts);
    }

    List<Measure> measures() {
        return categories.stream()
                .flatMap(category -> category.measures().stream())
                .toList();
    }

    /** The pictures that its measures show. */
    List<Written.Shown> pictures() {
        return measures().stream()
                .flatMap(measure -> measure.text().stream())
                .flatMap(one -> one instanceof Written.Shown shown ? Stream.of(shown) : Stream.empty())
                .toList();
    }

    Draft withDoubts(List<Doubt> more) {
        List<Doubt> all = new ArrayList<>(doubts);
        all.addAll(more);
        return new Draft(manuscript, language, title, preamble, categories, certificates, leftOut, all);
    }
}
