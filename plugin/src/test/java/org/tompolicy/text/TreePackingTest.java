package org.tompolicy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.testing.RandomTrees;

class TreePackingTest {

    private static byte[] packed(Block block) {
        PackedOutput out = new PackedOutput();
        new TreePacking(out).block(block);
        return out.bytes();
    }

    private static Block unpacked(byte[] bytes) {
        PackedInput in = new PackedInput(bytes);
        Block block = new TreeUnpacking(in).block();
        assertTrue(in.isAtEnd(), "something is left");
        return block;
    }

    @Test
    void everyTreeIsReadBackAsItWas() {
        RandomTrees trees = new RandomTrees(1);
        for (int i = 0; i < 1000; i++) {
            Block block = trees.of(Block.class);
            assertEquals(block, unpacked(packed(block)));
        }
        for (Class<?> kind : List.of(Block.class, Inline.class, Target.class)) {
            for (Class<?> one : kind.getPermittedSubclasses()) {
                assertTrue(trees.made().contains(one.getSimpleName()), "never made: " + one);
            }
        }
    }

    /** Claims inside of a list are taken out of it by what they are, not by what they say. */
    @Test
    void aBlockThatIsPartOfAnotherIsThatPartAgain() {
        Block part = new Block.Separator(Mark.of("x"));
        Block equal = new Block.Separator(Mark.of("x"));
        PackedOutput out = new PackedOutput();
        TreePacking packing = new TreePacking(out);
        List.of(new Block.Group(Mark.NONE, List.of(equal, part)), part).forEach(packing::block);

        TreeUnpacking unpacking = new TreeUnpacking(new PackedInput(out.bytes()));
        Block.Group group = (Block.Group) unpacking.block();
        Block again = unpacking.block();

        assertEquals(part, again);
        assertSame(group.blocks().get(1), again);
        assertNotSame(group.blocks().get(0), again);
    }

    @Test
    void numbersOfEverySizeAreReadBack() {
        int[] numbers = {0, 1, -1, 63, 64, -64, -65, 8191, 8192, 1 << 27, Integer.MAX_VALUE, Integer.MIN_VALUE};
        PackedOutput out = new PackedOutput();
        Arrays.stream(numbers).forEach(out::number);
        PackedInput in = new PackedInput(out.bytes());
        for (int number : numbers) {
            assertEquals(number, in.number());
        }
        assertTrue(in.isAtEnd());
    }

    @Test
    void aStringTakesItsLengthOnceOnly() {
        PackedOutput once = new PackedOutput();
        once.text("a sentence");
        PackedOutput often = new PackedOutput();
        for (int i = 0; i < 100; i++) {
            often.text("a sentence");
        }
        assertEquals(once.bytes().length + 99, often.bytes().length);
    }

    /** The digest of an entry keeps such bytes away; where it does not, they may neither hang nor fill the memory. */
    @Test
    void otherBytesAreRefusedOrSomethingElse() {
        RandomTrees trees = new RandomTrees(2);
        byte[] whole = Stream.generate(() -> packed(trees.of(Block.class)))
                .filter(bytes -> bytes.length > 1000)
                .findFirst()
                .orElseThrow();
        for (int at = 0; at < whole.length; at++) {
            byte[] cut = Arrays.copyOf(whole, at);
            assertThrows(IllegalArgumentException.class, () -> unpacked(cut), "length " + at);
            for (int bits : new int[] {1, 0x40, 0x80, 0xff}) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) bits;
                try {
                    new TreeUnpacking(new PackedInput(changed)).block();
                } catch (IllegalArgumentException refused) {
                    // fine as well
                }
            }
        }
    }
}
