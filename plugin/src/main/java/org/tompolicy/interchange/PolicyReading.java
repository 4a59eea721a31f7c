package org.tompolicy.interchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.files.Sha256;
import org.tompolicy.json.JsonObject;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.model.Block;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Company;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Issue;
import org.tompolicy.model.Naming;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.Promises;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedCoverage.CoverageLine;
import org.tompolicy.model.PublishedDocument;
import org.tompolicy.model.PublishedDocument.PublishedSection;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.PublishedPolicy.WithdrawnMeasure;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.Scope;
import org.tompolicy.model.Text;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.text.CanonicalHtml;
import org.tompolicy.text.SiteAddress;
import org.tompolicy.text.Texts;

/** The way back from {@link PolicyMembers}. */
final class PolicyReading {

    private static final Pattern OTHER_TITLE = Pattern.compile(PolicyMembers.TITLE + "([A-Z][a-z]{1,2})");

    /** Reads one element of a list. */
    interface Element<T> {
        T read(JsonObject object) throws JsonProblem;
    }

    private final Function<String, Optional<byte[]>> pictures;

    /** @param pictures gives the bytes of a picture by its path from the site's root */
    PolicyReading(Function<String, Optional<byte[]>> pictures) {
        this.pictures = pictures;
    }

    static String digest(JsonObject object) throws JsonProblem {
        return object.word("sha256", text -> Optional.of(text).filter(hex -> hex.matches("[0-9a-f]{64}")));
    }

    static <T> List<T> all(JsonObject object, String name, Element<T> element) throws JsonProblem {
        List<T> read = new ArrayList<>();
        for (JsonObject member : object.objects(name)) {
            read.add(element.read(member));
        }
        return read;
    }

    PublishedPolicy policy(JsonObject object) throws JsonProblem {
        return new PublishedPolicy(
                new Issue(
                        object.text("version"),
                        object.count("revision"),
                        object.text("language"),
                        object.texts("languages"),
                        object.dayIfAny("issued"),
                        object.dayIfAny("effective")),
                company(object),
                new Scope(
                        all(object, "services", PolicyReading::service),
                        object.text("locations"),
                        object.textOrEmpty("remoteAccess"),
                        object.text("outOfScope"),
                        object.textOrEmpty("evidenceAccess")),
                new Introduction(
                        object.text("title"),
                        object.text("description"),
                        rich(object.object("preamble")),
                        all(object, "glossary", term -> new Introduction.Term(term.text("name"), rich(term)))),
                categories(object),
                all(object, "notApplicable", PolicyReading::measure),
                all(object, "subprocessors", PolicyReading::subProcessor),
                all(object, "certificates", PolicyReading::certificate),
                all(object, "withdrawn", PolicyReading::withdrawn),
                all(object, "coverage", PolicyReading::coverage),
                all(object, "pictures", this::picture),
                object.has("architecture") ? all(object, "architecture", PolicyReading::document) : List.of());
    }

    private static PublishedDocument document(JsonObject object) throws JsonProblem {
        try {
            return new PublishedDocument(
                    object.text("page"),
                    object.text("title"),
                    object.text("revisionDate"),
                    all(object, "sections", PolicyReading::section));
        } catch (IllegalArgumentException wrong) {
            throw object.problem("page", "is no page of an architecture document");
        }
    }

    private static PublishedSection section(JsonObject object) throws JsonProblem {
        return new PublishedSection(
                object.count("level"), object.text("id"), rich(object.object("heading")), rich(object));
    }

    private static Company company(JsonObject object) throws JsonProblem {
        return new Company(
                object.text("company"),
                object.text("shortName"),
                object.text("address"),
                object.text("contact"),
                object.text("dpo"),
                object.text("website"),
                object.text("imprint"),
                object.text("privacy"));
    }

    private static PolicyFacts.Service service(JsonObject object) throws JsonProblem {
        return new PolicyFacts.Service(object.text("id"), object.text("name"));
    }

