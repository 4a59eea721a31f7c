package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Policy;

/** Findings as the console shows them: many notes of one kind about frameworks are one line, so that errors are seen. */
public final class Console {

    private Console() {}

    /** The findings, with the lines of each framework that nothing answers counted in one, and headers that name controls for all; sorted. */
    public static List<Finding> of(List<Finding> findings, Policy policy) {
        return ControlBlanket.counted(ControlUncovered.counted(findings, policy));
    }
}
