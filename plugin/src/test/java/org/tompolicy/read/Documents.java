package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Picture;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.Sources;
import org.tompolicy.source.Sources.ReportReading;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;

/** Sources made by hand: a policy with one category {@code ac}, to which tests add what they are about. */
final class Documents {

    static final String POLICY = "measures/policy.adoc";

    private final Map<String, Document> documents = new TreeMap<>();
    private final Map<String, SourceTable> tables = new TreeMap<>();
    private final Map<String, String> evidenceFiles = new TreeMap<>();
    private final Map<String, ReportReading> reports = new TreeMap<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    /** Nothing at all. */
    static Documents none() {
        return new Documents();
    }

    /** A policy without mistakes that has one measure, {@code ac/access.adoc}, with the id AC-01. */
    static Documents sound() {
        return none().measures(
                        "policy.adoc",
                        policy -> policy.title("Policy")
                                .attribute("revnumber", "1")
                                .attribute("tom-categories", "ac")
                                .attribute("tom-services", "platform, mobile")
                                .attribute("tom-service-platform", "The Platform"))
                .measures(
                        "ac/category.adoc", category -> category.title("Access").attribute("tom-id", "AC"))
                .measures(
                        "ac/access.adoc",
                        measure -> measure.title("Access authorisation")
                                .attribute("tom-id", "AC-01")
                                .attribute("revnumber", "3")
                                .attribute("tom-status", "implemented"));
    }

    /** Adds to a document below {@code measures/}, or makes it. */
    Documents measures(String path, UnaryOperator<Document> change) {
        return document(SourceRoot.MEASURES, path, change);
    }

    /** Adds to a document below {@code architecture/}, or makes it. */
    Documents architecture(String path, UnaryOperator<Document> change) {
        return document(SourceRoot.ARCHITECTURE, path, change);
    }

    private Documents document(SourceRoot root, String path, UnaryOperator<Document> change) {
        String key = root.ordinal() + path;
        documents.put(key, change.apply(documents.getOrDefault(key, new Document(root, path))));
        return this;
    }

    Documents evidence(String id) {
        return measures(
                "evidence/" + id + ".adoc",
                record -> record.title("A record")
                        .attribute("tom-kind", "record")
                        .attribute("tom-collected", "2026-10-05"));
    }

    Documents evidenceFile(String path, String digest) {
        evidenceFiles.put(path, digest);
        return this;
    }

    /** A report of a build server below {@code evidence/files/}. */
    Documents report(String path, ReportReading reading) {
        reports.put(path, reading);
        return evidenceFile(path, "0".repeat(64));
    }

    Documents picture(SourceRoot root, String path) {
        pictures.add(new Picture(root, path, new byte[0]));
        return this;
    }

    Documents table(String path, String... lines) {
        List<SourceRow> rows = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            rows.add(new SourceRow(line + 1, List.of(lines[line].split(",", -1))));
        }
        tables.put(path, new SourceTable("measures/" + path, rows));
        return this;
    }

    Documents problem(Finding finding) {
        problems.add(finding);
        return this;
    }

    ReadResult read() {
        List<RawDocument> raw = documents.values().stream()
                .map(Document::build)
                .sorted(Comparator.comparing(RawDocument::root).thenComparing(RawDocument::path))
                .toList();
        return new PolicyReader()
                .read(new Sources(raw, tables, evidenceFiles, pictures, problems, reports, List.of()), POLICY);
    }

    /** What is found, as users read it. */
    List<String> findings() {
        return read().findings().stream().map(Finding::toString).toList();
    }

    /** What one rule finds, as users read it. */
    List<String> findings(Rule rule) {
        return read().findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::toString)
                .toList();
    }
}
