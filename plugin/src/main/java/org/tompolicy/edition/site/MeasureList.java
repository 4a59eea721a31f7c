package org.tompolicy.edition.site;

import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.Markup;

/**
 * The measures by category.
 *
 * @param changed whether any of them carries a class of change
 * @param changeHead what the change counts from
 */
public record MeasureList(List<Group> groups, boolean changed, String changeHead) {

    /** A category. */
    public record Group(String anchor, String title, Markup introduction, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A measure.
     *
     * @param language of its title where it is not that of the page, else an empty string
     * @param reviewed empty where no review is stated
     */
    public record Row(
            String id,
            String title,
            String language,
            String href,
            int promises,
            Markup reviewed,
            Optional<ChangeMark> change) {}

    /** A class of change: class of the style sheet, sign, word, and where it says what it means. */
    public record ChangeMark(String style, String sign, String word, String href) {}

    public MeasureList {
        groups = List.copyOf(groups);
    }
}
