package org.tompolicy.goal.author;

import java.util.List;
import java.util.Optional;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;

/** The header of a record that is there, with what an artefact says now. Its title and its text stay. */
final class RenewedRecord {

    private static final String SUPERSEDES = "Supersedes the proof ";
    private static final List<String> BELOW = List.of("tom-collected", "tom-period", "tom-kind");
    private static final List<String> BELOW_FILE = List.of("tom-file", "tom-period", "tom-collected", "tom-kind");
    private static final List<String> BELOW_DIGEST =
            List.of("tom-sha256", "tom-file", "tom-period", "tom-collected", "tom-kind");

    private final CollectRequest request;
    private final Collected collected;
    private final String expected;
    private final Optional<String> kept;
    private final boolean same;

    /**
     * @param kept path below {@code evidence/files/}; empty where the digest alone is kept
     * @param same whether the record rests on the same bytes already: then its days stay as they are
     */
    RenewedRecord(CollectRequest request, Collected collected, String expected, Optional<String> kept, boolean same) {
        this.request = request;
        this.collected = collected;
        this.expected = expected;
        this.kept = kept;
        this.same = same;
    }

    /** How messages and the record call a proof: its day, its file and its digest. */
    static String name(EvidenceRecord record, Optional<String> digest) {
        return "of " + record.ageCountsFrom().map(Object::toString).orElse("an unknown day")
                + record.file().map(EvidenceFile::path).map(path -> ", " + path).orElse("")
                + digest.map(known -> ", SHA-256 " + known).orElse("");
    }

    void write(HeaderLines header, EvidenceRecord old, Optional<String> digest) throws Refusal {
        if (!same || request.collected().isPresent()) {
            setOrRemove(header, "tom-collected", collected.day().map(Object::toString), BELOW);
        }
        if (!same) {
            setOrRemove(
                    header, "tom-period", collected.period().map(period -> period.from() + "/" + period.to()), BELOW);
        }
        setOrRemove(header, "tom-file", kept, BELOW);
        header.set("tom-sha256", collected.digest(), BELOW_FILE);
        if (!request.url().isEmpty()) {
            header.set("tom-url", request.url(), BELOW_DIGEST);
        }
        if (!expected.isEmpty()) {
            header.set("tom-expect", expected, BELOW_DIGEST);
        }
        if (!same) {
            header.comment(SUPERSEDES, name(old, digest) + ".", "tom-kind");
        }
    }

    private static void setOrRemove(HeaderLines header, String name, Optional<String> value, List<String> below)
            throws Refusal {
        if (value.isPresent()) {
            header.set(name, value.get(), below);
        } else {
            header.remove(name);
        }
    }
}
