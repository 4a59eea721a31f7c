package org.tompolicy.goal;

import java.util.List;
import org.tompolicy.edition.annex.IgnoredStyle;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;

/** {@code style-ignored}: CSS in a project's own style sheet of the annex that the PDF engine drops. */
final class StyleCheck {

    private StyleCheck() {}

    /**
     * What is dropped of a sheet.
     *
     * @param file the path of the sheet, for findings
     * @param sheet its text
     */
    static List<Finding> findings(String file, String sheet) {
        return IgnoredStyle.of(sheet.replace("\r\n", "\n")).stream()
                .map(one -> Finding.of(
                        Rule.STYLE_IGNORED,
                        Location.line(file, one.line()),
                        "In '" + one.text() + "' the annex leaves out " + one.what() + ". " + one.advice()))
                .distinct()
                .toList();
    }
}
