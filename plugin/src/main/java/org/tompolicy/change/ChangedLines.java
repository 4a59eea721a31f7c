package org.tompolicy.change;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which lines of a text are not what they were. */
public final class ChangedLines {

    private ChangedLines() {}

    /** Numbers of the lines of the later text that are new or others, from 1. */
    public static Set<Integer> of(List<String> before, List<String> after) {
        Set<Integer> lines = new TreeSet<>();
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            if (change.deltaType != DeltaType.EQUAL) {
                for (int line = change.startRevised; line < change.endRevised; line++) {
                    lines.add(line + 1);
                }
            }
        }
        return lines;
    }
}
