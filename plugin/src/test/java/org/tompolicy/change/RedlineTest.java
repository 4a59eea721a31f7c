package org.tompolicy.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tompolicy.change.Segment.Kind;

class RedlineTest {

    /** A redline as people write it: {@code [-deleted-]}, {@code {+inserted+}}. */
    private static String marked(String before, String after) {
        return Redline.of(before, after).stream()
                .map(segment -> switch (segment.kind()) {
                    case KEPT -> segment.text();
                    case DELETED -> "[-" + segment.text() + "-]";
                    case INSERTED -> "{+" + segment.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    private static String without(Kind left, List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.kind() != left)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    @Test
    void words_are_whole() {
        assertEquals(
                "We [-must -]{+may +}keep a register.", marked("We must keep a register.", "We may keep a register."));
        assertEquals("three [-months.-]{+months,+}", marked("three months.", "three months,"));
    }

    @Test
    void what_comes_at_an_end_leaves_the_word_before_it_alone() {
        assertEquals("One.{+ Two.+}", marked("One.", "One. Two."));
        assertEquals("{+Zero. +}One.", marked("One.", "Zero. One."));
        assertEquals("One.[- Two.-]", marked("One. Two.", "One."));
    }

    @Test
    void a_single_word_between_two_exchanges_is_part_of_one() {
        assertEquals(
                "It [-must be reviewed -]{+may be checked +}here.",
                marked("It must be reviewed here.", "It may be checked here."));
        assertEquals(
                "We {+always +}keep {+all +}registers.", marked("We keep registers.", "We always keep all registers."));
        assertEquals(
                "It [-must -]{+may +}be done [-every week-]{+each month+}",
                marked("It must be done every week", "It may be done each month"));
    }

    @Test
    void white_space_is_kept() {
        assertEquals("a[- -]{+\n+}b", marked("a b", "a\nb"));
        assertEquals("[-  -]a", marked("  a", "a"));
        assertEquals("{+all of it+}", marked("", "all of it"));
        assertEquals(List.of(), Redline.of("", ""));
        assertEquals(List.of(new Segment(Kind.KEPT, " the same ")), Redline.of(" the same ", " the same "));
    }

    @Test
    void both_texts_can_be_read_from_it() {
        Random random = new Random(20261001);
        String[] pieces = {"a", "b", "c", " ", "  ", "\n", "\u00a0", "Müll", "1.2", ",", ""};
        for (int i = 0; i < 20_000; i++) {
            String before = text(random, pieces);
            String after = text(random, pieces);
            List<Segment> segments = Redline.of(before, after);
            assertEquals(before, without(Kind.INSERTED, segments), before + "|" + after);
            assertEquals(after, without(Kind.DELETED, segments), before + "|" + after);
            for (int at = 1; at < segments.size(); at++) {
                assertNotEquals(segments.get(at - 1).kind(), segments.get(at).kind(), before + "|" + after);
            }
        }
    }

    private static String text(Random random, String... pieces) {
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(any -> pieces[random.nextInt(pieces.length)])
                .collect(Collectors.joining());
    }

    @Test
    void long_texts_that_have_nothing_in_common_are_exchanged_as_a_whole() {
        String before = "a ".repeat(30_000);
        String after = IntStream.range(0, 30_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertEquals(
                List.of(new Segment(Kind.DELETED, before), new Segment(Kind.INSERTED, after)),
                Redline.of(before, after));
    }
}
