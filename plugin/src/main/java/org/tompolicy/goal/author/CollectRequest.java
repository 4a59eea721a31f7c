package org.tompolicy.goal.author;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code tom:collect} is asked to do.
 *
 * @param id id of the record, which is made or renewed
 * @param file the artefact; empty where none is named, which is refused
 * @param kind word of a kind of records; empty for that of the record that is there, else what the artefact looks like
 * @param title title of a new record; empty for one made of its id
 * @param expect what must hold in a report, as in {@code tom-expect}; empty for what the record says, else the usual
 * @param collected day of collection of an artefact that names none
 * @param url address where the artefact lies; empty for none
 * @param keep what is kept of the artefact
 */
public record CollectRequest(
        String id,
        Optional<Path> file,
        String kind,
        String title,
        String expect,
        Optional<LocalDate> collected,
        String url,
        Keep keep) {

    /** What is kept of an artefact in the repository. */
    public enum Keep {
        /** A copy below {@code evidence/files/}, and its digest. */
        FILE,
        /** The digest alone. */
        DIGEST
    }

    public CollectRequest {
        id = id.strip();
        Objects.requireNonNull(file, "file");
        kind = kind.strip();
        title = title.strip();
        expect = expect.strip();
        Objects.requireNonNull(collected, "collected");
        url = url.strip();
        Objects.requireNonNull(keep, "keep");
    }
}
