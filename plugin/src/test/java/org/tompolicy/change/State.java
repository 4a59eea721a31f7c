package org.tompolicy.change;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Company;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Issue;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.Promises;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.PublishedPolicy.WithdrawnMeasure;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Scope;
import org.tompolicy.model.Text;
import org.tompolicy.testing.Controls;
import org.tompolicy.testing.Html;

/** One state of a policy as it is published, made from few words; what a test does not name is the same in all states. */
public final class State {

    private final List<M> measures = new ArrayList<>();
    private final List<S> subProcessors = new ArrayList<>();
    private final List<WithdrawnMeasure> withdrawn = new ArrayList<>();
    private final List<Introduction.Term> glossary = new ArrayList<>();
    private List<PolicyFacts.Service> services = services("platform", "mobile");
    private String locations = "Germany";
    private String outOfScope = "Systems of customers";
    private String remoteAccess = "";
    private String evidenceAccess = "";
    private String company = "Tall Mere Cloud GmbH";
    private String contact = "privacy@tmc.example";
    private String preamble = "This policy says what we do.";
    private Optional<Text> preambleText = Optional.empty();
    private final List<PublishedPicture> pictures = new ArrayList<>();
    private Text introduction = Text.EMPTY;
    private String category = "Access control";
    private String folder = "access-control";
    private int revision = 1;

    private State() {}

    /** A policy without measures. */
    public static State state() {
        return new State();
    }

    /** A policy with the measure {@code AC-01} and in it the claim {@code register}. */
    public static State claim(UnaryOperator<C> change) {
        return state().measure("AC-01", measure -> measure.claim("register", change));
    }

    /** A policy with the measure {@code AC-01}, which has one claim. */
    public static State measure(UnaryOperator<M> change) {
        return state().measure("AC-01", measure -> change.apply(measure.claim("register", same -> same)));
    }

    /** A policy with the sub-processor {@code azure}. */
    public static State azure(UnaryOperator<S> change) {
        return state().subProcessor("azure", change);
    }

    public State measure(String id, UnaryOperator<M> change) {
        measures.add(change.apply(new M(id)));
        return this;
    }

    public State subProcessor(String id, UnaryOperator<S> change) {
        subProcessors.add(change.apply(new S(id)));
        return this;
    }

    public State withdrawn(String id) {
        withdrawn.add(new WithdrawnMeasure(id, "Measure " + id, "access-control", ""));
        return this;
    }

    public State term(String name, String meaning) {
        glossary.add(new Introduction.Term(name, text(meaning)));
        return this;
    }

    public State offering(String... ids) {
        services = services(ids);
        return this;
    }

    public State serviceNames(String platform) {
        services = List.of(new PolicyFacts.Service("platform", platform), new PolicyFacts.Service("mobile", "mobile"));
        return this;
    }

    public State locations(String value) {
        locations = value;
        return this;
    }

    public State outOfScope(String value) {
        outOfScope = value;
        return this;
    }

    public State remoteAccess(String value) {
        remoteAccess = value;
        return this;
    }

    public State evidenceAccess(String value) {
        evidenceAccess = value;
        return this;
    }

    public State company(String value) {
        company = value;
        return this;
    }

    public State contact(String value) {
        contact = value;
        return this;
    }

    public State preamble(String value) {
        preamble = value;
        return this;
    }