    private static List<PublishedCategory> categories(JsonObject policy) throws JsonProblem {
        Iterator<PublishedMeasure> measures =
                all(policy, "measures", PolicyReading::measure).iterator();
        List<PublishedCategory> categories = new ArrayList<>();
        for (JsonObject category : policy.objects("categories")) {
            List<PublishedMeasure> own = new ArrayList<>();
            for (String id : category.texts("measures")) {
                if (!measures.hasNext()) {
                    throw category.problem("measures", "names " + id + ", which is not there");
                }
                own.add(measures.next());
                if (!own.get(own.size() - 1).id().equals(id)) {
                    throw category.problem("measures", "names " + id + " in another order than measures");
                }
            }
            categories.add(new PublishedCategory(category.text("folder"), category.text("title"), rich(category), own));
        }
        if (measures.hasNext()) {
            throw policy.problem("measures", "holds " + measures.next().id() + ", which no category names");
        }
        return categories;
    }

    private static Text rich(JsonObject object) throws JsonProblem {
        String html = object.text("html");
        Optional<String> problem = SafeText.problem(html);
        if (problem.isPresent()) {
            throw object.problem("html", "holds " + problem.get() + ", which no text of a policy holds");
        }
        try {
            return CanonicalHtml.read(html);
        } catch (IllegalArgumentException wrong) {
            throw object.problem("html", "is " + wrong.getMessage());
        }
    }

    private static Optional<Interval> interval(JsonObject object, String name) throws JsonProblem {
        Optional<String> text = object.textIfAny(name);
        try {
            return text.map(Interval::of);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw object.problem(name, "should be an interval such as P3M");
        }
    }

    private static PublishedMeasure measure(JsonObject object) throws JsonProblem {
        List<PublishedControl> controls = all(object, PolicyMembers.CONTROLS, PolicyReading::control);
        return new PublishedMeasure(
                object.text("id"),
                object.text("title"),
                object.text("category"),
                object.text("description"),
                revised(object),
                object.dayIfAny("reviewed"),
                interval(object, "review"),
                object.texts("providedBy"),
                controls,
                promises(object, controls),
                object.texts("formerly"));
    }

    private static PublishedMeasure.Revised revised(JsonObject object) throws JsonProblem {
        int number = object.count("revision");
        Optional<LocalDate> date = object.dayIfAny("revisionDate");
        String remark = object.text("revisionRemark");
        Optional<ChangeClass> change = object.textIfAny("change").isPresent()
                ? Optional.of(object.word("change", ChangeClass::of))
                : Optional.empty();
        return object.has(PolicyMembers.DECLARED_EDITORIAL)
                ? new PublishedMeasure.Revised(
                        number, date, remark, change, object.truth(PolicyMembers.DECLARED_EDITORIAL))
                : new PublishedMeasure.Revised(number, date, remark, change);
    }

    private static Promises promises(JsonObject owner, List<PublishedControl> controls) throws JsonProblem {
        List<PublishedClaim> claims = all(owner, "claims", claim -> claim(claim, controls));
        return new Promises(owner.texts("services"), passages(owner, claims), claims);
    }

    private static PublishedControl control(JsonObject object) throws JsonProblem {
        String framework = object.text("framework");
        String id = object.text("id");
        SortedMap<String, String> titles = new TreeMap<>();
        for (String name : object.names()) {
            Matcher title = OTHER_TITLE.matcher(name);
            if (title.matches() && !object.text(name).isEmpty()) {
                titles.put(title.group(1).toLowerCase(Locale.ROOT), object.text(name));
            }
        }
        Naming naming = object.has(PolicyMembers.NAMING)
                ? object.word(PolicyMembers.NAMING, Naming::of)
                : Frameworks.naming(framework, id);
        return new PublishedControl(framework, id, object.text(PolicyMembers.TITLE), titles, naming);
    }

    private static List<PublishedPassage> passages(JsonObject owner, List<PublishedClaim> claims) throws JsonProblem {
        return all(owner, "passages", passage -> {
            Passage.Kind kind = passage.word(
                    "kind",
                    word -> Arrays.stream(Passage.Kind.values())
                            .filter(known -> PolicyMembers.word(known).equals(word))
                            .findFirst());
            List<String> named = passage.texts("claims");
            if (!passage.has("html")) {
                PublishedClaim claim = PolicyMembers.claimOf(kind, named, claims)
                        .orElseThrow(() -> passage.problem("html", "is missing"));
                return new PublishedPassage(kind, Text.of(new Block.ClaimPlace(claim.id())), named);
            }
            return new PublishedPassage(kind, Texts.withClaimPlaces(rich(passage), named::contains), named);
        });
    }

