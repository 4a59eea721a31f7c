package org.tompolicy.mojo;

import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.AnswersGoal;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;

/**
 * Fills a customer's questionnaire, a workbook (<code>.xlsx</code>) or a table (<code>.csv</code>), with what the annex says to
 * the controls that it names: sentences, references and proof, in columns of their own. The customer's file is not changed;
 * the copy with the answers lies in the folder <code>answers</code> below <code>tom.output</code>, and every other cell in it
 * stays as it was. Rows are matched by the id of a control or by a table of yours, never by what a question means; the log
 * says which rows have no answer and why. Nothing of it reaches the site. For the command line:
 * <code>mvn tom:answers -Dtom.file=questionnaire.xlsx</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "answers", threadSafe = true)
public class AnswersMojo extends PolicyMojo {

    /**
     * The customer's questionnaire: <code>.xlsx</code> or <code>.csv</code> (UTF-8; commas, semicolons or tabs), up to 50,000
     * rows a sheet and 64 MB. Required.
     * <p>Example: <code>-Dtom.file=questionnaire.xlsx</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.file")
    private File file;

    /**
     * The framework whose controls the questionnaire names, one of <code>tom-frameworks</code>. Default: the one that most of
     * the ids are of.
     * <p>Example: <code>-Dtom.framework=iso27001-2022</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.framework")
    private String framework;

    /**
     * The column with the ids of the controls, by its letters or by its head. Default: the one whose head says so
     * (<code>Control</code>, <code>No.</code>, <code>Kontrolle</code>, <code>Nr.</code> …) and that holds such ids.
     * <p>Example: <code>-Dtom.column=B</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.column")
    private String column;

    /**
     * A table (<code>.csv</code>, UTF-8) with the columns <code>question</code> and <code>control</code>: the text of a cell of
     * the row, word for word, and the control or the claim (<code>AC-01#register</code>) that answers it. It stands before an
     * id in the row. Default: none.
     * <p>Example: <code>-Dtom.mapping=mapping.csv</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.mapping")
    private File mapping;

    @Override
    Outcome run(Options options) {
        return AnswersGoal.run(
                build(options),
                new AnswersGoal.Request(
                        Optional.ofNullable(file).map(File::toPath),
                        framework == null ? "" : framework.strip(),
                        column == null ? "" : column.strip(),
                        Optional.ofNullable(mapping).map(File::toPath)));
    }
}
