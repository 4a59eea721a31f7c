package org.tompolicy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;

/** What becomes of a text on its way to its readers; every step makes a new one. */
public final class Texts {

    private Texts() {}

    /** What an audience reads: hidden blocks and words are gone with their notes, pictures, items and rows. */
    public static Text forAudience(Text text, Audience reader) {
        return new Rewriter() {
            @Override
            Optional<Mark> mark(Mark mark) {
                return reader.maySee(mark.audience()) ? Optional.of(mark) : Optional.empty();
            }
        }.text(text);
    }

    /** The same text that says in which language it is, block by block; what says so already stays. */
    public static Text inLanguage(Text text, String language) {
        return new Text(text.blocks().stream()
                .flatMap(block -> new Outermost(language).block(block).stream())
                .toList());
    }

    /** Changes the mark of the block that it is given, and none inside. */
    private static final class Outermost extends Rewriter {
        private final String language;
        private boolean isDone;

        private Outermost(String language) {
            this.language = language;
        }

        @Override
        Optional<Mark> mark(Mark mark) {
            boolean isInside = isDone;
            isDone = true;
            return Optional.of(isInside || !mark.language().isEmpty() ? mark : mark.withLanguage(language));
        }
    }

    /** The same text without what only writers need: for whom parts of it are, and where they stand in the sources. */
    public static Text published(Text text) {
        return new Rewriter() {
            @Override
            Optional<Mark> mark(Mark mark) {
                return Optional.of(mark.published());
            }
        }.text(text);
    }

    /** The same text where links and pictures lead elsewhere; where a link leads nowhere, its words stay. */
    public static Text withTargets(Text text, Function<Target, Optional<Target>> target) {
        return new Rewriter() {
            @Override
            Optional<Target> target(Target old) {
                return target.apply(old);
            }
        }.text(text);
    }

    /** A line where links and pictures lead elsewhere. */
    public static List<Inline> withTargets(List<Inline> line, Function<Target, Optional<Target>> target) {
        return line(withTargets(ofLine(line), target));
    }

    /** A line as a text, so that what is done to texts can be done to it. */
    public static Text ofLine(List<Inline> line) {
        return line.isEmpty() ? Text.EMPTY : Text.of(new Block.Plain(line));
    }

    /** The line of a text that {@link #ofLine} made. */
    public static List<Inline> line(Text text) {
        return text.blocks().stream()
                .flatMap(block -> ((Block.Plain) block).content().stream())
                .toList();
    }

    /** The same text where a link without words of its own is called what {@code name} says of its target. */
    public static Text withNames(Text text, Function<Target, List<Inline>> name) {
        return new Rewriter() {
            @Override
            List<Inline> line(List<Inline> line) {
                return super.line(line.stream()
                        .map(piece -> piece instanceof Inline.Link link
                                        && link.content().isEmpty()
                                ? new Inline.Link(link.mark(), link.target(), name.apply(link.target()))
                                : piece)
                        .toList());
            }
        }.text(text);
    }

    /** The same text with the places of some claims only. */
    public static Text withClaims(Text text, Predicate<String> kept) {
        return new Rewriter() {
            @Override
            boolean keepsClaim(String claim) {
                return kept.test(claim);
            }
        }.text(text);
    }

    /** The same text with the texts of the claims in their places; a claim that has none leaves its place empty. */
    public static Text withClaimTexts(Text text, Function<String, Text> claims) {
        return withClaimTexts(text, any -> true, claims);
    }

    /** The same text with the texts of some claims in their places; the places of the others stay. */
    public static Text withSomeClaimTexts(Text text, Map<String, Text> claims) {
        return withClaimTexts(text, claims::containsKey, claims::get);
    }

    private static Text withClaimTexts(Text text, Predicate<String> told, Function<String, Text> claims) {
        return new Rewriter() {
            @Override
            public Optional<Block> claimPlace(Block.ClaimPlace place) {
                if (!told.test(place.claim())) {
                    return super.claimPlace(place);
                }
                List<Block> blocks = claims.apply(place.claim()).blocks();
                return switch (blocks.size()) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(blocks.get(0));
                    default -> Optional.of(new Block.Group(Mark.NONE, blocks));
                };
            }
        }.text(text);
    }

    /** The same text with the places of claims where blocks with their ids stand. */
    public static Text withClaimPlaces(Text text, Predicate<String> claim) {
        return new Rewriter() {
            @Override
            Optional<Block> block(Block block) {
                return !block.mark().id().isEmpty() && claim.test(block.mark().id())
                        ? Optional.of(new Block.ClaimPlace(block.mark().id()))
                        : super.block(block);
            }
        }.text(text);
    }

    /**
     * The same text with other blocks in the place of some.
     *
     * @param instead what stands for a block, which is told by identity; nothing where the block goes
     */
    public static Text replaced(Text text, Map<Block, Optional<Block>> instead) {
        return new Rewriter() {
            @Override
            Optional<Block> block(Block block) {
                Optional<Block> other = instead.get(block);
                return other == null ? super.block(block) : other;
            }
        }.text(text);
    }

    /** A line as what a link is called: words and how they are set off, without anchors, links, pictures and notes. */
    public static List<Inline> label(List<Inline> line) {
        List<Inline> label = new ArrayList<>();
        for (Inline piece : line) {
            if (piece instanceof Inline.Words) {
                label.add(piece);
            } else if (piece instanceof Inline.Link link) {
                Mark mark =
                        link.mark().withId("").published().within(link.mark().audience());
                label.add(new Inline.Styled(Inline.Style.SPAN, mark, label(link.content())));
            } else if (piece instanceof Inline.LineBreak) {
                label.add(new Inline.Words(" "));
            } else if (piece instanceof Inline.Styled styled && !Walk.isBlank(styled.content())) {
                label.add(new Inline.Styled(styled.style(), styled.mark().withId(""), label(styled.content())));
            }
        }
        return Inline.joined(label);
    }

    /** A line as an audience reads it. */
    public static List<Inline> forAudience(List<Inline> line, Audience reader) {
        return line(forAudience(ofLine(line), reader));
    }
}
