package org.tompolicy.edition.annex;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.Box;

/**
 * Tables that are wider than their place because their words are long. Nobody but the engine knows how wide words are, so
 * it sets the pages first.
 */
final class WideTables {

    /** Class of a cell whose words may be broken anywhere. */
    private static final String TIGHT = "tight";

    private WideTables() {}

    /**
     * Gives a class to the cells that need more than their share of a table that is too wide.
     *
     * @return whether there were any
     */
    static boolean mark(Box box) {
        boolean found = false;
        if (box instanceof TableBox table && table.getWidth() > table.getContainingBlockWidth()) {
            found = cells(table, table.getContainingBlockWidth() / Math.max(1, table.numEffCols()));
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            found |= mark(box.getChild(i));
        }
        return found;
    }

    private static boolean cells(Box box, int share) {
        boolean found = false;
        for (int i = 0; i < box.getChildCount(); i++) {
            Box child = box.getChild(i);
            if (!(child instanceof TableCellBox cell)) {
                found |= !(child instanceof TableBox) && cells(child, share);
            } else if (cell.getElement() != null
                    && cell.getMinWidth() > share * cell.getStyle().getColSpan()) {
                HtmlTree.addClass(cell.getElement(), TIGHT);
                found = true;
            }
        }
        return found;
    }
}
