package org.tompolicy.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Picture;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.model.SourceRoot;

/**
 * Everything that was read, before anybody asks what it means.
 *
 * @param documents every AsciiDoc and Markdown document that is a page of its own, sorted by root and path; parts
 *     ({@code _name}, and files without a title that another includes) are not among them
 * @param tables the CSV files below {@code frameworks/} and {@code lint/}, and the catalogues as such tables, by path below the
 *     measures folder
 * @param evidenceFiles SHA-256 in lower-case hex of each file below {@code evidence/files/}, by path below that folder; files beside the
 *     records, which nobody may name, begin with {@code ../}
 * @param pictures pictures that documents name, cleaned; sorted
 * @param problems of the sources as a whole: encodings, tables, symbolic links; document problems stand in the documents
 * @param reports what was read in those evidence files that are reports of build servers, by the same paths; files of
 *     other formats are not among them
 * @param unread those of the problems for which a file was not read, or without its body; sorted
 */
public record Sources(
        List<RawDocument> documents,
        Map<String, SourceTable> tables,
        Map<String, String> evidenceFiles,
        List<Picture> pictures,
        List<Finding> problems,
        Map<String, ReportReading> reports,
        List<Finding> unread) {

    /**
     * A report of a build server, or why it cannot be read.
     *
     * @param problem a part of a sentence without a full stop; empty where there are facts
     */
    public record ReportReading(Optional<ReportFacts> facts, String problem) {

        static ReportReading of(ReportFacts facts) {
            return new ReportReading(Optional.of(facts), "");
        }

        static ReportReading problem(String problem) {
            return new ReportReading(Optional.empty(), problem);
        }
    }

    /**
     * A CSV file, decoded.
     *
     * @param file path relative to the root of the build
     * @param rows lines with their cells; the first is the head
     */
    public record SourceTable(String file, List<SourceRow> rows) {
        public SourceTable {
            rows = List.copyOf(rows);
        }
    }

    /** A row: the line that it starts on, and its cells. */
    public record SourceRow(int line, List<String> cells) {
        public SourceRow {
            cells = List.copyOf(cells);
        }
    }

    public Sources {
        documents = List.copyOf(documents);
        tables = Map.copyOf(tables);
        evidenceFiles = Map.copyOf(evidenceFiles);
        pictures = List.copyOf(pictures);
        problems = List.copyOf(problems);
        reports = Map.copyOf(reports);
        unread = List.copyOf(unread);
    }

    /** The same sources with other documents. */
    public Sources withDocuments(List<RawDocument> others) {
        return new Sources(others, tables, evidenceFiles, pictures, problems, reports, unread);
    }

    /** A document by root and path. */
    public Optional<RawDocument> document(SourceRoot root, String path) {
        return documents.stream()
                .filter(document -> document.root() == root && document.path().equals(path))
                .findFirst();
    }
}
