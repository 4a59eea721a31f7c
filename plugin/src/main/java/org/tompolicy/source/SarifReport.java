package org.tompolicy.source;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.json.StrictJson;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.model.ReportTerm;

/**
 * Reads the log of a scanner in SARIF 2.1.0: how many results of which level there are. A level that a result does not
 * name is that of its rule, else {@code warning} (section 3.27.10); a result that was suppressed, or that an earlier
 * run had and this one has not, does not count.
 */
final class SarifReport {

    private static final String VERSION = "2.1.0";

    /** The members that are looked at; all others take no memory. */
    private static final Set<String> MEMBERS = Set.of(
            "version",
            "runs",
            "tool",
            "driver",
            "extensions",
            "rules",
            "id",
            "defaultConfiguration",
            "level",
            "results",
            "ruleId",
            "ruleIndex",
            "rule",
            "index",
            "toolComponent",
            "kind",
            "suppressions",
            "status",
            "baselineState",
            "externalPropertyFileReferences",
            "invocations",
            "executionSuccessful",
            "endTimeUtc");

    private final Map<ReportTerm, Integer> counts = new EnumMap<>(ReportTerm.class);
    private int worst;
    private Optional<LocalDate> day = Optional.empty();

    private SarifReport() {
        ReportFacts.Format.SARIF.terms().forEach(term -> counts.put(term, 0));
    }

    /** What a log says; empty where it is some other JSON. */
    static Optional<ReportFacts> read(InputStream in, ReportLimits limits) throws ReportProblem {
        Map<String, Object> log;
        try {
            log = StrictJson.read(in, new StrictJson.Limits(limits.bytes(), limits.depth()), MEMBERS::contains);
        } catch (JsonProblem problem) {
            throw new ReportProblem(problem.getMessage());
        }
        if (!log.containsKey("runs") || !log.containsKey("version")) {
            return Optional.empty();
        }
        if (!VERSION.equals(log.get("version"))) {
            throw new ReportProblem("it is in another version of SARIF than " + VERSION);
        }
        SarifReport report = new SarifReport();
        List<Map<?, ?>> runs = objects(log, "runs");
        if (runs.isEmpty()) {
            throw new ReportProblem("it holds no run");
        }
        for (Map<?, ?> run : runs) {
            report.run(run);
        }
        return Optional.of(report.facts());
    }

    private ReportFacts facts() {
        counts.put(ReportTerm.LEVEL, worst);
        return new ReportFacts(ReportFacts.Format.SARIF, counts, day);
    }

    private void run(Map<?, ?> run) throws ReportProblem {
        if (object(run, "externalPropertyFileReferences").containsKey("results")) {
            throw new ReportProblem("the results of a run stand in another file");
        }
        if (!(run.get("results") instanceof List<?>)) {
            throw new ReportProblem("a run has no results, not even an empty list of them: nothing was looked at");
        }
        for (Map<?, ?> invocation : objects(run, "invocations")) {
            if (Boolean.FALSE.equals(invocation.get("executionSuccessful"))) {
                throw new ReportProblem("a run did not come to its end (executionSuccessful is false)");
            }
            day = Reports.earlier(day, Reports.day(text(invocation, "endTimeUtc")));
        }
        Map<?, ?> tool = object(run, "tool");
        List<Map<?, ?>> extensions = objects(tool, "extensions");
        for (Map<?, ?> result : objects(run, "results")) {
            if (counts(result)) {
                count(level(result, component(result, object(tool, "driver"), extensions)));
            }
        }
    }

    private static boolean counts(Map<?, ?> result) throws ReportProblem {
        List<Map<?, ?>> suppressions = objects(result, "suppressions");
        boolean suppressed = !suppressions.isEmpty()
                && suppressions.stream()
                        .map(suppression -> suppression.get("status"))
                        .allMatch(status -> status == null || status.equals("accepted"));
        return !suppressed && !"absent".equals(result.get("baselineState"));
    }

    private void count(int level) {
        worst = Math.max(worst, level);
        counts.merge(ReportTerm.RESULTS, 1, Integer::sum);
        switch (ReportFacts.LEVELS.get(level)) {
            case "error" -> counts.merge(ReportTerm.ERRORS, 1, Integer::sum);
            case "warning" -> counts.merge(ReportTerm.WARNINGS, 1, Integer::sum);
            case "note" -> counts.merge(ReportTerm.NOTES, 1, Integer::sum);
            default -> {}
        }
    }

    private static Map<?, ?> component(Map<?, ?> result, Map<?, ?> driver, List<Map<?, ?>> extensions)
            throws ReportProblem {
        int index = index(object(object(result, "rule"), "toolComponent"), "index");
        return index >= 0 && index < extensions.size() ? extensions.get(index) : driver;
    }

    private static int level(Map<?, ?> result, Map<?, ?> component) throws ReportProblem {
        if (!text(result, "level").isEmpty()) {
            return level(text(result, "level"));
        }
        String kind = text(result, "kind");
        if (!kind.isEmpty() && !kind.equals("fail")) {
            return level("none");
        }
        Optional<Map<?, ?>> rule = rule(result, objects(component, "rules"));
        String byRule = rule.isEmpty() ? "" : text(object(rule.get(), "defaultConfiguration"), "level");
        return level(byRule.isEmpty() ? "warning" : byRule);
    }

    private static int level(String word) throws ReportProblem {
        int level = ReportFacts.LEVELS.indexOf(word);
        if (level < 0) {
            throw new ReportProblem("it names a level that SARIF does not know");
        }
        return level;
    }

    /** The rule of a result: by its place in the list, else by its id, where {@code A/1} is a case of {@code A}. */
    private static Optional<Map<?, ?>> rule(Map<?, ?> result, List<Map<?, ?>> rules) throws ReportProblem {
        Map<?, ?> reference = object(result, "rule");
        int index = Math.max(index(result, "ruleIndex"), index(reference, "index"));
        if (index >= 0 && index < rules.size()) {
            return Optional.of(rules.get(index));
        }
        String id = text(result, "ruleId").isEmpty() ? text(reference, "id") : text(result, "ruleId");
        return Stream.of(id, id.replaceFirst("/[^/]*$", ""))
                .flatMap(wanted -> rules.stream().filter(rule -> wanted.equals(rule.get("id"))))
                .findFirst();
    }

    private static int index(Map<?, ?> object, String name) {
        return object.get(name) instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE
                ? number.intValue()
                : -1;
    }

    private static String text(Map<?, ?> object, String name) throws ReportProblem {
        return member(object, name, String.class, "");
    }

    private static Map<?, ?> object(Map<?, ?> object, String name) throws ReportProblem {
        return member(object, name, Map.class, Map.of());
    }

    private static List<Map<?, ?>> objects(Map<?, ?> object, String name) throws ReportProblem {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object element : member(object, name, List.class, List.of())) {
            if (!(element instanceof Map<?, ?> map)) {
                throw new ReportProblem(name + " holds something that is no object");
            }
            objects.add(map);
        }
        return objects;
    }

    private static <T> T member(Map<?, ?> object, String name, Class<T> type, T absent) throws ReportProblem {
        Object value = object.get(name);
        if (value == null) {
            return absent;
        }
        if (!type.isInstance(value)) {
            throw new ReportProblem(name + " is not what SARIF wants it to be");
        }
        return type.cast(value);
    }
}
