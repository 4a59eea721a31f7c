package org.tompolicy.edition.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.NamedUuid;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.Framework;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.SitePage;

/**
 * {@value #PATH}: the policy as one component, which implements controls of each framework that its
 * measures relate to. A requirement is a control; its text are the promises of all measures that answer it, and properties
 * name these. UUIDs are made of names that stay: those of a policy, a framework and a control are the same in every release.
 */
public final class OscalComponent {

    /** Its path from the root of the site. */
    public static final String PATH = "oscal/component-definition.json";

    private static final String TO_ROOT = "../";

    /** The name space of our properties; those of NIST have names of their own. */
    static final String NAMESPACE = "https://tompolicy.org/ns/oscal";

    /** A control and the measures that answer it, in reading order. */
    private record Answer(PublishedControl control, List<PublishedMeasure> measures) {}

    private final PublishedPolicy policy;
    private final OscalOptions options;
    private final UiTexts texts;
    private final String name;

    private OscalComponent(PublishedPolicy policy, OscalOptions options, UiTexts texts) {
        this.policy = policy;
        this.options = options;
        this.texts = texts;
        this.name = Stream.of(policy.company().website(), policy.company().name(), policy.title())
                .map(OscalText::line)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("policy");
    }

    /**
     * UTF-8 bytes of the file, in the canonical form of JSON.
     *
     * @param texts in the language of the policy
     */
    public static byte[] write(PublishedPolicy policy, OscalOptions options, UiTexts texts) {
        return new OscalComponent(policy, options, texts).write();
    }

    private byte[] write() {
        Map<String, Map<String, Answer>> answers = answers();
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("uuid", uuid("definition", policy.version()));
        definition.put("metadata", metadata());
        definition.put("components", List.of(component(answers)));
        if (!answers.isEmpty()) {
            definition.put(
                    "back-matter",
                    Map.of(
                            "resources",
                            answers.keySet().stream().map(this::resource).toList()));
        }
        return CanonicalJson.write(Map.of("component-definition", definition));
    }

    private String uuid(String... parts) {
        return NamedUuid.of(Stream.concat(Stream.of(name), Stream.of(parts)).toArray(String[]::new))
                .toString();
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("title", title());
        policy.issued().map(OscalComponent::midnight).ifPresent(issued -> metadata.put("published", issued));
        metadata.put(
                "last-modified",
                policy.issued()
                        .map(OscalComponent::midnight)
                        .orElseGet(() -> DateTimeFormatter.ISO_INSTANT.format(
                                options.modified().truncatedTo(ChronoUnit.SECONDS))));
        metadata.put("version", policy.version());
        metadata.put("oscal-version", options.version());
        if (!policy.company().name().isBlank()) {
            Map<String, Object> party = new LinkedHashMap<>();
            party.put("uuid", uuid("company"));
            party.put("type", "organization");
            party.put("name", OscalText.line(policy.company().name()));
            if (policy.company().contact().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                party.put("email-addresses", List.of(policy.company().contact()));
            }
            metadata.put("parties", List.of(party));
        }
        address("").ifPresent(address -> metadata.put("links", List.of(Map.of("href", address, "rel", "canonical"))));
        return metadata;
    }

    private static String midnight(LocalDate day) {
        return DateTimeFormatter.ISO_INSTANT.format(day.atStartOfDay(ZoneOffset.UTC));
    }

    private String title() {
        String title = OscalText.line(policy.title());
        return title.isEmpty() ? name : title;
    }

    /** By framework and control, in the order in which the measures name them. */
    private Map<String, Map<String, Answer>> answers() {
        Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
        policy.measures()
                .forEach(measure -> measure.controls()
                        .forEach(control -> answers.computeIfAbsent(control.framework(), id -> new LinkedHashMap<>())
                                .computeIfAbsent(control.id(), id -> new Answer(control, new ArrayList<>()))
                                .measures()
                                .add(measure)));
        return answers;
    }

