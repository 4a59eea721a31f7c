package org.tompolicy.source;

import static org.tompolicy.source.AsciiDocBlocks.element;

import java.util.List;
import java.util.stream.Collectors;
import org.asciidoctor.ast.Cell;
import org.asciidoctor.ast.Column;
import org.asciidoctor.ast.Row;
import org.asciidoctor.ast.Table;
import org.tompolicy.text.HtmlWriter;

/** HTML of tables: headings with a scope, alignment as a class, widths of columns where the writer gave them. */
final class AsciiDocTables {

    private final Conversion conversion;

    AsciiDocTables(Conversion conversion) {
        this.conversion = conversion;
    }

    /**
     * @param caption as HTML; empty where there is none
     */
    String table(Table table, String caption, String attributes) {
        String content = (caption.isBlank() ? "" : element("caption", "", caption))
                + rows("thead", table.getHeader())
                + rows("tbody", table.getBody())
                + rows("tfoot", table.getFooter());
        return content.isEmpty() ? "" : element("table", attributes + widths(table), content);
    }

    private static String widths(Table table) {
        if (!table.hasAttribute("cols") || table.isOption("autowidth")) {
            return "";
        }
        String widths = table.getColumns().stream()
                .map(AsciiDocTables::width)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return " " + HtmlWriter.COLUMNS + "=\"" + widths + "\"";
    }

    /** A column's width in thousandths of the table, which Asciidoctor gives as a per cent with a fraction. */
    private static long width(Column column) {
        boolean free = column.hasAttribute("autowidth-option");
        return free ? 0 : Math.round(10 * Double.parseDouble(String.valueOf(column.getAttribute("colpcwidth", "0"))));
    }

    private String rows(String section, List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        String content =
                rows.stream().map(row -> element("tr", "", cells(section, row))).collect(Collectors.joining("\n"));
        return element(section, "", content);
    }

    private String cells(String section, Row row) {
        return row.getCells().stream().map(cell -> cell(section, cell)).collect(Collectors.joining());
    }

    private String cell(String section, Cell cell) {
        boolean head = section.equals("thead");
        boolean rowHead = !head && "header".equals(cell.getStyle());
        String attributes = span("colspan", cell.getColspan()) + span("rowspan", cell.getRowspan());
        if (head || rowHead) {
            attributes += " scope=\"" + (head ? "col" : "row") + "\"";
        }
        String align = String.valueOf(cell.getHorizontalAlignment()).toLowerCase(java.util.Locale.ROOT);
        if (align.equals("right") || align.equals("center")) {
            attributes += " class=\"" + align + "\"";
        }
        String content = head ? conversion.clean(text(cell)) : content(cell);
        return element(head || rowHead ? "th" : "td", attributes, content);
    }

    private static String span(String name, int number) {
        return number > 1 ? " " + name + "=\"" + number + "\"" : "";
    }

    private String content(Cell cell) {
        String style = String.valueOf(cell.getStyle());
        if (style.equals("asciidoc")) {
            return String.valueOf(cell.getContent()).strip();
        }
        if (style.equals("literal")) {
            return element("pre", "", conversion.clean(text(cell)));
        }
        Object content = cell.getContent();
        List<String> paragraphs = content instanceof List<?> list
                ? list.stream()
                        .map(part -> conversion.clean(String.valueOf(part)))
                        .toList()
                : List.of(conversion.clean(String.valueOf(content)));
        if (paragraphs.size() == 1) {
            return paragraphs.get(0);
        }
        return paragraphs.stream()
                .map(text -> HtmlAllowList.hasBlocks(text) ? text : element("p", "", text))
                .collect(Collectors.joining());
    }

    private static String text(Cell cell) {
        return cell.getText() == null ? "" : cell.getText();
    }
}