    /** In seals that were made before claims could name controls, each answers all of its measure's. */
    private static List<PublishedControl> answered(JsonObject claim, List<PublishedControl> ofMeasure)
            throws JsonProblem {
        if (!claim.has(PolicyMembers.CONTROLS)) {
            return ofMeasure;
        }
        List<PublishedControl> answered = new ArrayList<>();
        for (JsonObject named : claim.objects(PolicyMembers.CONTROLS)) {
            String framework = named.text("framework");
            String id = named.text("id");
            answered.add(ofMeasure.stream()
                    .filter(control -> control.framework().equals(framework)
                            && control.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> claim.problem(
                            PolicyMembers.CONTROLS, "names " + framework + " " + id + ", which its measure does not")));
        }
        return answered;
    }

    private static PublishedClaim claim(JsonObject object, List<PublishedControl> ofMeasure) throws JsonProblem {
        return new PublishedClaim(
                object.text("id"),
                rich(object),
                interval(object, "cadence"),
                object.texts("services"),
                object.texts("providedBy"),
                answered(object, ofMeasure),
                all(object, "proof", PolicyReading::proof));
    }

    private static PublishedProof proof(JsonObject object) throws JsonProblem {
        try {
            return new PublishedProof(
                    object.word("kind", EvidenceKind::of),
                    object.dayIfAny("date"),
                    object.dayIfAny("from"),
                    object.textOrEmpty("title"),
                    object.has("link") ? Optional.of(SiteAddress.read(object.text("link"))) : Optional.empty(),
                    object.dayIfAny("ended"));
        } catch (IllegalArgumentException wrong) {
            throw object.problem("ended", "stands beside what is known of a proof that has not ended");
        }
    }

    private static PublishedSubProcessor subProcessor(JsonObject object) throws JsonProblem {
        return new PublishedSubProcessor(
                object.text("id"),
                object.text("title"),
                object.count("revision"),
                object.text("legalEntity"),
                object.text("address"),
                object.text("contact"),
                object.text("purpose"),
                new PublishedSubProcessor.Transfer(
                        object.text("country"), object.texts("transfers"), object.dayIfAny("transferUntil")),
                object.dayIfAny("from"),
                object.dayIfAny("until"),
                promises(object, List.of()));
    }

    private static PublishedCertificate certificate(JsonObject object) throws JsonProblem {
        return new PublishedCertificate(
                object.word("kind", EvidenceKind::of),
                object.text("title"),
                object.text("standard"),
                object.text("scope"),
                object.text("body"),
                object.text("number"),
                object.dayIfAny("collected"),
                object.dayIfAny("from"),
                object.dayIfAny("validUntil"),
                object.text("url"),
                object.text("holder"));
    }

    private static WithdrawnMeasure withdrawn(JsonObject object) throws JsonProblem {
        return new WithdrawnMeasure(
                object.text("id"), object.text("title"), object.text("category"), object.text("replacedBy"));
    }

    private static PublishedCoverage coverage(JsonObject object) throws JsonProblem {
        return new PublishedCoverage(object.text("framework"), object.count("lines"), lines(object));
    }

    /** Answered and open lines in the framework's order; older seals tell no open ones. */
    private static List<CoverageLine> lines(JsonObject coverage) throws JsonProblem {
        List<CoverageLine> lines = new ArrayList<>(
                all(coverage, "answered", line -> new CoverageLine(control(line), line.texts("measures"))));
        if (coverage.has(PolicyMembers.OPEN)) {
            for (JsonObject open : coverage.objects(PolicyMembers.OPEN)) {
                int place = open.count(PolicyMembers.LINE) - 1;
                if (place < 0 || place > lines.size()) {
                    throw open.problem(PolicyMembers.LINE, "should be the number of a line");
                }
                lines.add(place, new CoverageLine(control(open), List.of()));
            }
        }
        return lines;
    }

    private PublishedPicture picture(JsonObject object) throws JsonProblem {
        String path = object.text("path");
        byte[] content = pictures.apply(path)
                .orElseThrow(() -> object.problem("path", "names the picture " + path + ", which is not there"));
        if (!Sha256.of(content).equals(digest(object))) {
            throw object.problem("sha256", "is not the digest of the picture " + path);
        }
        if (SafeText.isActive(path, content)) {
            throw object.problem("path", "names the picture " + path + ", which holds more than a drawing");
        }
        return new PublishedPicture(path, content);
    }
}
