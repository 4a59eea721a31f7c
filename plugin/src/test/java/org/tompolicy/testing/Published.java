package org.tompolicy.testing;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.Promises;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.Publisher;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** Published measures and sub-processors, of which a test says only what it is about. */
public final class Published {

    private Published() {}

    /** What everybody may read of a policy on 23 November 2026. */
    public static Publication publication(PolicyFixture fixture) {
        Policy policy = fixture.build();
        return Publisher.publish(
                policy,
                Tracer.trace(
                        policy, new TraceOptions(LocalDate.of(2026, 11, 23), Period.ofDays(14), Period.ofDays(30))),
                Audience.PUBLIC,
                Optional.empty(),
                Set.of());
    }

    /** The same claim, answering these controls. */
    public static PublishedClaim answering(PublishedClaim claim, List<PublishedControl> controls) {
        return new PublishedClaim(
                claim.id(),
                claim.text(),
                claim.cadence(),
                claim.services(),
                claim.providedBy(),
                controls,
                claim.proof());
    }

    /** A measure of our own, in its first revision, for all services, that promises nothing yet. */
    public static Measure measure(String id, String title, String category) {
        return new Measure(id, title, category);
    }

    /** A sub-processor for all services, of which nothing is known but its name. */
    public static SubProcessor subProcessor(String id, String title) {
        return new SubProcessor(id, title);
    }

    /** What measures and sub-processors have. */
    private abstract static class Promised<T extends Promised<T>> {
        private List<String> services = List.of();
        private List<PublishedPassage> passages = List.of();
        private List<PublishedClaim> claims = List.of();

        abstract T self();

        public T services(List<String> ids) {
            services = ids;
            return self();
        }

        public T passages(List<PublishedPassage> all) {
            passages = all;
            return self();
        }

        public T claims(List<PublishedClaim> all) {
            claims = all;
            return self();
        }

        Promises promises() {
            return new Promises(services, passages, claims);
        }
    }

    /** A measure. */
    public static final class Measure extends Promised<Measure> {
        private final String id;
        private final String title;
        private final String category;
        private String description = "";
        private PublishedMeasure.Revised revised =
                new PublishedMeasure.Revised(1, Optional.empty(), "", Optional.empty());
        private Optional<LocalDate> reviewed = Optional.empty();
        private Optional<Interval> review = Optional.empty();
        private List<String> providedBy = List.of(Claim.PROCESSOR);
        private List<PublishedControl> controls = List.of();
        private List<String> formerly = List.of();

        private Measure(String id, String title, String category) {
            this.id = id;
            this.title = title;
            this.category = category;
        }

        @Override
        Measure self() {
            return this;
        }

        public Measure description(String value) {
            description = value;
            return this;
        }

        public Measure revised(int number) {
            revised = new PublishedMeasure.Revised(number, revised.date(), revised.remark(), revised.changeClass());
            return this;
        }

        public Measure revised(int number, LocalDate day, String remark, ChangeClass changeClass) {
            revised = new PublishedMeasure.Revised(number, Optional.of(day), remark, Optional.of(changeClass));
            return this;
        }

        public Measure remark(String value) {
            revised = new PublishedMeasure.Revised(revised.number(), revised.date(), value, revised.changeClass());
            return this;
        }

        public Measure declared(Optional<ChangeClass> value) {
            revised = new PublishedMeasure.Revised(revised.number(), revised.date(), revised.remark(), value);
            return this;
        }

        public Measure reviewed(LocalDate day) {
            reviewed = Optional.of(day);
            return this;
        }

        public Measure review(Interval interval) {
            review = Optional.of(interval);
            return this;
        }

        public Measure providedBy(List<String> ids) {
            providedBy = ids;
            return this;
        }

        public Measure controls(List<PublishedControl> all) {
            controls = all;
            return this;
        }

        public Measure formerly(List<String> ids) {
            formerly = ids;
            return this;
        }

        /** Where no claim says which controls it answers, each answers all of them. */
        private Promises answering() {
            Promises all = promises();
            return all.claims().stream().anyMatch(claim -> !claim.controls().isEmpty())
                    ? all
                    : all.withClaims(all.claims().stream()
                            .map(claim -> Published.answering(claim, controls))
                            .toList());
        }

        public PublishedMeasure build() {
            return new PublishedMeasure(
                    id,
                    title,
                    category,
                    description,
                    revised,
                    reviewed,
                    review,
                    providedBy,
                    controls,
                    answering(),
                    formerly);
        }
    }

    /** A sub-processor. */
    public static final class SubProcessor extends Promised<SubProcessor> {
        private final String id;
        private final String title;
        private int revision = 1;
        private String legalEntity = "";
        private String address = "";
        private String contact = "";
        private String purpose = "";
        private PublishedSubProcessor.Transfer transfer =
                new PublishedSubProcessor.Transfer("IE", List.of("eea"), Optional.empty());
        private Optional<LocalDate> from = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();

        private SubProcessor(String id, String title) {
            this.id = id;
            this.title = title;
        }

        @Override
        SubProcessor self() {
            return this;
        }

        public SubProcessor revision(int number) {
            revision = number;
            return this;
        }

        public SubProcessor legalEntity(String value) {
            legalEntity = value;
            return this;
        }

        public SubProcessor address(String value) {
            address = value;
            return this;
        }

        public SubProcessor contact(String value) {
            contact = value;
            return this;
        }

        public SubProcessor purpose(String value) {
            purpose = value;
            return this;
        }

        public SubProcessor transfer(String country, List<String> bases) {
            transfer = new PublishedSubProcessor.Transfer(country, bases, Optional.empty());
            return this;
        }

        public SubProcessor transferUntil(LocalDate day) {
            transfer = new PublishedSubProcessor.Transfer(transfer.country(), transfer.bases(), Optional.of(day));
            return this;
        }

        public SubProcessor from(LocalDate day) {
            from = Optional.of(day);
            return this;
        }

        public SubProcessor until(LocalDate day) {
            until = Optional.of(day);
            return this;
        }

        public PublishedSubProcessor build() {
            return new PublishedSubProcessor(
                    id, title, revision, legalEntity, address, contact, purpose, transfer, from, until, promises());
        }
    }
}
