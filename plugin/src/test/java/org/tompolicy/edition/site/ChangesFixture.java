package org.tompolicy.edition.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;
import org.tompolicy.publish.ReleaseArchive;

/** Archives of releases with every class of change and every kind of subject. */
final class ChangesFixture {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private ChangesFixture() {}

    /** 2025.1 superseded, 2026.1 in force, 2026.2 announced. */
    static ReleaseArchive three() {
        return new ReleaseArchive(DAY, List.of(announced(), inForce(), superseded()), List.of(secondChanges("2025.1")));
    }

    /** As {@link #three}, with 2025.2 withdrawn and a first release whose text had to be purged. */
    static ReleaseArchive withWithdrawn() {
        PublishedRelease withdrawn = release(
                "2025.2",
                LocalDate.of(2026, 2, 2),
                LocalDate.of(2026, 3, 1),
                ReleaseStatus.WITHDRAWN,
                Optional.empty(),
                Optional.of(new Withdrawal(LocalDate.of(2026, 2, 20), "It named a region that is not used.", false)),
                Optional.of(ChangesPolicies.first()),
                Optional.of(new ChangeSet("2025.1", "2025.2", List.of())));
        PublishedRelease purged = release(
                "2024.1",
                LocalDate.of(2024, 9, 20),
                LocalDate.of(2024, 10, 1),
                ReleaseStatus.WITHDRAWN,
                Optional.empty(),
                Optional.of(new Withdrawal(LocalDate.of(2025, 1, 8), "It held the name of an employee.", true)),
                Optional.empty(),
                Optional.empty());
        return new ReleaseArchive(
                DAY,
                List.of(announced(), inForce(), withdrawn, superseded(), purged),
                List.of(secondChanges("2025.2"), secondChanges("2025.1")));
    }

