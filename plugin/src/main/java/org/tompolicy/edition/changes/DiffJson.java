package org.tompolicy.edition.changes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.finding.Finding;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.model.Change.ChangeClass;

/**
 * The changes as data: {@code {schema, from, to, counts, notes, changes: [{kind, id, claim, title, class, structural,
 * declared, before, after, aspects: [{kind, before, after, direction}], hints, remark}], findings}}. What is not there is
 * {@code null}; values are words of the sources.
 */
public final class DiffJson {

    private static final int SCHEMA = 1;

    private DiffJson() {}

    /** Canonical JSON in UTF-8. */
    public static byte[] write(Changes changes) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (ChangeClass changeClass : ChangeSet.READING_ORDER) {
            counts.put(changeClass.word(), changes.set().counts().getOrDefault(changeClass, 0));
        }
        return CanonicalJson.write(Map.of(
                "schema",
                SCHEMA,
                "from",
                changes.set().from(),
                "to",
                changes.set().to(),
                "counts",
                counts,
                "notes",
                changes.notes(),
                "changes",
                changes.set().changes().stream()
                        .map(change -> change(change, changes))
                        .toList(),
                "findings",
                changes.findings().stream().map(DiffJson::finding).toList()));
    }

    private static Map<String, Object> change(ClassifiedChange change, Changes changes) {
        Difference difference = change.difference();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", difference.subject().kind().word());
        members.put("id", difference.subject().id());
        members.put("claim", difference.subject().claim());
        members.put("title", difference.title());
        members.put("class", change.changeClass().word());
        members.put("structural", difference.structural().map(ChangeClass::word).orElse(null));
        ChangeClass declared = changes.declared().get(difference.subject());
        members.put("declared", declared == null ? null : declared.word());
        members.put("before", difference.before());
        members.put("after", difference.after());
        members.put(
                "aspects", difference.aspects().stream().map(DiffJson::aspect).toList());
        members.put("hints", difference.hints());
        members.put("remark", change.remark());
        return members;
    }

    private static Map<String, Object> aspect(Aspect aspect) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", ChangeWords.word(aspect.kind()));
        members.put("before", aspect.before());
        members.put("after", aspect.after());
        members.put("direction", aspect.direction().map(ChangeClass::word).orElse(null));
        return members;
    }

    private static Map<String, Object> finding(Finding finding) {
        return Map.of(
                "rule", finding.rule().id(),
                "severity", finding.severity().word(),
                "file", finding.location().file(),
                "line", finding.location().line(),
                "column", finding.location().column(),
                "message", finding.message(),
                "measure", finding.subject().owner(),
                "claim", finding.subject().claim());
    }
}
