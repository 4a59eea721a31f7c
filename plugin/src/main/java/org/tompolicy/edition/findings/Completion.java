package org.tompolicy.edition.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SubProcessor;

/**
 * {@code report/completion.json}: what an editor may offer where a writer types an id. {@code words} has every id once, for
 * editors that complete from a list of words.
 */
final class Completion {

    private static final int SCHEMA = 1;

    private final Policy policy;
    private final Set<String> words = new LinkedHashSet<>();

    private Completion(Policy policy) {
        this.policy = policy;
    }

    static byte[] write(Policy policy) {
        return new Completion(policy).write();
    }

    private byte[] write() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schema", SCHEMA);
        file.put("measures", policy.measures().map(this::measure).toList());
        file.put(
                "subprocessors",
                policy.subProcessors().stream().map(this::subProcessor).toList());
        file.put("evidence", policy.evidence().stream().map(this::record).toList());
        Map<String, Object> controls = new LinkedHashMap<>();
        policy.frameworks().forEach(framework -> controls.put(framework.id(), controls(framework)));
        file.put("controls", controls);
        file.put("words", List.copyOf(words));
        return CanonicalJson.write(file);
    }

    private Map<String, Object> measure(Measure measure) {
        return owner(measure.id(), measure.title(), measure.claims());
    }

    private Map<String, Object> subProcessor(SubProcessor subProcessor) {
        return owner(subProcessor.id(), subProcessor.title(), subProcessor.claims());
    }

    private Map<String, Object> owner(String id, String title, List<Claim> claims) {
        words.add(id);
        List<String> names = new ArrayList<>();
        for (Claim claim : claims) {
            names.add(new ClaimId(id, claim.id()).toString());
        }
        words.addAll(names);
        return Map.of("id", id, "title", title, "claims", names);
    }

    private Map<String, Object> record(EvidenceRecord record) {
        words.add(record.id());
        return Map.of(
                "id", record.id(),
                "title", record.title(),
                "kind", record.kind().word());
    }

    private List<Map<String, Object>> controls(Framework framework) {
        List<Map<String, Object>> controls = new ArrayList<>();
        for (Framework.Control control : framework.controls()) {
            if (control.kind() != ControlKind.HEADING) {
                words.add(control.id());
                controls.add(Map.of("id", control.id(), "title", control.title()));
            }
        }
        return controls;
    }
}
