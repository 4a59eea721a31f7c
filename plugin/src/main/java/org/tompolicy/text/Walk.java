package org.tompolicy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Text;

/** Goes through a text in reading order. */
public final class Walk {

    private Walk() {}

    /** Every piece of every line, those inside others after them. */
    public static Stream<Inline> pieces(Text text) {
        List<Inline> pieces = new ArrayList<>();
        Visiting visiting = new Visiting() {
            @Override
            void piece(Inline piece) {
                pieces.add(piece);
            }
        };
        visiting.blocks(text.blocks());
        return pieces.stream();
    }

    /** Every block, those inside others after them. */
    public static Stream<Block> blocks(Text text) {
        List<Block> blocks = new ArrayList<>();
        new Visiting() {
            @Override
            void block(Block block) {
                blocks.add(block);
            }
        }.blocks(text.blocks());
        return blocks.stream();
    }

    /** Its pictures. */
    public static Stream<Inline.Picture> pictures(Text text) {
        return pieces(text)
                .flatMap(piece -> piece instanceof Inline.Picture picture ? Stream.of(picture) : Stream.empty());
    }

    /** Every anchor with the audience that is the narrowest around it. */
    public static void anchors(Text text, BiConsumer<String, Audience> anchor) {
        new Visiting() {
            @Override
            void mark(Mark mark, Audience around) {
                if (!mark.id().isEmpty()) {
                    anchor.accept(mark.id(), mark.audience().narrower(around));
                }
            }
        }.blocks(text.blocks());
    }

    /** For whom each piece is that fewer may read than what is around it, in reading order. */
    public static List<Audience> audiences(Text text) {
        List<Audience> audiences = new ArrayList<>();
        new Visiting() {
            @Override
            void mark(Mark mark, Audience around) {
                Audience own = mark.audience().narrower(around);
                if (own != around) {
                    audiences.add(own);
                }
            }
        }.blocks(text.blocks());
        return audiences;
    }

    /** Every anchor. */
    public static List<String> anchors(Text text) {
        List<String> anchors = new ArrayList<>();
        anchors(text, (id, audience) -> anchors.add(id));
        return anchors;
    }

    /** The block with an anchor of its own. */
    public static Optional<Block> block(Text text, String id) {
        return blocks(text).filter(block -> block.mark().id().equals(id)).findFirst();
    }

    /** Whether a line says and shows nothing. */
    public static boolean isBlank(List<Inline> line) {
        return line.stream().allMatch(Walk::isBlank);
    }

    private static boolean isBlank(Inline piece) {
        if (piece instanceof Inline.Words words) {
            return words.text().isBlank();
        } else if (piece instanceof Inline.Styled styled) {
            return isBlank(styled.content());
        } else if (piece instanceof Inline.Link link) {
            return !link.content().isEmpty() && isBlank(link.content());
        } else if (piece instanceof Inline.Footnote note) {
            return isBlank(note.content());
        }
        return piece instanceof Inline.LineBreak;
    }

    /** Calls what subclasses override for everything, in reading order. */
    abstract static class Visiting implements Block.Visitor<Void>, Inline.Visitor<Void> {

        private Audience around = Audience.PUBLIC;

        void piece(Inline piece) {}

        void block(Block block) {}

        void mark(Mark mark, Audience outside) {}

        final void blocks(List<Block> blocks) {
            for (Block block : blocks) {
                block(block);
                block.accept(this);
            }
        }

        final Void line(List<Inline> line) {
            for (Inline piece : line) {
                piece(piece);
                piece.accept(this);
            }
            return null;
        }

        private Void inside(Mark mark, Runnable content) {
            mark(mark, around);
            Audience before = around;
            around = around.narrower(mark.audience());
            content.run();
            around = before;
            return null;
        }

        private Void blocksInside(Mark mark, List<Block> blocks) {
            return inside(mark, () -> blocks(blocks));
        }

        private Void lineInside(Mark mark, List<Inline> line) {
            return inside(mark, () -> line(line));
        }

        private void caption(Optional<Block.Caption> caption) {
            caption.ifPresent(some -> blocksInside(some.mark(), some.blocks()));
        }

        @Override
        public Void paragraph(Block.Paragraph paragraph) {
            return lineInside(paragraph.mark(), paragraph.content());
        }

        @Override
        public Void plain(Block.Plain plain) {
            return line(plain.content());
        }

        @Override
        public Void heading(Block.Heading heading) {
            return lineInside(heading.mark(), heading.content());
        }

        @Override
        public Void listing(Block.Listing listing) {
            return lineInside(listing.mark(), listing.content());
        }

        @Override
        public Void itemList(Block.ItemList list) {
            return inside(list.mark(), () -> list.items().forEach(item -> blocksInside(item.mark(), item.blocks())));
        }

        @Override
        public Void descriptionList(Block.DescriptionList list) {
            return inside(list.mark(), () -> {
                for (Block.DescriptionList.Entry entry : list.entries()) {
                    entry.terms().forEach(term -> lineInside(term.mark(), term.content()));
                    entry.meanings().forEach(meaning -> blocksInside(meaning.mark(), meaning.blocks()));
                }
            });
        }

        @Override
        public Void table(Block.Table table) {
            return inside(table.mark(), () -> {
                caption(table.caption());
                for (Block.Table.Group group : table.groups()) {
                    inside(group.mark(), () -> group.rows().forEach(this::row));
                }
            });
        }

        private void row(Block.Table.Row row) {
            inside(row.mark(), () -> row.cells().forEach(cell -> blocksInside(cell.mark(), cell.blocks())));
        }

        @Override
        public Void quote(Block.Quote quote) {
            return blocksInside(quote.mark(), quote.blocks());
        }

        @Override
        public Void admonition(Block.Admonition admonition) {
            return inside(admonition.mark(), () -> {
                line(admonition.label());
                blocks(admonition.blocks());
            });
        }

        @Override
        public Void figure(Block.Figure figure) {
            return inside(figure.mark(), () -> {
                blocks(figure.blocks());
                caption(figure.caption());
            });
        }

        @Override
        public Void group(Block.Group group) {
            return blocksInside(group.mark(), group.blocks());
        }

        @Override
        public Void section(Block.Section section) {
            return blocksInside(section.mark(), section.blocks());
        }

        @Override
        public Void details(Block.Details details) {
            return inside(details.mark(), () -> {
                lineInside(details.summaryMark(), details.summary());
                blocks(details.blocks());
            });
        }

        @Override
        public Void separator(Block.Separator separator) {
            return lineInside(separator.mark(), List.of());
        }

        @Override
        public Void claimPlace(Block.ClaimPlace place) {
            return null;
        }

        @Override
        public Void words(Inline.Words words) {
            return null;
        }

        @Override
        public Void styled(Inline.Styled styled) {
            return lineInside(styled.mark(), styled.content());
        }

        @Override
        public Void link(Inline.Link link) {
            return lineInside(link.mark(), link.content());
        }

        @Override
        public Void picture(Inline.Picture picture) {
            return lineInside(picture.mark(), List.of());
        }

        @Override
        public Void lineBreak(Inline.LineBreak lineBreak) {
            return null;
        }

        @Override
        public Void footnote(Inline.Footnote note) {
            return lineInside(note.mark(), note.content());
        }
    }
}
