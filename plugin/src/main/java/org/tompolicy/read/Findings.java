package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;

/** Collects findings; a view of it adds what they are about. The same finding counts once. */
final class Findings {

    private final Set<Finding> collected;
    private final Set<String> reportedBySources;
    private final Subject subject;
    private final Arguments arguments;

    Findings() {
        this(new LinkedHashSet<>(), new HashSet<>(), Subject.NOTHING, Arguments.NONE);
    }

    private Findings(Set<Finding> collected, Set<String> reportedBySources, Subject subject, Arguments arguments) {
        this.collected = collected;
        this.reportedBySources = reportedBySources;
        this.subject = subject;
        this.arguments = arguments;
    }

    /** A view that adds the subject. */
    Findings about(Subject what) {
        return new Findings(collected, reportedBySources, what, arguments);
    }

    /** A view that adds what the message says, for whoever has to know the finding again. */
    Findings with(Arguments said) {
        return new Findings(collected, reportedBySources, subject, said);
    }

    void add(Rule rule, Location location, Message words) {
        add(rule, location, words, Doubt.NONE);
    }

    /** Adds a finding that leaves something in doubt. */
    void add(Rule rule, Location location, Message words, Doubt doubt) {
        collected.add(
                Finding.of(rule, location, words).doubting(doubt).about(subject).with(arguments));
    }

    /** Adds a finding unless the sources report the same rule on the same line. */
    void addUnlessReported(Rule rule, Location location, Message words) {
        if (!isReported(rule, location)) {
            add(rule, location, words);
        }
    }

    /** Whether the sources report a rule on a line. */
    boolean isReported(Rule rule, Location location) {
        return reportedBySources.contains(key(rule, location));
    }

    /** Takes over what the sources report. */
    void addFromSources(Collection<Finding> findings) {
        collected.addAll(findings);
        findings.forEach(finding -> reportedBySources.add(key(finding.rule(), finding.location())));
    }

    private static String key(Rule rule, Location location) {
        return rule.id() + " " + location.file() + ":" + location.line();
    }

    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(collected);
        sorted.sort(null);
        return sorted;
    }
}
