package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.edition.annex.AnnexView.Fact;
import org.tompolicy.edition.annex.AnnexView.Note;
import org.tompolicy.edition.annex.AnnexView.Piece;
import org.tompolicy.edition.page.ClaimProof;
import org.tompolicy.edition.page.ControlLabel;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.Promising;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.publish.Publication;
import org.tompolicy.text.Texts;

/** Measures and the texts of sub-processors as the template sees them: pieces of text, and what is known of each claim. */
final class AnnexSections {

    /** Between two controls of a framework. */
    private static final String NEXT = ", ";

    private final PublishedPolicy policy;
    private final List<String> covered;
    private final AnnexChanges changes;
    private final UiTexts texts;
    private final Days days;
    private final AnnexTexts placed;

    AnnexSections(Publication publication, AnnexChanges changes, UiTexts texts, AnnexTexts placed) {
        this.changes = changes;
        this.placed = placed;
        this.policy = publication.policy();
        this.covered = publication.policy().coverage().stream()
                .map(PublishedCoverage::framework)
                .toList();
        this.texts = texts;
        this.days = new Days(texts);
    }

    AnnexView.Measure measure(PublishedMeasure measure) {
        String place = AnnexTargets.measure(measure.id());
        return new AnnexView.Measure(
                measure.id(),
                place,
                measure.title(),
                facts(measure) + provision(measure),
                controls(measure.controls().stream()
                        .filter(control -> measure.singledOut(control).isEmpty())
                        .toList()),
                pieces(place, measure, measure.providedBy()),
                own(measure, measure.id()));
    }

    private String facts(PublishedMeasure measure) {
        List<String> facts = new ArrayList<>();
        facts.add(texts.text("annex.revision", measure.revision()));
        changes.sinceOfMeasure(measure.id()).ifPresent(facts::add);
        measure.reviewed()
                .map(day -> measure.review()
                        .map(every -> texts.text("annex.reviewedEvery", days.of(day), atLeast(every)))
                        .orElseGet(() -> texts.text("annex.reviewed", days.of(day))))
                .ifPresent(facts::add);
        return String.join(". ", facts) + ".";
    }

    /** Who provides all of a measure, and for which services, in sentences; what differs stands below the claim. */
    private String provision(PublishedMeasure measure) {
        StringBuilder sentences = new StringBuilder();
        if (!measure.providedBy().equals(List.of(Claim.PROCESSOR))) {
            sentences.append(sentence("annex.providedBy", providers(measure.providedBy())));
        }
        if (!measure.services().isEmpty()) {
            sentences.append(sentence("annex.services", names(measure.services())));
        }
        return sentences.toString();
    }

    private String sentence(String name, String value) {
        return " " + texts.text(name) + ": " + value + ".";
    }

    private String atLeast(Interval interval) {
        return texts.text("interval.least", texts.interval(interval));
    }

    /** Controls by framework; lines that have only a title are left to the part on coverage where it shows them. */
    private Markup controls(List<PublishedControl> controls) {
        List<Inline> line = new ArrayList<>();
        List<String> frameworks = Stream.concat(
                        covered.stream(), controls.stream().map(PublishedControl::framework))
                .distinct()
                .toList();
        for (String framework : frameworks) {
            String before = texts.framework(framework, framework) + " ";
            for (PublishedControl control : controls) {
                if (!control.framework().equals(framework)
                        || control.naming().isLong() && covered.contains(framework)) {
                    continue;
                }
                ControlLabel label = texts.control(control);
                boolean first = !before.equals(NEXT);
                line.add(new Inline.Words((first && !line.isEmpty() ? "; " : "") + before));
                line.add(
                        label.nameLanguage().isEmpty()
                                ? inRole(Unbroken.WHOLE, label.name())
                                : inLanguage(label.nameLanguage(), label.name()));
                before = NEXT;
            }
        }
        return line.isEmpty() ? Markup.EMPTY : placed.line(line);
    }

    /** Words with a role of the style sheet. */
    static Inline inRole(String role, String words) {
        return span(Mark.NONE.withRoles(List.of(role)), words);
    }

