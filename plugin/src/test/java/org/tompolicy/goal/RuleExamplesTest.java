package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.check.RuleText;
import org.tompolicy.check.RuleTexts;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

/** What the explanation of a rule shows as bad is what the rule finds, and it is silent on what is shown as good. */
@Slow
class RuleExamplesTest {

    @TempDir
    private Path root;

    private Set<Rule> told(RuleText text, String language, RuleText.Example example, String name) {
        return new RuleExample(root.resolve(language + "-" + text.rule().id() + "-" + name), text, language)
                .told(example);
    }

    @Test
    void the_bad_example_is_found_and_the_good_one_is_not() {
        List<String> wrong = new ArrayList<>();
        for (String language : RuleTexts.languages()) {
            for (RuleText text : RuleTexts.all(language)) {
                Set<Rule> bad = told(text, language, text.bad(), "bad");
                if (!bad.contains(text.rule())) {
                    wrong.add(language + " " + text.rule().id() + ": the bad example gives " + bad);
                }
                Set<Rule> good = told(text, language, text.good(), "good");
                if (good.contains(text.rule())) {
                    wrong.add(language + " " + text.rule().id() + ": the good example is found too");
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }
}