    /** The first release alone, in force. */
    static ReleaseArchive first() {
        return new ReleaseArchive(
                LocalDate.of(2025, 11, 23),
                List.of(release(
                        "2025.1",
                        LocalDate.of(2025, 9, 20),
                        LocalDate.of(2025, 10, 1),
                        ReleaseStatus.IN_FORCE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ChangesPolicies.first()),
                        Optional.empty())),
                List.of());
    }

    /** What the site shows of the release that is in force on {@link #DAY}. */
    static Publication publication() {
        return publication(inForce().policy().orElseThrow(), DAY);
    }

    /** What the site shows of the first release while it is in force. */
    static Publication firstPublication() {
        return publication(first().inForce().orElseThrow().policy().orElseThrow(), first().asOf());
    }

    private static Publication publication(PublishedPolicy policy, LocalDate day) {
        return new Publication(Audience.PUBLIC, day, policy, List.of(), List.of());
    }

    private static PublishedRelease superseded() {
        return release(
                "2025.1",
                LocalDate.of(2025, 9, 20),
                LocalDate.of(2025, 10, 1),
                ReleaseStatus.SUPERSEDED,
                Optional.of(LocalDate.of(2026, 10, 1)),
                Optional.empty(),
                Optional.of(ChangesPolicies.first()),
                Optional.empty());
    }

    private static PublishedRelease inForce() {
        return release(
                "2026.1",
                LocalDate.of(2026, 9, 21),
                LocalDate.of(2026, 10, 1),
                ReleaseStatus.IN_FORCE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(ChangesPolicies.second()),
                Optional.of(secondChanges("2025.1")));
    }

    private static PublishedRelease announced() {
        return release(
                "2026.2",
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2027, 1, 1),
                ReleaseStatus.ANNOUNCED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(ChangesPolicies.third()),
                Optional.of(thirdChanges()));
    }

    private static PublishedRelease release(
            String version,
            LocalDate issued,
            LocalDate effective,
            ReleaseStatus status,
            Optional<LocalDate> supersededOn,
            Optional<Withdrawal> withdrawal,
            Optional<PublishedPolicy> policy,
            Optional<ChangeSet> changes) {
        byte[] pdf = ("%PDF-1.7 " + version).getBytes(StandardCharsets.UTF_8);
        String digit = Integer.toHexString(Math.floorMod(version.hashCode(), 16));
        return new PublishedRelease(
                new VersionNumber(version),
                issued,
                effective,
                status,
                supersededOn,
                withdrawal,
                policy.map(text -> text.issuedAs(version, issued, effective)),
                changes,
                List.of(new OfferedAnnex(
                        "tom-annex-" + version + "-en.pdf",
                        "eu-2021-915",
                        "en",
                        Optional.empty(),
                        18,
                        pdf.length,
                        digit.repeat(64),
                        policy.isPresent() ? Optional.of(pdf) : Optional.empty())),
                ("a" + digit).repeat(32),
                ("b" + digit).repeat(32));
    }

    /** What 2026.1 changed against an older one. */
    private static ChangeSet secondChanges(String from) {
        return new ChangeSet(
                from,
                "2026.1",
                List.of(
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.CLAIM, "AC-01", "leavers"),
                                        "Access authorisation",
                                        "On a person’s last day we collect keys and passes.",
                                        "On a person’s last working day we withdraw all of their credentials and access rights. Nobody leaves us with credentials that still work.",
                                        List.of(words()),
                                        Optional.empty(),
                                        List.of()),
                                ChangeClass.STRENGTHENED,
                                "Leavers are now covered on their last day"),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.MEASURE, "AP-03", ""),
                                        "Code review and fixes",
                                        "",
                                        "A second person reviews every change of our code.",
                                        List.of(aspect(Aspect.Kind.PRESENCE, ChangeClass.ADDED)),
                                        Optional.of(ChangeClass.ADDED),
                                        List.of()),
                                ChangeClass.ADDED,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.POLICY, "locations", ""),
                                        "",
                                        "United Kingdom (UK South)",
                                        "United Kingdom (UK South, UK West)",
                                        List.of(new Aspect(
                                                Aspect.Kind.VALUE,
                                                List.of("United Kingdom (UK South)"),
                                                List.of("United Kingdom (UK South, UK West)"),
                                                Optional.empty())),
                                        Optional.empty(),
                                        List.of()),
                                ChangeClass.EQUIVALENT,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.MEASURE, "AC-03", ""),
                                        "Sign-in and passwords",
                                        "",
                                        "",
                                        List.of(new Aspect(
                                                Aspect.Kind.CONTROLS,
                                                List.of("gdpr:32.1.b", "gdpr:32.1.d", "scc:05"),
                                                List.of("gdpr:32.1.b", "scc:05"),
                                                Optional.of(ChangeClass.WEAKENED))),
                                        Optional.of(ChangeClass.WEAKENED),
                                        List.of()),
                                ChangeClass.EQUIVALENT,
                                "Tests of passwords are now part of AC-07."),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.SUBPROCESSOR, "contoso-mail", ""),
                                        "Contoso Mail",
                                        "",
                                        "",
                                        List.of(new Aspect(
                                                Aspect.Kind.SERVICES,
                                                List.of(),
                                                List.of("web"),
                                                Optional.of(ChangeClass.EQUIVALENT))),
                                        Optional.of(ChangeClass.EQUIVALENT),
                                        List.of()),
                                ChangeClass.EQUIVALENT,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.SUBPROCESSOR, "microsoft-azure", ""),
                                        "Microsoft Azure",
                                        "",
                                        "",
                                        List.of(new Aspect(
                                                Aspect.Kind.LEGAL_ENTITY,
                                                List.of("Microsoft Limited"),
                                                List.of("Microsoft Ireland Operations Limited"),
                                                Optional.empty())),
                                        Optional.empty(),
                                        List.of()),
                                ChangeClass.EQUIVALENT,
                                "Microsoft moved the contract inside its group.")));
    }

    /** What 2026.2 changed. */
    private static ChangeSet thirdChanges() {
        return new ChangeSet(
                "2026.1",
                "2026.2",
                List.of(
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.CLAIM, "AO-05", "fax"),
                                        "Printing and portable media",
                                        "We announce a fax that contains personal data by telephone before we send it.",
                                        "",
                                        List.of(aspect(Aspect.Kind.PRESENCE, ChangeClass.REMOVED)),
                                        Optional.of(ChangeClass.REMOVED),
                                        List.of()),
                                ChangeClass.REMOVED,
                                "TMC no longer sends or receives faxes. The rest of AO-05 is unchanged."),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.MEASURE, "PE-01", ""),
                                        "Data centres in the United Kingdom",
                                        "Customer data is processed in Microsoft Azure data centers in the United Kingdom.",
                                        "",
                                        List.of(aspect(Aspect.Kind.PRESENCE, ChangeClass.REMOVED)),
                                        Optional.of(ChangeClass.REMOVED),
                                        List.of()),
                                ChangeClass.REMOVED,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.SUBPROCESSOR, "contoso-mail", ""),
                                        "Contoso Mail",
                                        "Contoso Messaging Ltd",
                                        "",
                                        List.of(aspect(Aspect.Kind.PRESENCE, ChangeClass.REMOVED)),
                                        Optional.of(ChangeClass.REMOVED),
                                        List.of()),
                                ChangeClass.REMOVED,
                                "Replaced by Northwind Mail."),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.CLAIM, "AC-03", "renewal"),
                                        "Sign-in and passwords",
                                        "Passwords are renewed at least every six months.",
                                        "Passwords are renewed at least every twelve months.",
                                        List.of(
                                                words(),
                                                new Aspect(
                                                        Aspect.Kind.INTERVAL,
                                                        List.of("P6M"),
                                                        List.of("P1Y"),
                                                        Optional.of(ChangeClass.WEAKENED))),
                                        Optional.of(ChangeClass.WEAKENED),
                                        List.of("six → twelve")),
                                ChangeClass.WEAKENED,
                                "Every sign-in now needs a second factor, and passwords are also changed whenever there is a sign of misuse."),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.SUBPROCESSOR, "microsoft-azure", ""),
                                        "Microsoft Azure",
                                        "",
                                        "",
                                        List.of(
                                                new Aspect(
                                                        Aspect.Kind.COUNTRY,
                                                        List.of("GB"),
                                                        List.of("IE"),
                                                        Optional.empty()),
                                                new Aspect(
                                                        Aspect.Kind.TRANSFER_BASIS,
                                                        List.of("adequacy"),
                                                        List.of("eea"),
                                                        Optional.empty())),
                                        Optional.empty(),
                                        List.of()),
                                ChangeClass.WEAKENED,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.MEASURE, "AO-07", ""),
                                        "Mobile applications",
                                        "",
                                        "",
                                        List.of(new Aspect(
                                                Aspect.Kind.REVIEW_INTERVAL,
                                                List.of("P1Y"),
                                                List.of("P6M"),
                                                Optional.of(ChangeClass.STRENGTHENED))),
                                        Optional.of(ChangeClass.STRENGTHENED),
                                        List.of()),
                                ChangeClass.STRENGTHENED,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.CLAIM, "AO-07", "encrypted"),
                                        "Mobile applications",
                                        "Mobile applications send data encrypted.",
                                        "Mobile applications send and store data encrypted.",
                                        List.of(words()),
                                        Optional.empty(),
                                        List.of()),
                                ChangeClass.STRENGTHENED,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.CLAIM, "IM-03", "review"),
                                        "Review of logs",
                                        "We review our logs regularly for irregularities and suspicious activity.",
                                        "We review our logs at least once a week for irregularities and suspicious activity.",
                                        List.of(
                                                words(),
                                                new Aspect(
                                                        Aspect.Kind.INTERVAL,
                                                        List.of(),
                                                        List.of("P7D"),
                                                        Optional.of(ChangeClass.STRENGTHENED))),
                                        Optional.of(ChangeClass.STRENGTHENED),
                                        List.of()),
                                ChangeClass.STRENGTHENED,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.CLAIM, "AP-03", "critical-fixes"),
                                        "Code review and fixes",
                                        "",
                                        "For an error that we rate as critical we issue a fix within 14 days of confirming it.",
                                        List.of(aspect(Aspect.Kind.PRESENCE, ChangeClass.ADDED)),
                                        Optional.of(ChangeClass.ADDED),
                                        List.of()),
                                ChangeClass.ADDED,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.SUBPROCESSOR, "northwind-mail", ""),
                                        "Northwind Mail",
                                        "",
                                        "Northwind Messaging Inc.",
                                        List.of(aspect(Aspect.Kind.PRESENCE, ChangeClass.ADDED)),
                                        Optional.of(ChangeClass.ADDED),
                                        List.of()),
                                ChangeClass.ADDED,
                                ""),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.CLAIM, "AO-01", "encryption"),
                                        "Endpoint protection",
                                        "Laptops and workstations are encrypted.",
                                        "Every computing endpoint is encrypted.",
                                        List.of(words()),
                                        Optional.empty(),
                                        List.of()),
                                ChangeClass.EQUIVALENT,
                                "Clearer wording for the same devices."),
                        new ClassifiedChange(
                                new Difference(
                                        subject(ChangeSubject.Kind.POLICY, "locations", ""),
                                        "",
                                        "United Kingdom (UK South, UK West)",
                                        "United Kingdom (UK South, UK West), Ireland",
                                        List.of(new Aspect(
                                                Aspect.Kind.VALUE,
                                                List.of("United Kingdom (UK South, UK West)"),
                                                List.of("United Kingdom (UK South, UK West), Ireland"),
                                                Optional.empty())),
                                        Optional.empty(),
                                        List.of()),
                                ChangeClass.EDITORIAL,
                                "")));
    }

    private static ChangeSubject subject(ChangeSubject.Kind kind, String id, String claim) {
        return new ChangeSubject(kind, id, claim);
    }

    private static Aspect words() {
        return aspect(Aspect.Kind.WORDS, null);
    }

    private static Aspect aspect(Aspect.Kind kind, ChangeClass direction) {
        return new Aspect(kind, List.of(), List.of(), Optional.ofNullable(direction));
    }
}
