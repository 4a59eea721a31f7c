package org.tompolicy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tompolicy.change.Declarations;
import org.tompolicy.change.Difference;
import org.tompolicy.model.ChangeSubject;

/** Differences by the document that speaks for them, in reading order. */
final class Owners {

    private Owners() {}

    static Map<ChangeSubject, List<Difference>> of(Stream<Difference> differences) {
        Map<ChangeSubject, List<Difference>> owners = new LinkedHashMap<>();
        differences.forEach(
                difference -> owners.computeIfAbsent(Declarations.owner(difference.subject()), any -> new ArrayList<>())
                        .add(difference));
        return owners;
    }
}
