package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Policy;

/** Findings as the console shows them: many notes of one kind about one framework are one line, so that errors are seen. */
public final class Console {

    private Console() {}

    /** The findings, with the lines of each framework that nothing answers counted in one; sorted. */
    public static List<Finding> of(List<Finding> findings, Policy policy) {
        return ControlUncovered.counted(findings, policy);
    }
}
