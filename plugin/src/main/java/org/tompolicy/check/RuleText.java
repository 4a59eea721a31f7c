package org.tompolicy.check;

import java.util.Objects;
import org.tompolicy.finding.Rule;

/**
 * What a writer has to know of a rule, in one language.
 *
 * @param summary one sentence
 * @param why why it matters; paragraphs of Markdown
 * @param mend what to do; paragraphs of Markdown
 * @param bad what the rule finds
 * @param good the same put right
 */
public record RuleText(Rule rule, String summary, String why, String mend, Example bad, Example good) {

    /**
     * A listing.
     *
     * @param language its language, for example {@code asciidoc}
     * @param text its lines, without a line break at the end
     */
    public record Example(String language, String text) {
        public Example {
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(text, "text");
        }
    }

    public RuleText {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(mend, "mend");
        Objects.requireNonNull(bad, "bad");
        Objects.requireNonNull(good, "good");
    }
}
