package org.tompolicy.edition.annex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.tompolicy.edition.page.Markup;

/**
 * What is done to a PDF when its pages stand: its tags are mended, and it gets metadata, the attached text, the watermark
 * of a draft and its identity.
 */
final class PdfFinish implements PdfEngine.Finish {

    /** Name of the attached file. */
    static final String ATTACHMENT = "policy.json";

    private static final String PROFILE = "/org/tompolicy/color/srgb.icc";

    private static final String SRGB = "sRGB IEC61966-2.1";

    private static final String PRODUCER = "tom-maven-plugin";

    /** The keywords of the metadata, which readers show, as a line of the packet. */
    private static final String COPY = "\n<pdf:Keywords>%s</pdf:Keywords>";

    private final Imprint imprint;
    private final long id;

    /** @param id the identity of the document */
    PdfFinish(Imprint imprint, long id) {
        this.imprint = imprint;
        this.id = id;
    }

    @Override
    public void apply(PDDocument document) throws IOException {
        TagMender.mend(document);
        complete(document);
    }

    /** What is left to do where the tags are mended. */
    void complete(PDDocument document) throws IOException {
        if (imprint.watermark().isPresent()) {
            new Watermark(imprint.watermark().get()).draw(document);
        }
        colours(document);
        attach(document);
        describe(document);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        document.setDocumentId(id);
    }

    /** Says what the colours mean. The profile goes in as it is: the JDK would write its own header. */
    private static void colours(PDDocument document) throws IOException {
        COSStream profile = document.getDocument().createCOSStream();
        profile.setInt(COSName.N, 3);
        try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(Resources.bytes(PROFILE));
        }
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.GTS_PDFA1);
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, SRGB);
        intent.setString(COSName.INFO, SRGB);
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        document.getDocumentCatalog().addOutputIntent(new PDOutputIntent(intent));
    }

    private Calendar calendar() {
        return calendar(imprint.when());
    }

    /** A moment as the library of PDFs takes it. */
    static Calendar calendar(Instant moment) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(moment.toEpochMilli());
        return calendar;
    }

    private void attach(PDDocument document) throws IOException {
        byte[] json = imprint.json();
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(json.length);
        file.setCreationDate(calendar());
        file.setModDate(calendar());
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(ATTACHMENT);
        specification.setFileUnicode(ATTACHMENT);
        specification.setFileDescription(imprint.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(ATTACHMENT, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private void describe(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(imprint.title());
        information.setAuthor(imprint.author());
        information.setSubject(imprint.subject());
        if (!imprint.copy().isEmpty()) {
            information.setKeywords(imprint.copy());
        }
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        information.setCreationDate(calendar());
        information.setModificationDate(calendar());
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet().getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().setLanguage(imprint.language());
    }

    private String packet() {
        return Resources.text("/org/tompolicy/annex/metadata.xmp")
                .replace("${title}", escaped(imprint.title()))
                .replace("${description}", escaped(imprint.subject()))
                .replace("${author}", escaped(imprint.author()))
                .replace("${language}", imprint.language())
                .replace("${producer}", PRODUCER)
                .replace("${date}", imprint.when().toString())
                .replace("${copy}", imprint.copy().isEmpty() ? "" : COPY.formatted(escaped(imprint.copy())));
    }

    private static String escaped(String text) {
        return Markup.escaped(text).html();
    }
}
