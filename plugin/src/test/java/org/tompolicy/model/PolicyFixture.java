package org.tompolicy.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tompolicy.finding.Location;
import org.tompolicy.tables.Frameworks;

/**
 * Builds small policies for tests: what a test does not name has a harmless value, and places follow from ids, so that a
 * test can say where a finding stands.
 *
 * <pre>{@code
 * Policy policy = PolicyFixture.policy()
 *         .measure("AC-01", measure -> measure.claim("register", claim -> claim.evidence("access-register")))
 *         .record("access-register", record -> record.collected("2026-09-30"))
 *         .build();
 * }</pre>
 */
public final class PolicyFixture {

    /** Where {@code tom-frameworks} has its value. */
    public static final Location FRAMEWORKS = new Location("measures/policy.adoc", 12, 17);

    private static final String POLICY = "measures/policy.adoc";

    private final List<Measure> measures = new ArrayList<>();
    private final List<EvidenceRecord> records = new ArrayList<>();
    private final List<SubProcessor> subProcessors = new ArrayList<>();
    private final List<Framework> frameworks = new ArrayList<>();
    private final List<ArchitectureDocument> documents = new ArrayList<>();
    private final List<Located<String>> shown = new ArrayList<>();
    private final List<WordList> wordLists = new ArrayList<>();
    private String language = "en";
    private String locations = "United Kingdom";
    private String remark = "";
    private Revision revision = Revision.of(1, Location.startOf(POLICY));
    private Optional<Located<LocalDate>> effective = Optional.empty();
    private Optional<SecurityContact> securityContact = Optional.empty();

    private PolicyFixture() {}

    /** A policy with nothing in it. */
    public static PolicyFixture policy() {
        return new PolicyFixture();
    }

    /** The file of a measure: {@code measures/access-control/ac-01.adoc}. */
    public static String measureFile(String id) {
        return "measures/access-control/" + id.toLowerCase(Locale.ROOT) + ".adoc";
    }

    /** The file of a record: {@code measures/evidence/access-register.adoc}. */
    public static String recordFile(String id) {
        return "measures/evidence/" + id + ".adoc";
    }

    /** The file of a sub-processor: {@code measures/subprocessors/azure.adoc}. */
    public static String subProcessorFile(String id) {
        return "measures/subprocessors/" + id + ".adoc";
    }

    /** Adds a measure of the category {@code access-control}. */
    public PolicyFixture measure(String id, UnaryOperator<MeasureFixture> change) {
        measures.add(change.apply(new MeasureFixture(id)).build());
        return this;
    }

    /** Adds a record; of the kind {@code record}, collected on no day, unless the test says otherwise. */
    public PolicyFixture record(String id, UnaryOperator<RecordFixture> change) {
        records.add(change.apply(new RecordFixture(id)).build());
        return this;
    }

    /** Adds a sub-processor. */
    public PolicyFixture subProcessor(String id, UnaryOperator<SubProcessorFixture> change) {
        subProcessors.add(change.apply(new SubProcessorFixture(id)).build());
        return this;
    }

    /** Adds a document with anchors. */
    public PolicyFixture document(String path, String... anchors) {
        documents.add(document(path, List.of(), anchors));
        return this;
    }

    /** Adds a document that includes a part, with anchors. */
    public PolicyFixture documentWithPart(String path, String part, String... anchors) {
        documents.add(document(path, List.of(part), anchors));
        return this;
    }

    /** Adds a document with a section of its own for each anchor. */
    public PolicyFixture documentWithSections(String path, String... anchors) {
        ArchitectureDocument plain = document(path, List.of(), anchors);
        documents.add(new ArchitectureDocument(
                plain.path(),
                plain.title(),
                "",
                "",
                plain.audience(),
                List.of(),
                Stream.of(anchors)
                        .map(anchor -> new ArchitectureDocument.Section(
                                1, anchor, List.of(new Inline.Words(anchor)), Audience.PUBLIC, Text.EMPTY))
                        .toList(),
                plain.anchors(),
                plain.location()));
        return this;
    }

    private static ArchitectureDocument document(String path, List<String> parts, String... anchors) {
        Map<String, Audience> audiences = new TreeMap<>();
        for (String anchor : anchors) {
            audiences.put(anchor, Audience.PUBLIC);
        }
        return new ArchitectureDocument(
                path,
                "Document " + path,
                "",
                "",
                Audience.PUBLIC,
                parts,
                List.of(),
                audiences,
                Location.startOf("architecture/" + path));
    }

