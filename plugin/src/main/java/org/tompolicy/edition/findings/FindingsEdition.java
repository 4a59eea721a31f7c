package org.tompolicy.edition.findings;

import java.util.List;
import org.tompolicy.files.FileSet;

/** The files for tools in {@code report/}. */
public final class FindingsEdition {

    private FindingsEdition() {}

    /**
     * {@code findings.json}, {@code findings.sarif}, {@code TEST-tom.xml}, and {@code completion.json} for editors.
     *
     * @param version of the plugin
     */
    public static FileSet files(Checked checked, String version) {
        return FileSet.builder()
                .add("completion.json", Completion.write(checked.policy()))
                .add("findings.json", FindingsJson.write(checked))
                .add("findings.sarif", FindingsSarif.write(checked.asOf(), version, checked.findings()))
                .add("TEST-tom.xml", ClaimTests.write(checked))
                .build();
    }

    /** {@code gl-code-quality.json}, a report of code quality as GitLab shows it beside a change. */
    public static FileSet gitLabFiles(Checked checked) {
        return FileSet.builder()
                .add("gl-code-quality.json", GitLabQuality.write(checked.findings()))
                .build();
    }

    /** Lines for standard output that GitHub shows beside a change, one a finding. */
    public static List<String> gitHubCommands(Checked checked) {
        return checked.findings().stream().map(GitHubCommand::of).toList();
    }
}
