package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Golden;

class RuleGuideTest {

    private static final Path PAGE = Path.of("../site/guide/rules.md");

    @Test
    void the_page_in_the_guide_is_the_one_that_the_texts_make() throws IOException {
        Golden.assertFile(PAGE, RuleGuide.markdown());
    }

    @Test
    void every_rule_has_a_row_and_a_section() {
        String page = RuleGuide.markdown();
        for (Rule rule : Rule.values()) {
            assertTrue(page.contains("| [`" + rule.id() + "`](#" + rule.id() + ") | "), rule.id());
            assertTrue(page.contains("\n## " + rule.id() + "\n"), rule.id());
        }
        assertTrue(page.contains("(#evidence-expired) | warning, stops a release | "));
    }
}