    private static Inline inLanguage(String language, String words) {
        return span(new Mark("", Audience.PUBLIC, List.of(), language, "", Optional.empty()), words);
    }

    private static Inline span(Mark mark, String words) {
        return new Inline.Styled(Inline.Style.SPAN, mark, List.of(new Inline.Words(words)));
    }

    /**
     * What is known of the owner's own claim, which takes everything else from the owner.
     *
     * @param name of the owner; nothing stands before nothing
     */
    private Note own(Promising owner, String name) {
        List<Fact> facts = owner.claim(owner.id())
                .map(claim -> cadenceAndProof(claim, owner.claims()))
                .orElse(List.of());
        return new Note(facts.isEmpty() ? "" : name, facts);
    }

    AnnexView.SubProcessor subProcessor(PublishedSubProcessor subProcessor, String number) {
        String place = AnnexTargets.subProcessor(subProcessor.id());
        return new AnnexView.SubProcessor(
                number,
                subProcessor.title(),
                place,
                Stream.concat(
                                Fact.of(new PublishedFacts(policy, texts, days).of(subProcessor)).stream(),
                                changes.sinceOfSubProcessor(subProcessor.id()).stream())
                        .toList(),
                pieces(
                        place,
                        subProcessor,
                        subProcessor.claims().stream()
                                .map(PublishedClaim::providedBy)
                                .findFirst()
                                .orElse(List.of())),
                own(subProcessor, subProcessor.title()));
    }

