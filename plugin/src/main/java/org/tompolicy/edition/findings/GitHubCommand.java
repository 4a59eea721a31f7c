package org.tompolicy.edition.findings;

import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;

/** A workflow command of GitHub that puts a message beside a line. It must begin at the start of a line of output. */
final class GitHubCommand {

    private GitHubCommand() {}

    /** The command for a finding, without a line break. */
    static String of(Finding finding) {
        return "::" + name(finding.severity())
                + " file=" + property(finding.location().file())
                + ",line=" + finding.location().line()
                + ",col=" + finding.location().column()
                + ",title=" + property(finding.rule().id())
                + "::" + text(finding.message());
    }

    private static String name(Severity severity) {
        return switch (severity) {
            case IGNORE, INFO -> "notice";
            case WARNING, RELEASE -> "warning";
            case ERROR -> "error";
        };
    }

    /** The text after the second pair of colons: what would end the line is written in percent. */
    private static String text(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** The value of a property: what would end it as well. */
    private static String property(String value) {
        return text(value).replace(":", "%3A").replace(",", "%2C");
    }
}
