package org.tompolicy.check;

import java.util.List;
import org.tompolicy.check.RuleText.Example;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.tables.Languages;

/** The page of the guide that lists and explains every rule, made from the registry and the texts. */
public final class RuleGuide {

    private RuleGuide() {}

    /** The page as Markdown, with {@code \n} at every line end. */
    public static String markdown() {
        List<RuleText> texts = RuleTexts.all(Languages.first());
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| rule | default | what it finds |\n|---|---|---|\n");
        for (RuleText text : texts) {
            page.append(row(text));
        }
        texts.forEach(text -> page.append(section(text)));
        return page.toString();
    }

    private static String row(RuleText text) {
        String id = text.rule().id();
        String summary = text.summary().replace('\n', ' ').replace("|", "\\|");
        return "| [`" + id + "`](#" + id + ") | " + severity(text.rule()) + " | " + summary + " |\n";
    }

    private static String severity(Rule rule) {
        return rule.severity() == Severity.RELEASE
                ? "warning, stops a release"
                : rule.severity().word();
    }

    private static String section(RuleText text) {
        return "\n## " + text.rule().id() + "\n\n" + text.summary() + "\n\n**Why it matters.** " + text.why()
                + "\n\n**What to do.** " + text.mend() + "\n\nNot like this:\n\n" + listing(text.bad())
                + "\nBut like this:\n\n" + listing(text.good());
    }

    private static String listing(Example example) {
        return "```" + example.language() + "\n" + example.text() + "\n```\n";
    }

    private static final String INTRODUCTION = """
            # Rules

            What `tom:check` looks for, how bad it takes it by default, and what to do about it. A project chooses the severity
            of each rule in its pom (`ignore`, `info`, `warning`, `release`, `error`):

            ```xml
            <configuration>
              <rules>
                <evidence-missing>error</evidence-missing>
                <control-uncovered>ignore</control-uncovered>
              </rules>
            </configuration>
            ```

            A single block silences a rule with a reason:

            ```asciidoc
            [#register.allow-evidence-missing,reason="The register is shown in the audit only"]
            We keep a register of everybody who may enter our premises.
            ```

            `audience-leak`, `include-outside`, `id-duplicate` and a slip in what says who may read something can be neither ignored
            nor silenced: nothing is published while there is one. Warnings that stop a release are printed as `warning`. A day that passes never breaks a build: what it
            brings is at most such a warning.

            This page is made from the texts of the rules, which exist in German as well.

            """;
}
