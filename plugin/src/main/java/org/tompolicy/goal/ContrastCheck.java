package org.tompolicy.goal;

import java.util.List;
import org.tompolicy.edition.page.TokenContrast;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/** {@code theme-contrast}: colours of a project's own tokens that some readers cannot tell apart. */
final class ContrastCheck {

    private ContrastCheck() {}

    /**
     * What is wrong with a file of tokens.
     *
     * @param file its path, for findings
     * @param sheet its text
     */
    static List<Finding> findings(String file, String sheet) {
        return TokenContrast.problems(sheet.replace("\r\n", "\n")).stream()
                .map(problem -> Finding.of(Rule.THEME_CONTRAST, Location.line(file, problem.line()), message(problem)))
                .distinct()
                .toList();
    }

    private static Message message(TokenContrast.Problem problem) {
        if (problem instanceof TokenContrast.TooLow low) {
            return Messages.of(low.dark() ? "theme-contrast.dark" : "theme-contrast.light")
                    .with("token", low.token())
                    .with("ground", low.ground())
                    .with("ratio", low.ratio())
                    .with("needed", low.needed());
        }
        if (problem instanceof TokenContrast.Unreadable unreadable) {
            return Messages.of("theme-contrast.noColour")
                    .with("token", unreadable.token())
                    .with("value", unreadable.value());
        }
        return Messages.of("theme-contrast.missing").with("token", problem.token());
    }
}