    /** @param providedBy who provides the owner as a whole */
    private List<Piece> pieces(String place, Promising owner, List<String> providedBy) {
        List<PublishedPassage> passages = owner.passages();
        List<Text> shown = new ArrayList<>();
        for (PublishedPassage passage : passages) {
            shown.add(Texts.withClaimTexts(
                    passage.text(),
                    id -> owner.claim(id).map(PublishedClaim::text).orElse(Text.EMPTY)));
        }
        List<Markup> places = placed.all(place, shown);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            PublishedPassage passage = passages.get(i);
            Text text = shown.get(i);
            if (text.isEmpty()) {
                continue;
            }
            boolean alone = passage.kind() == Passage.Kind.CLAIM;
            List<Note> notes = new ArrayList<>();
            for (String id : passage.claims()) {
                notes.add(new Note(
                        AnnexTables.name(owner.id(), id),
                        owner.claim(id)
                                .map(claim -> facts(claim, owner, providedBy))
                                .orElse(List.of())));
            }
            boolean marked = alone && !passage.claims().isEmpty();
            pieces.add(new Piece(
                    passage.kind().name().toLowerCase(Locale.ROOT),
                    places.get(i),
                    marked ? "#" + passage.claims().get(0) : "",
                    notes));
        }
        if (places.size() > shown.size()) {
            pieces.add(new Piece("notes", places.get(shown.size()), "", List.of()));
        }
        return pieces;
    }

    private List<Fact> facts(PublishedClaim claim, Promising owner, List<String> providedBy) {
        List<Fact> facts = new ArrayList<>(cadenceAndProof(claim, owner.claims()));
        if (!claim.providedBy().isEmpty() && !claim.providedBy().equals(providedBy)) {
            facts.add(new Fact(texts.text("annex.providedBy"), Markup.escaped(providers(claim.providedBy()))));
        }
        if (!claim.services().isEmpty() && !claim.services().equals(owner.services())) {
            facts.add(new Fact(texts.text("annex.services"), Markup.escaped(names(claim.services()))));
        }
        return facts;
    }

    /** Interval, proof, and the controls that not all claims beside it answer. */
    private List<Fact> cadenceAndProof(PublishedClaim claim, List<PublishedClaim> all) {
        List<Fact> facts = new ArrayList<>();
        Markup relation = controls(claim.controls().stream()
                .filter(control ->
                        !all.stream().allMatch(other -> other.controls().contains(control)))
                .toList());
        if (!relation.isEmpty()) {
            facts.add(new Fact(texts.text("annex.relates"), relation));
        }
        claim.cadence()
                .ifPresent(cadence -> facts.add(new Fact(texts.text("interval"), Markup.escaped(atLeast(cadence)))));
        ClaimProof proof = ClaimProof.of(policy, claim);
        add(facts, "laidDownIn", line(proof.laidDown()));
        add(facts, "shownBy", line(proof.shown()));
        add(facts, "shownBy", proof.instead(texts, days));
        return facts;
    }

    private void add(List<Fact> facts, String key, Markup value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(texts.text(key), value));
        }
    }

    /** Proofs in a cell of a table, a line each; nothing where there is none. */
    Markup cell(List<PublishedProof> proofs) {
        List<Inline> lines = new ArrayList<>();
        for (PublishedProof proof : proofs) {
            if (!lines.isEmpty()) {
                lines.add(new Inline.LineBreak());
            }
            String day = days.of(proof);
            lines.add(linkedKind(policy, proof, texts.kind(proof.kind())));
            if (!day.isEmpty()) {
                lines.add(new Inline.Words(", " + day));
            }
        }
        return lines.isEmpty() ? Markup.EMPTY : placed.line(lines);
    }

    /** Proofs in a line; nothing where there is none. */
    private Markup line(List<PublishedProof> proofs) {
        List<Inline> line = new ArrayList<>();
        for (PublishedProof proof : proofs) {
            if (!line.isEmpty()) {
                line.add(new Inline.Words("; "));
            }
            line.addAll(proof(proof));
        }
        return line.isEmpty() ? Markup.EMPTY : placed.line(line);
    }

    private String providers(List<String> ids) {
        return ids.stream().map(this::provider).collect(Collectors.joining(", "));
    }

    private String provider(String id) {
        return switch (id) {
            case Claim.PROCESSOR -> texts.processor(policy.company());
            case Claim.CUSTOMER -> texts.text("annex.providedByCustomer");
            default ->
                policy.subProcessors().stream()
                        .filter(one -> one.id().equals(id))
                        .map(PublishedSubProcessor::title)
                        .findFirst()
                        .orElse(id);
        };
    }

    /** Names of services in the order of the policy. */
    String names(List<String> services) {
        return policy.services().stream()
                .filter(service -> services.contains(service.id()))
                .map(PolicyFacts.Service::name)
                .collect(Collectors.joining(", "));
    }

    /** A proof inside a line: kind, day and, for what is public, where it is. */
    private List<Inline> proof(PublishedProof proof) {
        String day = days.of(proof);
        String date = day.isEmpty() ? "" : ", " + day;
        String held = proof.title().isEmpty() && proof.kind() != EvidenceKind.ARCHITECTURE
                ? " " + texts.text("annex.held", texts.text("evidenceHeld"))
                : "";
        Inline kind = linkedKind(policy, proof, texts.inSentence(texts.kind(proof.kind())));
        String rest = date + held;
        return rest.isEmpty() ? List.of(kind) : List.of(kind, new Inline.Words(rest));
    }

    /** The title alone where it says the kind itself, as "Certificate to ISO/IEC 27001:2022" does. */
    private static String named(String kind, String title) {
        if (title.isEmpty()) {
            return kind;
        }
        boolean saysIt = title.regionMatches(true, 0, kind, 0, kind.length())
                && (title.length() == kind.length() || !Character.isLetter(title.charAt(kind.length())));
        return saysIt ? title : kind + ": " + title;
    }

    /** Kind and title of a proof, as a link where it has an address. */
    static Inline linkedKind(PublishedPolicy policy, PublishedProof proof, String kind) {
        String words = named(kind, proof.title());
        OptionalInt certificate = PublishedFacts.certificate(policy, proof);
        Optional<Target> place = certificate.isEmpty()
                ? proof.link()
                : Optional.of(new Target.Place(AnnexTables.certificate(certificate.getAsInt() + 1)));
        return place.map(link -> AnnexTexts.linked(link, words)).orElse(new Inline.Words(words));
    }
}