    /** A picture of this state, by its path from the site's root. */
    public State picture(String path, String content) {
        pictures.add(new PublishedPicture(path, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public State preambleHtml(String html) {
        preambleText = Optional.of(Html.text(html));
        return this;
    }

    /** What the category says before its measures. */
    public State introductionHtml(String html) {
        introduction = Html.text(html);
        return this;
    }

    public State category(String inFolder, String title) {
        folder = inFolder;
        category = title;
        return this;
    }

    public State revision(int value) {
        revision = value;
        return this;
    }

    private static List<PolicyFacts.Service> services(String... ids) {
        return Arrays.stream(ids).map(id -> new PolicyFacts.Service(id, id)).toList();
    }

    static Text text(String value) {
        return Html.text("<p>" + value.replace("&", "&amp;").replace("<", "&lt;") + "</p>");
    }

    /** What customers and everybody may read. */
    public PublishedViews views() {
        return new PublishedViews(view(false), view(true));
    }

    /** What everybody may read. */
    public PublishedPolicy open() {
        return view(true);
    }

    private PublishedPolicy view(boolean open) {
        List<PublishedMeasure> shown = measures.stream()
                .filter(measure -> !measure.notApplicable && !(open && measure.customer))
                .map(measure -> measure.build(open))
                .toList();
        return new PublishedPolicy(
                new Issue(Issue.DRAFT, revision, "en", List.of("en"), Optional.empty(), Optional.empty()),
                new Company(
                        company,
                        "TMC",
                        "1 High Street, London",
                        contact,
                        "Data Protection Officer, dpo@tmc.example",
                        "",
                        "",
                        ""),
                new Scope(services, locations, remoteAccess, outOfScope, evidenceAccess),
                new Introduction("Security measures", "", preambleText.orElse(text(preamble)), glossary),
                shown.isEmpty() ? List.of() : List.of(new PublishedCategory(folder, category, introduction, shown)),
                measures.stream()
                        .filter(measure -> measure.notApplicable)
                        .map(measure -> measure.build(open))
                        .toList(),
                subProcessors.stream().map(S::build).toList(),
                List.of(),
                withdrawn,
                List.of(),
                pictures);
    }

    /** A measure. */
    public static final class M {
        private final String id;
        private final List<C> claims = new ArrayList<>();
        private final List<PublishedPassage> passages = new ArrayList<>();
        private final List<PublishedControl> controls = new ArrayList<>();
        private String title;
        private String description = "";
        private int revision = 1;
        private Optional<ChangeClass> changeClass = Optional.empty();
        private Optional<Interval> review = Optional.empty();
        private List<String> services = List.of();
        private List<String> providedBy = List.of(Claim.PROCESSOR);
        private List<String> formerly = List.of();
        private boolean customer;
        private boolean notApplicable;

        private M(String id) {
            this.id = id;
            this.title = "Measure " + id;
        }

        public M title(String value) {
            title = value;
            return this;
        }

        public M revision(int value) {
            revision = value;
            return this;
        }

        public M declared(ChangeClass value) {
            changeClass = Optional.of(value);
            return this;
        }

        public M review(String interval) {
            review = Optional.of(Interval.of(interval));
            return this;
        }

        public M services(String... ids) {
            services = List.of(ids);
            claims.forEach(claim -> claim.services(ids));
            return this;
        }

        public M providedBy(String... ids) {
            providedBy = List.of(ids);
            claims.forEach(claim -> claim.providedBy(ids));
            return this;
        }

        public M formerly(String... ids) {
            formerly = List.of(ids);
            return this;
        }

        public M control(String framework, String control) {
            controls.add(Controls.of(framework, control, "Control " + control, ""));
            return this;
        }

        public M context(String value) {
            passages.add(new PublishedPassage(Passage.Kind.CONTEXT, text(value), List.of()));
            return this;
        }

        public M description(String value) {
            description = value;
            return this;
        }

        public M contextHtml(String html) {
            passages.add(new PublishedPassage(Passage.Kind.CONTEXT, Html.text(html), List.of()));
            return this;
        }

        public M claim(String claimId, UnaryOperator<C> change) {
            claims.add(change.apply(new C(claimId)));
            return this;
        }

        /** Only customers read it. */
        public M forCustomers() {
            customer = true;
            return this;
        }

        public M notApplicable() {
            notApplicable = true;
            return this;
        }

        private PublishedMeasure build(boolean open) {
            return new PublishedMeasure(
                    id,
                    title,
                    "access-control",
                    description,
                    new PublishedMeasure.Revised(revision, Optional.empty(), "", changeClass),
                    Optional.empty(),
                    review,
                    providedBy,
                    controls,
                    new Promises(
                            services,
                            passages,
                            claims.stream()
                                    .filter(claim -> !(open && claim.customer))
                                    .map(claim -> claim.build(open))
                                    .toList()),
                    formerly);
        }
    }

    /** A claim. */
    public static final class C {
        private final List<PublishedControl> controls = new ArrayList<>();
        private final String id;
        private final List<PublishedProof> proof = new ArrayList<>();
        private Text text = State.text("We keep a register.");
        private Optional<Text> openText = Optional.empty();
        private Optional<Interval> cadence = Optional.empty();
        private List<String> services = List.of();
        private List<String> providedBy = List.of(Claim.PROCESSOR);
        private boolean customer;

        private C(String id) {
            this.id = id;
        }

        public C text(String value) {
            text = State.text(value);
            return this;
        }

        public C html(String html) {
            text = Html.text(html);
            return this;
        }

        /** What everybody reads of it, where customers read more. */
        public C openText(String value) {
            openText = Optional.of(State.text(value));
            return this;
        }

        public C cadence(String interval) {
            cadence = Optional.of(Interval.of(interval));
            return this;
        }

        public C services(String... ids) {
            services = List.of(ids);
            return this;
        }

        public C providedBy(String... ids) {
            providedBy = List.of(ids);
            return this;
        }

        /** A control that it answers: one of its measure's. */
        public C control(String framework, String control) {
            controls.add(Controls.of(framework, control, "Control " + control, ""));
            return this;
        }

        public C proof(EvidenceKind kind, String day) {
            proof.add(new PublishedProof(
                    kind, Optional.of(LocalDate.parse(day)), Optional.empty(), "", Optional.empty()));
            return this;
        }

        /** Only customers read it. */
        public C forCustomers() {
            customer = true;
            return this;
        }

        private PublishedClaim build(boolean open) {
            return new PublishedClaim(
                    id, open ? openText.orElse(text) : text, cadence, services, providedBy, controls, proof);
        }
    }

    /** A sub-processor. */
    public static final class S {
        private final List<PublishedPassage> passages = new ArrayList<>();
        private final String id;
        private final List<C> claims = new ArrayList<>();
        private String title;
        private String legalEntity = "Microsoft Ireland Operations Limited";
        private String purpose = "Hosting";
        private String country = "Ireland";
        private String address = "Dublin";
        private List<String> transfers = List.of("eea");
        private List<String> services = List.of();
        private Optional<LocalDate> transferUntil = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();
        private int revision = 1;

        private S(String id) {
            this.id = id;
            this.title = "Sub-processor " + id;
        }

        public S title(String value) {
            title = value;
            return this;
        }

        public S legalEntity(String value) {
            legalEntity = value;
            return this;
        }

        public S purpose(String value) {
            purpose = value;
            return this;
        }

        public S country(String value) {
            country = value;
            return this;
        }

        public S address(String value) {
            address = value;
            return this;
        }

        public S transfers(String... values) {
            transfers = List.of(values);
            return this;
        }

        public S transferUntil(String day) {
            transferUntil = Optional.of(LocalDate.parse(day));
            return this;
        }

        public S until(String day) {
            until = Optional.of(LocalDate.parse(day));
            return this;
        }

        public S services(String... ids) {
            services = List.of(ids);
            return this;
        }

        public S revision(int value) {
            revision = value;
            return this;
        }

        public S contextHtml(String html) {
            passages.add(new PublishedPassage(Passage.Kind.CONTEXT, Html.text(html), List.of()));
            return this;
        }

        public S claim(String claimId, UnaryOperator<C> change) {
            claims.add(change.apply(new C(claimId).providedBy(id)));
            return this;
        }

        private PublishedSubProcessor build() {
            return new PublishedSubProcessor(
                    id,
                    title,
                    revision,
                    legalEntity,
                    address,
                    "privacy@example.org",
                    purpose,
                    new PublishedSubProcessor.Transfer(country, transfers, transferUntil),
                    Optional.empty(),
                    until,
                    new Promises(
                            services,
                            passages,
                            claims.stream().map(claim -> claim.build(true)).toList()));
        }
    }
}
