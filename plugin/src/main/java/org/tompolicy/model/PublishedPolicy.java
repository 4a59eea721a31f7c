package org.tompolicy.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What one audience may see of a policy: made from the list of public fields, not by leaving things out. It carries no
 * owner, waiver, approval, fingerprint or internal record. Its texts hold what this
 * audience may read, and nothing that says where it was written.
 *
 * @param issue which state it is
 * @param categories in reading order; only what is implemented
 * @param notApplicable measures that do not apply here, with the reason as their text
 * @param withdrawn measures that are no longer promised
 * @param coverage one entry for each framework that the policy shows, in that order
 * @param pictures pictures that the shown texts refer to, sorted by path
 * @param architecture of public architecture documents what public promises rest on, sorted by page
 */
public record PublishedPolicy(
        Issue issue,
        Company company,
        Scope scope,
        Introduction introduction,
        List<PublishedCategory> categories,
        List<PublishedMeasure> notApplicable,
        List<PublishedSubProcessor> subProcessors,
        List<PublishedCertificate> certificates,
        List<WithdrawnMeasure> withdrawn,
        List<PublishedCoverage> coverage,
        List<PublishedPicture> pictures,
        List<PublishedDocument> architecture) {

    /** A category that holds at least one measure. */
    public record PublishedCategory(String folder, String title, Text introduction, List<PublishedMeasure> measures) {
        public PublishedCategory {
            measures = List.copyOf(measures);
        }

        /** The same category with other measures. */
        public PublishedCategory withMeasures(List<PublishedMeasure> others) {
            return new PublishedCategory(folder, title, introduction, others);
        }
    }

    /**
     * A control that a measure relates to.
     *
     * @param title in English
     * @param titles titles in other languages, none blank, by BCP 47 tag
     * @param naming how readers know it
     */
    public record PublishedControl(
            String framework, String id, String title, SortedMap<String, String> titles, Naming naming) {
        public PublishedControl {
            titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
            Objects.requireNonNull(naming, "naming");
        }
    }

    /** A piece of a body; see {@link Passage}. What holds nothing is empty, a claim that is not shown too. */
    public record PublishedPassage(Passage.Kind kind, Text text, List<String> claims) {
        public PublishedPassage {
            Passage.check(kind, text);
            claims = List.copyOf(claims);
        }
    }

    /**
     * A certificate or attestation that the DPO marked for this audience and that is valid on the day.
     *
     * @param holder name of the sub-processor that holds it, or an empty string for the company itself
     */
    public record PublishedCertificate(
            EvidenceKind kind,
            String title,
            String standard,
            String scope,
            String body,
            String number,
            Optional<LocalDate> collected,
            Optional<LocalDate> from,
            Optional<LocalDate> validUntil,
            String url,
            String holder) {}

    /**
     * A measure that is no longer promised: its page says so.
     *
     * @param replacedBy id of the measure that stands for it now, or an empty string
     */
    public record WithdrawnMeasure(String id, String title, String category, String replacedBy) {}

    /** A picture and its path from the site's root; SVG is already cleaned. */
    public record PublishedPicture(String path, byte[] content) {
        public PublishedPicture {
            Objects.requireNonNull(path, "path");
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PublishedPicture that
                    && path.equals(that.path)
                    && Arrays.equals(content, that.content);
        }

        @Override
        public int hashCode() {
            return Objects.hash(path, Arrays.hashCode(content));
        }

        @Override
        public String toString() {
            return path + " (" + content.length + " bytes)";
        }
    }

    public PublishedPolicy {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(introduction, "introduction");
        categories = List.copyOf(categories);
        notApplicable = List.copyOf(notApplicable);
        subProcessors = List.copyOf(subProcessors);
        certificates = List.copyOf(certificates);
        withdrawn = List.copyOf(withdrawn);
        coverage = List.copyOf(coverage);
        pictures = List.copyOf(pictures);
        architecture = List.copyOf(architecture);
    }

    /** One that keeps no architecture. */
    public PublishedPolicy(
            Issue issue,
            Company company,
            Scope scope,
            Introduction introduction,
            List<PublishedCategory> categories,
            List<PublishedMeasure> notApplicable,
            List<PublishedSubProcessor> subProcessors,
            List<PublishedCertificate> certificates,
            List<WithdrawnMeasure> withdrawn,
            List<PublishedCoverage> coverage,
            List<PublishedPicture> pictures) {
        this(
                issue,
                company,
                scope,
                introduction,
                categories,
                notApplicable,
                subProcessors,
                certificates,
                withdrawn,
                coverage,
                pictures,
                List.of());
    }

    /** Number of the release, or {@link Issue#DRAFT}. */
    public String version() {
        return issue.version();
    }

    /** Revision of the facts of the policy as a whole. */
    public int revision() {
        return issue.revision();
    }

    /** Language of the texts, BCP 47. */
    public String language() {
        return issue.language();
    }

    /** Where the text is published in its language; empty where nobody says so. */
    public String website() {
        String website = company.website();
        if (website.isEmpty() || issue.folder().isEmpty()) {
            return website;
        }
        return (website.endsWith("/") ? website : website + "/") + issue.folder();
    }

    /** Day of issue; empty for a draft. */
    public Optional<LocalDate> issued() {
        return issue.issued();
    }

    /** Day from which it holds. */
    public Optional<LocalDate> effective() {
        return issue.effective();
    }

    /** Whether it is not released. */
    public boolean isDraft() {
        return issue.isDraft();
    }

    /** Its title. */
    public String title() {
        return introduction.title();
    }

    /** Services that it holds for. */
    public List<PolicyFacts.Service> services() {
        return scope.services();
    }

    /** Terms in the order of writing. */
    public List<Introduction.Term> glossary() {
        return introduction.glossary();
    }

    /** Measures that promise something, in reading order. */
    public Stream<PublishedMeasure> promised() {
        return categories.stream().flatMap(category -> category.measures().stream());
    }

    /** Measures in reading order, those that do not apply last. */
    public Stream<PublishedMeasure> measures() {
        return Stream.concat(promised(), notApplicable.stream());
    }

    /** The measure with an id. */
    public Optional<PublishedMeasure> measure(String id) {
        return measures().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** The same text as a release. */
    public PublishedPolicy issuedAs(String number, LocalDate day, LocalDate holdsFrom) {
        return with(issue.released(number, day, holdsFrom), company, certificates);
    }

    /** The same text of a company that is found elsewhere on the web, or was renamed. */
    public PublishedPolicy with(Company other) {
        return with(issue, other, certificates);
    }

    /** The same text with other certificates. */
    public PublishedPolicy withCertificates(List<PublishedCertificate> others) {
        return with(issue, company, others);
    }

    /** The same policy with other coverage and pictures. */
    public PublishedPolicy with(List<PublishedCoverage> otherCoverage, List<PublishedPicture> otherPictures) {
        return new PublishedPolicy(
                issue,
                company,
                scope,
                introduction,
                categories,
                notApplicable,
                subProcessors,
                certificates,
                withdrawn,
                otherCoverage,
                otherPictures,
                architecture);
    }

    /** The same policy that keeps other architecture. */
    public PublishedPolicy withArchitecture(List<PublishedDocument> others) {
        return new PublishedPolicy(
                issue,
                company,
                scope,
                introduction,
                categories,
                notApplicable,
                subProcessors,
                certificates,
                withdrawn,
                coverage,
                pictures,
                others);
    }

    /** The same policy where measures and sub-processors promise something else. */
    public PublishedPolicy withPromises(Function<Promising, Promises> other) {
        return withPromising(
                measure -> measure.withPromises(other.apply(measure)),
                subProcessor -> subProcessor.withPromises(other.apply(subProcessor)));
    }

    /** The same policy with other measures in the places of its own. */
    public PublishedPolicy withMeasures(UnaryOperator<PublishedMeasure> other) {
        return withPromising(other, UnaryOperator.identity());
    }

    /**
     * The same release where each measure has the day of its revision: the one that it names, else the one of the same
     * revision in the release before, else the day of issue.
     */
    public PublishedPolicy withRevisionDates(Optional<PublishedPolicy> before) {
        return withPromising(
                measure -> measure.revisionDate().isPresent() ? measure : measure.revisedOn(dayOf(measure, before)),
                UnaryOperator.identity());
    }

    private Optional<LocalDate> dayOf(PublishedMeasure measure, Optional<PublishedPolicy> before) {
        return before.stream()
                .flatMap(PublishedPolicy::measures)
                .filter(earlier -> earlier.id().equals(measure.id()) && earlier.revision() == measure.revision())
                .findFirst()
                .flatMap(PublishedMeasure::revisionDate)
                .or(issue::issued);
    }

    private PublishedPolicy with(Issue otherIssue, Company otherCompany, List<PublishedCertificate> otherCertificates) {
        return new PublishedPolicy(
                otherIssue,
                otherCompany,
                scope,
                introduction,
                categories,
                notApplicable,
                subProcessors,
                otherCertificates,
                withdrawn,
                coverage,
                pictures,
                architecture);
    }

    private PublishedPolicy withPromising(
            UnaryOperator<PublishedMeasure> measure, UnaryOperator<PublishedSubProcessor> subProcessor) {
        return new PublishedPolicy(
                issue,
                company,
                scope,
                introduction,
                categories.stream()
                        .map(category -> category.withMeasures(
                                category.measures().stream().map(measure).toList()))
                        .toList(),
                notApplicable.stream().map(measure).toList(),
                subProcessors.stream().map(subProcessor).toList(),
                certificates,
                withdrawn,
                coverage,
                pictures,
                architecture);
    }
}
