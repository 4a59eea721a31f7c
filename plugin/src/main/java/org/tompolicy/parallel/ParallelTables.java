package org.tompolicy.parallel;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.redline.Units;
import org.tompolicy.word.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Tables of the annex in both languages, row by row. Of a table of names and values the value stands twice, side by side;
 * in a wider one each cell holds both, one below the other. What is the same in both stands once. Tables whose rows may be
 * others stand one below the other, whole: a glossary, which each language orders for itself, and tables of the policy.
 */
final class ParallelTables {

    /** Letters of two short names that fit on one line. */
    private static final int LINE = 19;

    private final Sides sides;
    private final Document page;

    ParallelTables(Sides sides) {
        this.sides = sides;
        this.page = sides.page();
    }

    void merge(Element left, Element right, Element into) {
        List<Element> rows = rows(left);
        List<Element> others = rows(right);
        if (isOrderedByWords(left) || !links(rows).equals(links(others))) {
            stacked(left, right, into);
            return;
        }
        boolean split = rows.stream().allMatch(ParallelTables::isNameAndValue)
                && others.stream().allMatch(ParallelTables::isNameAndValue);
        Element table = (Element) left.cloneNode(false);
        table.setAttribute("class", (table.getAttribute("class") + (split ? " both" : "")).strip());
        into.appendChild(table);
        Node before = null;
        Element group = table;
        for (int i = 0; i < rows.size(); i++) {
            Node parent = rows.get(i).getParentNode();
            if (parent != before) {
                before = parent;
                group = parent == left ? table : (Element) table.appendChild(parent.cloneNode(false));
            }
            group.appendChild(row(rows.get(i), others.get(i), split));
        }
    }

    /** One table below the other, which says its language. */
    void stacked(Element left, Element right, Element into) {
        into.appendChild(left.cloneNode(true));
        if (!Sides.isSame(left, right)) {
            into.appendChild(sides.title());
            into.appendChild(sides.spoken(right));
        }
    }

    private static boolean isOrderedByWords(Element table) {
        NodeList heads = table.getElementsByTagName("th");
        return heads.getLength() > 0 && Sides.hasClass((Element) heads.item(0), "term");
    }

    private static boolean isNameAndValue(Element row) {
        List<Element> cells = Elements.elements(row);
        return cells.size() == 2 && cells.get(0).getTagName().equals("th");
    }

    private static List<Element> rows(Element table) {
        NodeList found = table.getElementsByTagName("tr");
        List<Element> rows = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            rows.add((Element) found.item(i));
        }
        return rows;
    }

    /** What rows have to have in common, whatever the language: where the links in them lead. */
    private static List<String> links(List<Element> rows) {
        List<String> all = new ArrayList<>();
        for (Element row : rows) {
            StringBuilder leads = new StringBuilder();
            NodeList links = row.getElementsByTagName("a");
            for (int i = 0; i < links.getLength(); i++) {
                String link = ((Element) links.item(i)).getAttribute("href");
                leads.append(link.startsWith("#") ? Places.original(link) : "");
            }
            all.add(leads.toString());
        }
        return all;
    }

    /** The first cells and the last ones belong together; what stands between them may be a column of one language. */
    private Element row(Element left, Element right, boolean split) {
        Element row = (Element) left.cloneNode(false);
        List<Element> cells = Elements.elements(left);
        List<Element> others = Elements.elements(right);
        int columns = Math.max(cells.size(), others.size());
        for (int i = 0; i < columns; i++) {
            Element cell = at(i, cells, columns);
            Element other = at(i, others, columns);
            if (cell == null) {
                row.appendChild(sides.spoken(other));
            } else if (other == null) {
                row.appendChild(cell.cloneNode(true));
            } else {
                cells(cell, other, split && i == 1, split && i == 0, row);
            }
        }
        return row;
    }

    private static Element at(int column, List<Element> cells, int columns) {
        if (column == columns - 1) {
            return cells.isEmpty() ? null : cells.get(cells.size() - 1);
        }
        return column < cells.size() - 1 ? cells.get(column) : null;
    }

    private void cells(Element left, Element right, boolean value, boolean name, Element row) {
        if (Sides.isSame(left, right)) {
            Element whole = (Element) left.cloneNode(true);
            row.appendChild(whole);
            if (value) {
                whole.setAttribute("colspan", "2");
            }
        } else if (value) {
            row.appendChild(left.cloneNode(true));
            row.appendChild(sides.spoken(right));
        } else if (isLine(left) && isLine(right)) {
            Element cell = (Element) left.cloneNode(false);
            cell.appendChild(sides.inLine(
                    Elements.elements(left).get(0), Elements.elements(right).get(0)));
            row.appendChild(cell);
        } else if (name && Units.letters(left).length() + Units.letters(right).length() <= LINE) {
            row.appendChild(sides.inLine(left, right));
        } else {
            row.appendChild(inOne(left, right));
        }
    }

    /** Whether a cell is a line to write on. */
    private static boolean isLine(Element cell) {
        List<Element> blocks = Elements.elements(cell);
        return blocks.size() == 1 && blocks.get(0).getTagName().equals("p");
    }

    /** Both in one cell; an empty one leaves the other alone. */
    private Element inOne(Element left, Element right) {
        Element cell = (Element) left.cloneNode(false);
        for (Element one : List.of(left, right)) {
            if (Sides.isEmpty(one)) {
                continue;
            }
            Element line = page.createElement("div");
            line.setAttribute("class", one == left ? "first" : "second");
            Units.children(one).forEach(node -> line.appendChild(node.cloneNode(true)));
            cell.appendChild(one == left ? line : sides.spoken(line));
        }
        return cell;
    }
}
