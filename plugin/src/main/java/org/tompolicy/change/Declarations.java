package org.tompolicy.change;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Located;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Revision;
import org.tompolicy.model.SubProcessor;

/**
 * What the company says of its changes: {@code tom-change} and {@code tom-approved-by} of each measure, of each
 * sub-processor and of the policy. What they say of another revision than the present one does not count.
 */
public final class Declarations {

    private static final String POLICY = "";

    private final Map<String, Declaration> measures = new TreeMap<>();
    private final Map<String, Declaration> subProcessors = new TreeMap<>();
    private final Map<String, String> renamed = new TreeMap<>();
    private final Policy policy;
    private Declaration facts;

    private Declarations(Policy policy) {
        this.policy = policy;
        this.facts = declaration(policy.facts().revised(), policy.facts().revisionRemark());
        policy.measures()
                .forEach(measure ->
                        measures.put(measure.id(), declaration(measure.revised(), measure.revisionRemark())));
        policy.measures()
                .forEach(measure -> measure.formerly().forEach(name -> renamed.putIfAbsent(name, measure.id())));
        for (SubProcessor subProcessor : policy.subProcessors()) {
            subProcessors.put(subProcessor.id(), declaration(subProcessor.revised(), subProcessor.revisionRemark()));
        }
    }

    /** Everything that is said of present revisions. */
    public static Declarations of(Policy policy) {
        return new Declarations(policy);
    }

    private static Declaration declaration(Revision revised, String remark) {
        return new Declaration(
                revised.number(),
                revised.declared()
                        .map(Located::value)
                        .filter(declared -> declared.revision() == revised.number())
                        .map(Revision.Declared::changeClass),
                revised.signOff()
                        .map(Located::value)
                        .filter(signOff -> signOff.revision() == revised.number())
                        .map(Revision.SignOff::by)
                        .orElse(""),
                remark);
    }

    /**
     * Only what is said of changes since a release. Where the revision is not newer than that of the release, everything
     * said of it belongs to an earlier change, except that the words of a measure may be classed as editorial without a
     * new revision, once.
     */
    public Declarations since(PublishedViews release) {
        Declarations since = new Declarations(policy);
        PublishedPolicy earlier = release.customer();
        if (facts.revision() <= earlier.revision()) {
            since.facts = silent(facts);
        }
        for (PublishedSubProcessor subProcessor : earlier.subProcessors()) {
            since.subProcessors.computeIfPresent(
                    subProcessor.id(), (id, said) -> said.revision() <= subProcessor.revision() ? silent(said) : said);
        }
        policy.measures()
                .forEach(measure -> earlier(earlier, measure)
                        .filter(published -> measure.revision() <= published.revision())
                        .ifPresent(published -> since.measures.computeIfPresent(
                                measure.id(),
                                (id, said) -> isEditorialAnew(said, published) ? unsigned(said) : silent(said))));
        return since;
    }

    private static Optional<PublishedMeasure> earlier(PublishedPolicy earlier, Measure measure) {
        return earlier.measures()
                .filter(published -> published.id().equals(measure.id()))
                .findFirst()
                .or(() -> earlier.measures()
                        .filter(published ->
                                measure.formerly().stream().anyMatch(name -> name.equalsIgnoreCase(published.id())))
                        .findFirst());
    }

    private static boolean isEditorialAnew(Declaration said, PublishedMeasure published) {
        return said.changeClass().equals(Optional.of(ChangeClass.EDITORIAL))
                && !published.revised().declaredEditorial();
    }

    private static Declaration silent(Declaration said) {
        return new Declaration(said.revision(), Optional.empty(), "", "");
    }

    private static Declaration unsigned(Declaration said) {
        return new Declaration(said.revision(), said.changeClass(), "", "");
    }

    /** What is said of a subject: of a claim, what is said of the measure or sub-processor that holds it. */
    public Declaration of(ChangeSubject subject) {
        return switch (subject.kind()) {
            case POLICY -> facts;
            case MEASURE, CLAIM ->
                measures.getOrDefault(
                        measures.containsKey(subject.id())
                                ? subject.id()
                                : renamed.getOrDefault(subject.id(), subject.id()),
                        Declaration.NONE);
            case SUBPROCESSOR, SUBPROCESSOR_CLAIM -> subProcessors.getOrDefault(subject.id(), Declaration.NONE);
        };
    }

    /** Whose header speaks for a subject: the measure, the sub-processor, or the policy with an empty id. */
    public static ChangeSubject owner(ChangeSubject subject) {
        return switch (subject.kind()) {
            case POLICY -> new ChangeSubject(ChangeSubject.Kind.POLICY, POLICY, "");
            case MEASURE, CLAIM -> new ChangeSubject(ChangeSubject.Kind.MEASURE, subject.id(), "");
            case SUBPROCESSOR, SUBPROCESSOR_CLAIM ->
                new ChangeSubject(ChangeSubject.Kind.SUBPROCESSOR, subject.id(), "");
        };
    }
}
