package org.tompolicy.goal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.tompolicy.files.FileSet;
import org.tompolicy.finding.FailOn;

/** Builds of policies in tests, as the goals of the plugin do them, on the day of the example. */
public final class Builds {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** The policy of this repository. */
    public static final Path OWN_MEASURES = Path.of("..", "measures");

    public static final Path OWN_ARCHITECTURE = Path.of("..", "site", "architecture");

    private Builds() {}

    public static Options options(Path root, Path measures, Path architecture, Path output) {
        return options(root, measures, architecture, output, DAY);
    }

    static Options options(Path root, Path measures, Path architecture, Path output, LocalDate day) {
        return new Options(
                root,
                measures,
                Optional.of(architecture),
                Optional.empty(),
                output,
                day,
                Period.ofDays(14),
                Period.ofDays(30),
                FailOn.ERROR,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Instant.parse("2026-11-23T00:00:00Z"),
                Annotations.NONE,
                Options.CURRENT,
                "0.1.0");
    }

    /** Copies all files of a folder into another one, over those that are there. */
    static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : files(from).entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    /** A build with its report, as every goal begins. */
    static Build reported(Options options) {
        Build build = Build.open(options);
        ReportFolder.write(build);
        return build;
    }

    /** The same options with annotations. */
    static Options annotated(Options options, Annotations annotations) {
        return new Options(
                options.buildRoot(),
                options.measures(),
                options.architecture(),
                options.templates(),
                options.output(),
                options.asOf(),
                options.lead(),
                options.grace(),
                options.failOn(),
                options.severities(),
                options.services(),
                options.labels(),
                options.customer(),
                options.timestamp(),
                annotations,
                options.show(),
                options.pluginVersion());
    }

    /** The same options with a folder of templates. */
    static Options withTemplates(Options options, Path templates) {
        return new Options(
                options.buildRoot(),
                options.measures(),
                options.architecture(),
                Optional.of(templates),
                options.output(),
                options.asOf(),
                options.lead(),
                options.grace(),
                options.failOn(),
                options.severities(),
                options.services(),
                options.labels(),
                options.customer(),
                options.timestamp(),
                options.annotations(),
                options.show(),
                options.pluginVersion());
    }

    /** The same options in some languages. */
    static Options inLanguages(Options options, List<String> languages) {
        return new Options(
                options.buildRoot(),
                options.measures(),
                options.architecture(),
                options.templates(),
                options.output(),
                options.asOf(),
                options.lead(),
                options.grace(),
                options.failOn(),
                options.severities(),
                options.services(),
                options.labels(),
                languages,
                options.customer(),
                options.timestamp(),
                options.annotations(),
                options.show(),
                options.pluginVersion(),
                options.cache(),
                options.fork());
    }

    /** The same options with a customer's file. */
    static Options withCustomer(Options options, Path customer) {
        return new Options(
                options.buildRoot(),
                options.measures(),
                options.architecture(),
                options.templates(),
                options.output(),
                options.asOf(),
                options.lead(),
                options.grace(),
                options.failOn(),
                options.severities(),
                options.services(),
                options.labels(),
                Optional.of(customer),
                options.timestamp(),
                options.annotations(),
                options.show(),
                options.pluginVersion());
    }

    /** The same options with another state to show. */
    static Options showing(Options options, String show) {
        return options.showing(show);
    }

    static Options own(Path output) {
        return own(output, DAY);
    }

    /** The policy of this repository on another day. */
    static Options own(Path output, LocalDate day) {
        return options(Path.of(".."), OWN_MEASURES, OWN_ARCHITECTURE, output, day);
    }

    /** Files as an edition returns them. */
    static FileSet fileSet(Map<String, byte[]> files) {
        FileSet.Builder set = FileSet.builder();
        files.forEach(set::add);
        return set.build();
    }

    /** Every file below a folder. */
    static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** Text of a PDF's pages in reading order. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Everything that a PDF says outside its pages: information, XMP, names and content of attachments. */
    static String hiddenText(byte[] pdf) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (String key : document.getDocumentInformation().getMetadataKeys()) {
                text.write((key + " " + document.getDocumentInformation().getPropertyStringValue(key) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            text.write(document.getDocumentCatalog().getMetadata().toByteArray());
            Map<String, PDComplexFileSpecification> attachments =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            for (Map.Entry<String, PDComplexFileSpecification> attachment : attachments.entrySet()) {
                text.write(attachment.getKey().getBytes(StandardCharsets.UTF_8));
                text.write(attachment.getValue().getEmbeddedFile().toByteArray());
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
