package org.tompolicy.mojo;

import java.io.Console;
import java.io.File;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.author.InitAnswers;
import org.tompolicy.goal.author.InitAnswers.Question;
import org.tompolicy.goal.author.InitGoal;

/**
 * Starts a policy in an empty folder: a pom, <code>measures/policy.adoc</code> with three example measures and their evidence
 * records, a README for the data protection officer, the Maven wrapper, and the files of GitHub and GitLab that check changes,
 * publish the site, and offer release, review and withdrawal as forms. It needs no pom. What no parameter says it asks on the
 * console, and with <code>-B</code>, or where there is no console, it takes the default and says so. It overwrites nothing:
 * where a file is in the way nothing is written. For the command line, in an empty folder:
 * <code>mvn org.tompolicy:tom-maven-plugin:0.1.0:init -Dtom.company="Example Ltd"</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public class InitMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File folder;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    /** Maven's own switch: <code>-B</code> turns it off. */
    @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
    private boolean interactive;

    /**
     * Name of the company, with its legal form. Default: <code>Example Ltd</code>.
     * <p>Example: <code>-Dtom.company="Example Ltd"</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.company")
    private String company;

    /**
     * Mailbox for questions of customers. Default: <code>privacy@example.com</code>.
     * <p>Example: <code>-Dtom.contact=privacy@example.org</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.contact")
    private String contact;

    /**
     * Languages of the policy, separated by commas, the prevailing one first: <code>en</code>, <code>de</code>. Default:
     * <code>en</code>.
     * <p>Example: <code>-Dtom.languages=de,en</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.languages")
    private String languages;

    /**
     * Ids of the frameworks that customers ask for, separated by commas. Default: <code>gdpr, scc, de-tom</code>.
     * <p>Example: <code>-Dtom.frameworks=gdpr,iso27001-2022</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.frameworks")
    private String frameworks;

    /**
     * The company that runs the data centres, where another one does: it becomes a sub-processor. Default: none.
     * <p>Example: <code>-Dtom.hosting="Example Hosting GmbH"</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.hosting")
    private String hosting;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            Outcome outcome = InitGoal.run(folder.toPath(), InitAnswers.of(answers()), pluginVersion);
            outcome.summary().forEach(getLog()::info);
        } catch (RuntimeException | Error problem) {
            throw PlainProblem.thrown(problem);
        }
    }

    private Map<Question, String> answers() {
        Optional<Console> console = Optional.ofNullable(interactive ? System.console() : null);
        Map<Question, String> answers = new EnumMap<>(Question.class);
        List<String> defaults = new ArrayList<>();
        for (Question question : Question.values()) {
            String answer = Optional.ofNullable(given(question))
                    .or(() -> console.map(some -> some.readLine("%s", question.words())))
                    .orElse("");
            if (answer.isBlank() && !question.otherwise().isEmpty()) {
                defaults.add("-D" + question.parameter() + "=\"" + question.otherwise() + "\"");
            }
            answers.put(question, answer);
        }
        if (!defaults.isEmpty()) {
            getLog().warn("Taken as nothing else was said: " + String.join(" ", defaults));
        }
        return answers;
    }

    private String given(Question question) {
        return switch (question) {
            case COMPANY -> company;
            case CONTACT -> contact;
            case LANGUAGES -> languages;
            case FRAMEWORKS -> frameworks;
            case HOSTING -> hosting;
        };
    }
}
