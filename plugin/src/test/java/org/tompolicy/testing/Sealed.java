package org.tompolicy.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.StateCounts;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;

/** A sealed release without annexes, of which a test says only what it is about. */
public final class Sealed {

    private final String version;
    private final LocalDate issued;
    private final LocalDate effective;
    private Optional<PublishedViews> views = Optional.empty();
    private List<PublishedChange> changes = List.of();
    private Optional<StateCounts> states = Optional.empty();
    private Optional<Withdrawal> withdrawal = Optional.empty();
    private String modelDigest = "";
    private String sealDigest = "";

    private Sealed(String version, LocalDate issued, LocalDate effective) {
        this.version = version;
        this.issued = issued;
        this.effective = effective;
    }

    /** A release whose text was deleted, unless its views are given. */
    public static Sealed release(String version, LocalDate issued, LocalDate effective) {
        return new Sealed(version, issued, effective);
    }

    public Sealed views(Optional<PublishedViews> value) {
        views = value;
        return this;
    }

    public Sealed changes(PublishedChange... all) {
        changes = List.of(all);
        return this;
    }

    public Sealed states(Optional<StateCounts> value) {
        states = value;
        return this;
    }

    public Sealed withdrawn(Optional<Withdrawal> value) {
        withdrawal = value;
        return this;
    }

    /** Digests of its text and of its list. */
    public Sealed digests(String model, String seal) {
        modelDigest = model;
        sealDigest = seal;
        return this;
    }

    public Release build() {
        return new Release(
                new VersionNumber(version),
                issued,
                effective,
                views,
                new TreeMap<>(),
                changes,
                Optional.empty(),
                "",
                "0.1.0",
                List.of(),
                states,
                withdrawal,
                modelDigest,
                sealDigest);
    }
}
