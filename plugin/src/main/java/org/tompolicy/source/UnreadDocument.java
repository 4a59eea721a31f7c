package org.tompolicy.source;

import java.util.List;
import java.util.Map;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.source.RawDocument.RawAttribute;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.wording.Messages;

/** A document with its header but without body, so that the others still are read; what is wrong is an error. */
final class UnreadDocument {

    private UnreadDocument() {}

    /** Why a document cannot be read; each has a message {@code document-malformed.<key>}. */
    enum Why {
        TOO_DEEP("tooDeep"),
        TOO_LONG("tooLong"),
        READER_ENDED("readerEnded");

        private final String key;

        Why(String key) {
            this.key = key;
        }
    }

    static RawDocument of(SourceFiles files, Place place, LineScan scan, Why cause) {
        Finding why = Finding.of(
                        Rule.DOCUMENT_MALFORMED,
                        Location.startOf(scan.text().file()),
                        Messages.of("document-malformed." + cause.key))
                .as(Severity.ERROR);
        files.leaveOut(why);
        return new RawDocument(
                place.root(),
                place.path(),
                scan.text().file(),
                scan.title(),
                scan.header().stream()
                        .filter(entry -> !entry.unset())
                        .map(entry -> new RawAttribute(entry.name(), entry.value(), entry.location()))
                        .toList(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(why));
    }
}