    private Map<String, Object> component(Map<String, Map<String, Answer>> answers) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("uuid", uuid("component"));
        component.put("type", "policy");
        component.put("title", title());
        component.put("description", OscalText.markdown(title()));
        if (!answers.isEmpty()) {
            component.put(
                    "control-implementations",
                    answers.entrySet().stream()
                            .map(framework -> implementation(framework.getKey(), framework.getValue()))
                            .toList());
        }
        return component;
    }

    private Map<String, Object> implementation(String framework, Map<String, Answer> answers) {
        List<Object> requirements = new ArrayList<>();
        Set<String> tokens = new LinkedHashSet<>();
        for (Answer answer : answers.values()) {
            String token = token(answer.control());
            for (int number = 2; !tokens.add(token); number++) {
                token = token(answer.control()) + "-" + number;
            }
            requirements.add(requirement(answer, token));
        }
        Map<String, Object> implementation = new LinkedHashMap<>();
        implementation.put("uuid", uuid("framework", framework));
        implementation.put("source", "#" + uuid("resource", framework));
        implementation.put("description", OscalText.markdown(frameworkName(framework)));
        implementation.put("props", List.of(prop("framework", framework)));
        implementation.put("implemented-requirements", requirements);
        return implementation;
    }

    /** The id that the catalogue has for a control, else its own where that is a token, else one with its framework before it. */
    private String token(PublishedControl control) {
        return Optional.ofNullable(options.frameworks().get(control.framework()))
                .map(Framework::catalogueIds)
                .map(ids -> ids.get(control.id()))
                .or(() -> Optional.of(control.id()))
                .filter(OscalText::isToken)
                .orElseGet(() -> OscalText.token(control.framework(), control.id()));
    }

    private Map<String, Object> requirement(Answer answer, String token) {
        PublishedControl control = answer.control();
        List<Map<String, String>> props = new ArrayList<>();
        List<Map<String, String>> links = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        props.add(prop("control", control.id()));
        for (PublishedMeasure measure : answer.measures()) {
            boolean applies = !policy.notApplicable().contains(measure);
            List<PublishedClaim> claims =
                    measure.answering(control).isEmpty() ? measure.claims() : measure.answering(control);
            props.add(prop("measure", measure.id(), applies ? "implemented" : "not-applicable"));
            for (PublishedClaim claim : claims) {
                props.add(prop(
                        "claim",
                        new ClaimId(measure.id(), claim.id()).toString(),
                        claim.providedBy().stream()
                                .filter(provider -> !provider.equals(Claim.PROCESSOR))
                                .filter(OscalText::isToken)
                                .findFirst()
                                .orElse("")));
                address(SitePage.place(SitePage.measure(measure.id()), claim.id()))
                        .ifPresent(address -> links.add(Map.of("href", address, "rel", "reference")));
            }
            paragraphs.add("**" + OscalText.markdown(measure.id() + " " + measure.title()) + "**");
            paragraphs.add(OscalText.of(claims));
        }
        Map<String, Object> requirement = new LinkedHashMap<>();
        requirement.put("uuid", uuid("requirement", control.framework(), control.id()));
        requirement.put("control-id", token);
        requirement.put(
                "description",
                paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).collect(Collectors.joining("\n\n")));
        requirement.put("props", props);
        if (!links.isEmpty()) {
            requirement.put("links", links);
        }
        return requirement;
    }

    /** A framework is a name here: its text is its publisher's. What the site lists of it is beside the file. */
    private Map<String, Object> resource(String framework) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("uuid", uuid("resource", framework));
        resource.put("title", frameworkName(framework));
        resource.put("props", List.of(prop("framework", framework)));
        resource.put("rlinks", List.of(Map.of("href", TO_ROOT + SitePage.COVERAGE.path(), "media-type", "text/html")));
        return resource;
    }

    private String frameworkName(String framework) {
        return OscalText.line(texts.framework(framework, framework));
    }

    /** An address on the site, of a release the one that never changes; empty where the policy says not where it is. */
    private Optional<String> address(String place) {
        String website = policy.company().website().strip();
        if (!website.matches("https?://\\S+")) {
            return Optional.empty();
        }
        return Optional.of(website
                + (website.endsWith("/") ? "" : "/")
                + policy.issue().folder()
                + (policy.isDraft() ? "" : SitePage.version(policy.version()))
                + place);
    }

    private static Map<String, String> prop(String name, String value) {
        return prop(name, value, "");
    }

    private static Map<String, String> prop(String name, String value, String kind) {
        Map<String, String> prop = new LinkedHashMap<>();
        prop.put("name", name);
        prop.put("ns", NAMESPACE);
        prop.put("value", value);
        if (!kind.isEmpty()) {
            prop.put("class", kind);
        }
        return prop;
    }
}
