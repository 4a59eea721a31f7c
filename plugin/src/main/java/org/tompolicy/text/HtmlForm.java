package org.tompolicy.text;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tompolicy.model.Target;

/**
 * How a page wants its texts.
 *
 * @param addresses where a link or a picture leads on this page; empty where a link leads nowhere: its words stay
 * @param ids the anchor that an id becomes; empty where it stands on another element
 * @param firstLevel level of the highest headings on the page: 2 for {@code h2}
 * @param footnotes numbers the notes of the page; empty: each note stands where it is called
 * @param regions labels of what is too wide for a page and scrolls by itself; empty where nothing scrolls
 */
public record HtmlForm(
        Function<Target, Optional<String>> addresses,
        UnaryOperator<String> ids,
        int firstLevel,
        Optional<Footnotes> footnotes,
        Optional<Regions> regions) {

    /**
     * What screen readers call a region that scrolls.
     *
     * @param table for example {@code Table}
     * @param picture for example {@code Picture}
     */
    public record Regions(String table, String picture) {
        public Regions {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(picture, "picture");
        }
    }

    public HtmlForm {
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(footnotes, "footnotes");
        Objects.requireNonNull(regions, "regions");
    }

    /** Texts with their own ids and headings. */
    public static HtmlForm of(Function<Target, Optional<String>> addresses) {
        return new HtmlForm(addresses, UnaryOperator.identity(), 2, Optional.empty(), Optional.empty());
    }

    public HtmlForm withIds(UnaryOperator<String> others) {
        return new HtmlForm(addresses, others, firstLevel, footnotes, regions);
    }

    public HtmlForm withFootnotes(Footnotes notes) {
        return new HtmlForm(addresses, ids, firstLevel, Optional.of(notes), regions);
    }

    public HtmlForm withRegions(Regions others) {
        return new HtmlForm(addresses, ids, firstLevel, footnotes, Optional.of(others));
    }
}
