package org.tompolicy.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What one audience may see of a policy: made from the list of public fields, not by leaving things out. It carries no
 * owner, waiver, approval, fingerprint or internal record. Its texts hold what this
 * audience may read, and nothing that says where it was written.
 *
 * @param version number of the release, or {@code draft}
 * @param revision of {@code policy.adoc}, to which the facts of the policy as a whole belong
 * @param language of the texts, BCP 47
 * @param issued day of issue; empty for a draft
 * @param effective day from which it holds
 * @param categories in reading order; only what is implemented
 * @param notApplicable measures that do not apply here, with the reason as their text
 * @param withdrawn measures that are no longer promised
 * @param coverage one entry for each framework that the policy shows, in that order
 * @param pictures pictures that the shown texts refer to, sorted by path
 */
public record PublishedPolicy(
        String version,
        int revision,
        String language,
        Optional<LocalDate> issued,
        Optional<LocalDate> effective,
        String title,
        String description,
        String company,
        String shortName,
        String address,
        String contact,
        String dpo,
        String website,
        String imprint,
        String privacy,
        List<String> languages,
        List<PolicyFacts.Service> services,
        String locations,
        String outOfScope,
        Text preamble,
        List<PublishedTerm> glossary,
        List<PublishedCategory> categories,
        List<PublishedMeasure> notApplicable,
        List<PublishedSubProcessor> subProcessors,
        List<PublishedCertificate> certificates,
        List<WithdrawnMeasure> withdrawn,
        List<PublishedCoverage> coverage,
        List<PublishedPicture> pictures) {

    /** What stands for the version of a policy that is not released. */
    public static final String DRAFT = "draft";

    /** A term of the glossary. */
    public record PublishedTerm(String name, Text meaning) {}

    /** A category that holds at least one measure. */
    public record PublishedCategory(String folder, String title, Text introduction, List<PublishedMeasure> measures) {
        public PublishedCategory {
            measures = List.copyOf(measures);
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

    /**
     * A measure.
     *
     * @param claims in reading order; the one with the measure's id last
     * @param formerly earlier ids of the measure
     */
    public record PublishedMeasure(
            String id,
            String title,
            String category,
            String description,
            int revision,
            Optional<LocalDate> revisionDate,
            String revisionRemark,
            Optional<LocalDate> reviewed,
            Optional<Interval> review,
            List<String> services,
            List<String> providedBy,
            Optional<Change.ChangeClass> changeClass,
            List<PublishedControl> controls,
            List<PublishedPassage> passages,
            List<PublishedClaim> claims,
            List<String> formerly) {
        public PublishedMeasure {
            services = List.copyOf(services);
            providedBy = List.copyOf(providedBy);
            controls = List.copyOf(controls);
            passages = List.copyOf(passages);
            claims = List.copyOf(claims);
            formerly = List.copyOf(formerly);
        }

        /** The same measure with another day of its revision. */
        PublishedMeasure revisedOn(Optional<LocalDate> day) {
            return new PublishedMeasure(
                    id,
                    title,
                    category,
                    description,
                    revision,
                    day,
                    revisionRemark,
                    reviewed,
                    review,
                    services,
                    providedBy,
                    changeClass,
                    controls,
                    passages,
                    claims,
                    formerly);
        }

        /** The claim with an id. */
        public Optional<PublishedClaim> claim(String claimId) {
            return claims.stream().filter(claim -> claim.id().equals(claimId)).findFirst();
        }
    }

    /** A piece of a body; see {@link Passage}. What holds nothing is empty, a claim that is not shown too. */
    public record PublishedPassage(Passage.Kind kind, Text text, List<String> claims) {
        public PublishedPassage {
            Passage.check(kind, text);
            claims = List.copyOf(claims);
        }
    }

    /** A promise with its proof. */
    public record PublishedClaim(
            String id,
            Text text,
            Optional<Interval> cadence,
            List<String> services,
            List<String> providedBy,
            List<PublishedProof> proof) {
        public PublishedClaim {
            services = List.copyOf(services);
            providedBy = List.copyOf(providedBy);
            proof = List.copyOf(proof);
        }
    }

    /**
     * A proof as customers may see it: kind and date, and for what is public its title and link.
     *
     * @param kind the record's kind; {@code ARCHITECTURE} for a section
     * @param date day of collection, or last day of the period; empty for an architecture section
     * @param from first day of the period, where there is one
     * @param title title of a public record, or {@code document, section} of a public architecture document; else empty
     * @param link the section, the page of certificates or the public record's own address
     */
    public record PublishedProof(
            EvidenceKind kind,
            Optional<LocalDate> date,
            Optional<LocalDate> from,
            String title,
            Optional<Target> link) {}

    /** A sub-processor with its own measures. */
    public record PublishedSubProcessor(
            String id,
            String title,
            int revision,
            String legalEntity,
            String address,
            String contact,
            String purpose,
            List<String> services,
            String country,
            List<String> transfers,
            Optional<LocalDate> transferUntil,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            List<PublishedPassage> passages,
            List<PublishedClaim> claims) {
        public PublishedSubProcessor {
            services = List.copyOf(services);
            transfers = List.copyOf(transfers);
            passages = List.copyOf(passages);
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

    /**
     * Lines of a framework.
     *
     * @param lines number of lines that count
     * @param answered lines that at least one measure relates to, in the framework's order
     */
    public record PublishedCoverage(String framework, int lines, List<AnsweredLine> answered) {
        public PublishedCoverage {
            answered = List.copyOf(answered);
        }
    }

    /** A line with the ids of the measures that relate to it, in reading order. */
    public record AnsweredLine(PublishedControl control, List<String> measures) {
        public AnsweredLine {
            measures = List.copyOf(measures);
        }
    }

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
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        glossary = List.copyOf(glossary);
        categories = List.copyOf(categories);
        notApplicable = List.copyOf(notApplicable);
        subProcessors = List.copyOf(subProcessors);
        certificates = List.copyOf(certificates);
        withdrawn = List.copyOf(withdrawn);
        coverage = List.copyOf(coverage);
        pictures = List.copyOf(pictures);
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

    /** Whether it is not released. */
    public boolean isDraft() {
        return issued.isEmpty();
    }

    /** The same policy with other coverage and pictures. */
    public PublishedPolicy with(List<PublishedCoverage> otherCoverage, List<PublishedPicture> otherPictures) {
        return copy(version, issued, effective, categories, notApplicable, otherCoverage, otherPictures);
    }

    /** The same text as a release. */
    public PublishedPolicy issuedAs(String number, LocalDate day, LocalDate holdsFrom) {
        return copy(number, Optional.of(day), Optional.of(holdsFrom), categories, notApplicable, coverage, pictures);
    }

    /**
     * The same release where each measure has the day of its revision: the one that it names, else the one of the same
     * revision in the release before, else the day of issue.
     */
    public PublishedPolicy withRevisionDates(Optional<PublishedPolicy> before) {
        UnaryOperator<PublishedMeasure> dated =
                measure -> measure.revisionDate().isPresent() ? measure : measure.revisedOn(dayOf(measure, before));
        return copy(
                version,
                issued,
                effective,
                categories.stream()
                        .map(category -> new PublishedCategory(
                                category.folder(),
                                category.title(),
                                category.introduction(),
                                category.measures().stream().map(dated).toList()))
                        .toList(),
                notApplicable.stream().map(dated).toList(),
                coverage,
                pictures);
    }

    private Optional<LocalDate> dayOf(PublishedMeasure measure, Optional<PublishedPolicy> before) {
        return before.stream()
                .flatMap(PublishedPolicy::measures)
                .filter(earlier -> earlier.id().equals(measure.id()) && earlier.revision() == measure.revision())
                .findFirst()
                .flatMap(PublishedMeasure::revisionDate)
                .or(() -> issued);
    }

    private PublishedPolicy copy(
            String number,
            Optional<LocalDate> day,
            Optional<LocalDate> holdsFrom,
            List<PublishedCategory> otherCategories,
            List<PublishedMeasure> otherNotApplicable,
            List<PublishedCoverage> otherCoverage,
            List<PublishedPicture> otherPictures) {
        return new PublishedPolicy(
                number,
                revision,
                language,
                day,
                holdsFrom,
                title,
                description,
                company,
                shortName,
                address,
                contact,
                dpo,
                website,
                imprint,
                privacy,
                languages,
                services,
                locations,
                outOfScope,
                preamble,
                glossary,
                otherCategories,
                otherNotApplicable,
                subProcessors,
                certificates,
                withdrawn,
                otherCoverage,
                otherPictures);
    }
}