    /** The language that the policy is written in; English unless a test says otherwise. */
    public PolicyFixture language(String value) {
        language = value;
        return this;
    }

    public PolicyFixture locations(String value) {
        locations = value;
        return this;
    }

    /** The {@code revnumber} of the policy, on line 2. */
    public PolicyFixture revision(int number) {
        revision = new Revision(number, new Location(POLICY, 2, 13), revision.declared(), revision.signOff());
        return this;
    }

    public PolicyFixture remark(String words) {
        remark = words;
        return this;
    }

    /** The {@code tom-change} of the policy, on line 3. */
    public PolicyFixture change(int number, Change.ChangeClass changeClass) {
        revision = RevisionFixture.change(revision, number, changeClass, new Location(POLICY, 3, 14));
        return this;
    }

    /** The {@code tom-approved-by} of the policy, on line 4. */
    public PolicyFixture approved(int number, String by) {
        revision = RevisionFixture.approved(revision, number, by, new Location(POLICY, 4, 19));
        return this;
    }

    /** The {@code tom-effective} of the policy, on line 5. */
    public PolicyFixture effective(String day) {
        effective = Optional.of(new Located<>(LocalDate.parse(day), new Location(POLICY, 5, 17)));
        return this;
    }

    /** Whom to tell of a hole, with the {@code tom-security-expires} of the policy on line 7. */
    public PolicyFixture securityUntil(String day) {
        securityContact = Optional.of(new SecurityContact(
                List.of("mailto:security@example.com"),
                new Located<>(LocalDate.parse(day), new Location(POLICY, 7, 24)),
                List.of(language)));
        return this;
    }

    /** Adds a word list of the user's own. */
    public PolicyFixture words(WordList list) {
        wordLists.add(list);
        return this;
    }

    /** Adds a framework with lines, which coverage shows. */
    public PolicyFixture framework(String id, String... lines) {
        List<Framework.Control> controls = new ArrayList<>();
        controls.add(new Framework.Control(
                "H", "A heading", Collections.emptySortedMap(), Framework.ControlKind.HEADING, Naming.BY_ID));
        for (String line : lines) {
            controls.add(new Framework.Control(
                    line,
                    "Title of " + line,
                    Collections.emptySortedMap(),
                    Framework.ControlKind.LINE,
                    Frameworks.naming(id, line)));
        }
        frameworks.add(new Framework(id, controls));
        return showing(id);
    }

    /** Names a framework in {@code tom-frameworks}, whether there is one or not. */
    public PolicyFixture showing(String framework) {
        shown.add(new Located<>(framework, FRAMEWORKS));
        return this;
    }

    /** The policy. */
    public Policy build() {
        List<Category> categories = measures.isEmpty()
                ? List.of()
                : List.of(new Category(
                        "access-control",
                        "Access control",
                        Text.EMPTY,
                        "AC",
                        measures,
                        Location.startOf("measures/access-control/category.adoc")));
        return new Policy(
                facts(),
                categories,
                sorted(records, EvidenceRecord::id),
                sorted(subProcessors, SubProcessor::id),
                sorted(frameworks, Framework::id),
                sorted(documents, ArchitectureDocument::path),
                List.of(),
                wordLists,
                List.of(),
                Wording.of(language));
    }

    private static <T> List<T> sorted(List<T> list, Function<T, String> key) {
        return list.stream().sorted(Comparator.comparing(key)).toList();
    }

    private PolicyFacts facts() {
        return new PolicyFacts(
                new Introduction("Security measures", "", Text.EMPTY, List.of()),
                new Company(
                        "The Measures Company Ltd",
                        "TMC",
                        "1 High Street, London",
                        "privacy@example.com",
                        "Data Protection Officer, dpo@example.com",
                        "https://example.com/measures/",
                        "",
                        ""),
                List.of(language),
                new Scope(List.of(), locations, ""),
                securityContact,
                shown,
                List.of("eu-2021-915"),
                Audience.INTERNAL,
                true,
                Interval.of("P30D"),
                revision,
                remark,
                effective,
                Location.startOf("measures/policy.adoc"));
    }
}
