package org.tompolicy.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.AttributeLine.Quotes;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.ControlReference;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Located;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Text;
import org.tompolicy.model.Waiver;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.AttributeList;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.wording.Messages;

/** Says which blocks are claims, and reads one. */
final class ClaimReader {

    static final String CONTEXT = "context";
    static final List<String> STATUSES =
            Arrays.stream(MeasureStatus.values()).map(MeasureStatus::word).toList();

    private static final String CLAIM = "claim";
    private static final String CONFIRM = "confirm";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<Kind> BY_ID = Set.of(Kind.PARAGRAPH, Kind.OPEN, Kind.EXAMPLE, Kind.QUOTE);
    private static final Set<Kind> NEVER = Set.of(Kind.HEADING, Kind.IMAGE, Kind.ADMONITION);

    private final Vocabulary vocabulary;
    private final EvidenceReferences references;
    private final Set<String> names;

    ClaimReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = AttributeNames.ofClaims(vocabulary.frameworks().keySet());
        this.references = new EvidenceReferences(vocabulary.evidence());
    }

    static boolean isClaim(RawBlock block) {
        return block.explicitId()
                && !block.roles().contains(CONTEXT)
                && !NEVER.contains(block.kind())
                && (BY_ID.contains(block.kind()) || block.roles().contains(CLAIM));
    }

    /** Reports attributes of a claim on a block that is none. What has attributes and no id {@code source} reports. */
    void reportNoClaim(RawBlock block, Findings findings) {
        reportUnconfirmed(block, new Value.Part(Messages.of("claim-unconfirmed.text")), findings);
        Set<String> ours = new TreeSet<>(block.attributes().keySet());
        ours.retainAll(names);
        boolean roleAlone = block.roles().contains(CLAIM) && !block.explicitId();
        if (!roleAlone && (ours.isEmpty() || !block.explicitId())) {
            return;
        }
        Value what = ours.isEmpty()
                ? new Value.Part(Messages.of("attribute-invalid.roleClaim"))
                : Value.Several.of(List.copyOf(ours));
        Message message;
        if (block.roles().contains(CONTEXT)) {
            message = Messages.of("attribute-invalid.onContext");
        } else if (NEVER.contains(block.kind())) {
            message = Messages.of("attribute-invalid.onNoPromise").with("block", word(block.kind()));
        } else if (block.explicitId()) {
            message = Messages.of("attribute-invalid.withoutRole")
                    .with("block", word(block.kind()))
                    .with("id", block.id());
        } else {
            message = Messages.of("attribute-invalid.withoutId");
        }
        findings.add(Rule.ATTRIBUTE_INVALID, block.location(), message.with("what", what), Doubt.CONTENT);
    }

    /** Reports attributes of a claim in a document that makes no promises. */
    static void reportNoPromise(RawBlock block, Findings findings) {
        Set<String> ours = new TreeSet<>(block.attributes().keySet());
        ours.retainAll(AttributeNames.ofClaims(Frameworks.ids()));
        if (!ours.isEmpty()) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    block.location(),
                    Messages.of("attribute-invalid.inNoPromise").with("what", Value.Several.of(List.copyOf(ours))));
        }
        block.nested().forEach(nested -> reportNoPromise(nested, findings));
    }

    private static Message word(Kind kind) {
        return Messages.of("attribute-invalid.block."
                + switch (kind) {
                    case HEADING, SECTION -> "section";
                    case IMAGE -> "picture";
                    case ADMONITION -> "note";
                    case LIST, DESCRIPTION_LIST -> "list";
                    case TABLE -> "table";
                    case PARAGRAPH, OPEN, EXAMPLE, QUOTE, SIDEBAR, LISTING, OTHER -> "other";
                });
    }

    /** Reads a block that is a claim; {@code text} is the block with its links resolved. */
    Claim read(RawBlock raw, Text text, ClaimDefaults defaults, Findings all) {
        Findings findings = all.about(new Subject.Claim(defaults.owner(), raw.id()));
        checkNames(raw, findings);
        reportUnconfirmed(raw, new Value.Words(new ClaimId(defaults.owner(), raw.id()).inFull()), findings);
        Map<String, AttributeText> attributes = attributes(raw, findings);
        Optional<AttributeText> evidence = Optional.ofNullable(attributes.get("evidence"));
        Optional<AttributeText> seen = Optional.ofNullable(attributes.get("seen"));
        List<EvidenceReference> proofs = evidence.map(names -> references.read(names, seen))
                .orElseGet(() -> EvidenceReferences.reviewed(defaults.evidence(), seen));
        return new Claim(
                raw.id(),
                status(Optional.ofNullable(attributes.get("status")), defaults.status()),
                Optional.ofNullable(attributes.get("cadence")).flatMap(AttributeText::interval),
                proofs,
                evidence.isEmpty() && !proofs.isEmpty(),
                services(Optional.ofNullable(attributes.get("services")), vocabulary, defaults.services()),
                providers(Optional.ofNullable(attributes.get("provided-by")), vocabulary, defaults.providedBy()),
                controls(raw, attributes, defaults, findings),
                waiver(raw, attributes, defaults.waiver(), findings),
                Optional.ofNullable(attributes.get("reviewed"))
                        .flatMap(AttributeText::date)
                        .map(Located::value)
                        .or(defaults::reviewed),
                defaults.audience().narrower(raw.audience()),
                text,
                AllowedRules.read(raw, findings),
                raw.location(),
                AttributeList.line(raw.line()));
    }

    /** Only measures relate to controls: the text of a sub-processor says what a measure may rest on. */
    private List<ControlReference> controls(
            RawBlock raw, Map<String, AttributeText> attributes, ClaimDefaults defaults, Findings findings) {
        if (defaults.answersControls()) {
            Map<String, AttributeText> named = new TreeMap<>(attributes);
            named.keySet().retainAll(raw.attributes().keySet());
            Map<String, AttributeText> slips = new TreeMap<>(attributes);
            slips.keySet().removeAll(named.keySet());
            return Stream.concat(
                            new ControlReader(vocabulary, findings).read(named).stream(),
                            // The name is a slip and told as one: what such a value names is told when the name is
                            // right.
                            new ControlReader(vocabulary, new Findings()).read(slips).stream())
                    .toList();
        }
        attributes.forEach((name, attribute) -> {
            if (vocabulary.frameworks().containsKey(name)) {
                attribute.invalid(Messages.of("attribute-invalid.noControls")
                        .with("owner", defaults.owner())
                        .with("attribute", name));
            }
        });
        return List.of();
    }

    private Map<String, AttributeText> attributes(RawBlock raw, Findings findings) {
        Map<String, AttributeText> attributes = new TreeMap<>();
        raw.attributes().forEach((name, value) -> {
            String meant = meant(name).orElse(name);
            if (!value.isBlank() && (meant.equals(name) || !raw.attributes().containsKey(meant))) {
                attributes.put(meant, new AttributeText(meant, value.strip(), place(raw, name), findings));
            }
        });
        return attributes;
    }

    /** Where an attribute stands: a framework's at its value, as in a header, for it can name many controls. */
    private Location place(RawBlock raw, String name) {
        return Optional.of(name)
                .filter(vocabulary.frameworks()::containsKey)
                .flatMap(AttributeList.line(raw.line())::named)
                .map(entry -> new Location(
                        raw.location().file(),
                        raw.location().line(),
                        entry.from() + (entry.quotes() == Quotes.NONE ? 1 : 2)))
                .orElse(raw.location());
    }

    /** The attribute of a claim that a name nearly is; empty for one of them, and for any other name. */
    private Optional<String> meant(String name) {
        if (names.contains(name) || name.equals(AttributeNames.REASON)) {
            return Optional.empty();
        }
        String bare = name.replaceFirst("^tom[-_]", "");
        return DidYouMean.nearest(bare, AttributeNames.CLAIM)
                .or(() -> FrameworkNames.meant(bare, vocabulary.frameworks().keySet()));
    }

    /**
     * What an import made waits for somebody who reads it: the writer of the old text may have meant something else. A list that
     * cannot be read as it stands is mended first.
     */
    private static void reportUnconfirmed(RawBlock raw, Value what, Findings findings) {
        boolean isSlip = findings.isReported(Rule.ATTRIBUTE_INVALID, raw.location());
        if (raw.roles().contains(CONFIRM) && !isSlip) {
            findings.add(
                    Rule.CLAIM_UNCONFIRMED,
                    raw.location(),
                    Messages.of("claim-unconfirmed.says").with("what", what));
        }
    }

    private void checkNames(RawBlock raw, Findings findings) {
        if (!ID.matcher(raw.id()).matches()) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    raw.location(),
                    Messages.of("attribute-invalid.claimId").with("id", new Value.Quoted(raw.id())));
        }
        for (String name : new TreeSet<>(raw.attributes().keySet())) {
            if (!names.contains(name) && !name.equals(AttributeNames.REASON)) {
                findings.add(
                        Rule.ATTRIBUTE_UNKNOWN,
                        raw.location(),
                        Messages.sequence(
                                Messages.of("attribute-unknown.ofClaim").with("attribute", name),
                                meant(name)
                                        .map(DidYouMean::message)
                                        .orElseGet(() -> Messages.of("attribute-unknown.useOneOf")
                                                .with("names", Value.Several.of(List.copyOf(AttributeNames.CLAIM))))));
            }
        }
    }

    private static Optional<Waiver> waiver(
            RawBlock raw, Map<String, AttributeText> attributes, Optional<Waiver> inherited, Findings findings) {
        return new WaiverReader(
                        Optional.ofNullable(attributes.get("waiver")),
                        Optional.ofNullable(attributes.get("waiver-until")),
                        Optional.ofNullable(attributes.get("waiver-by")),
                        raw.location(),
                        findings)
                .read(inherited, "waiver-until=2027-01-31", "waiver=\"why\"");
    }

    /** A claim is never further than its measure. */
    private static MeasureStatus status(Optional<AttributeText> attribute, MeasureStatus ofMeasure) {
        MeasureStatus own = attribute
                .flatMap(text -> text.word(MeasureStatus::of, STATUSES))
                .orElse(ofMeasure);
        return ofMeasure == MeasureStatus.IMPLEMENTED ? own : ofMeasure;
    }

    static List<String> services(Optional<AttributeText> attribute, Vocabulary vocabulary, List<String> inherited) {
        return attribute
                .map(text -> text.listOf(
                        vocabulary.services(),
                        vocabulary.services().isEmpty()
                                ? Messages.of("attribute-invalid.noServices")
                                        .with("services", Value.Several.of(text.list()))
                                : Messages.of("attribute-invalid.services")
                                        .with("services", Value.Several.of(vocabulary.services()))))
                .filter(known -> !known.isEmpty())
                .orElse(inherited);
    }

    static List<String> providers(Optional<AttributeText> attribute, Vocabulary vocabulary, List<String> inherited) {
        return attribute
                .map(text -> text.listOf(vocabulary.providers(), AttributeText.allowed(vocabulary.providers())))
                .filter(known -> !known.isEmpty())
                .orElse(inherited);
    }
}
