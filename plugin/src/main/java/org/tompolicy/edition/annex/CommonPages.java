package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tompolicy.word.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The pages that all copies of an annex for customers have in common. They are set once, without anything of a customer;
 * for each one its first page is set, and what stands above and below the text, and put to them. Where a copy has
 * something else of its own, the whole of it is set. Many threads may ask at a time.
 */
public final class CommonPages {

    /** Class of the first page. */
    private static final String COVER = "cover";

    /** Class of what begins a page. */
    private static final String NEXT = "contents-page";

    /** Class of what the parties sign, who are named there as well. */
    private static final String SIGNED = "signatures";

    /** Id of what stands below each page. */
    private static final String FOOT = "running-foot";

    /** Stands where something will be put that is no part of the common pages. */
    private static final String NOTHING = "\u00a0";

    /** What names and addresses are mostly written with. */
    private static final String LETTERS =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining())
                    + "\u00a0ÄÖÜäöüßéèàç–’…";

    /** The common pages by what they are made of; nothing where they cannot be parted. */
    private final Map<String, Optional<Base>> bases = new ConcurrentHashMap<>();

    private record Base(byte[] pdf, int pages) {}

    /** A copy: the same argument gives the same bytes, whoever was asked for before. */
    byte[] pdf(FilledAnnex annex, String style, Instant timestamp) {
        String described = HtmlTree.described(annex.page()) + style;
        PdfFinish finish = new PdfFinish(
                annex.imprint(), UnsetAnnex.identity(described, timestamp, annex.imprint(), annex.pictures()));
        return common(annex.page())
                .flatMap(common -> joined(annex, common, style, finish))
                .orElseGet(() -> {
                    AnnexFrame.dress(annex.page(), style);
                    return PdfEngine.typeset(annex.page(), annex.pictures(), finish);
                });
    }

    private Optional<byte[]> joined(FilledAnnex annex, Document common, String style, PdfFinish finish) {
        Optional<Base> base = bases.computeIfAbsent(
                HtmlTree.described(common),
                any -> set(common, annex.pictures(), style, LETTERS)
                        .map(pdf -> new Base(pdf, AnnexEdition.pages(pdf))));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> cover = set(cover(annex.page(), base.get().pages()), annex.pictures(), style, "");
        if (cover.isEmpty()) {
            return Optional.empty();
        }
        try (PDDocument to = Loader.loadPDF(base.get().pdf());
                PDDocument from = Loader.loadPDF(cover.get())) {
            if (!CoverGraft.apply(from, to)) {
                return Optional.empty();
            }
            finish.complete(to);
            // Where a document has an identity it keeps it, and the common pages are those of many.
            to.getDocument().getTrailer().removeItem(COSName.ID);
            return Optional.of(PdfEngine.bytes(to));
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF of our own cannot be read", e);
        }
    }

    /** Pages with their tags, parted; nothing where they cannot be. */
    private static Optional<byte[]> set(
            Document page, SortedMap<String, byte[]> pictures, String style, String letters) {
        AnnexFrame.dress(page, style);
        boolean[] parted = new boolean[1];
        byte[] pdf = PdfEngine.typeset(page, new TreeMap<>(pictures), letters, document -> {
            TagMender.mend(document);
            parted[0] = RunningContent.part(document);
        });
        return parted[0] ? Optional.of(pdf) : Optional.empty();
    }

    /**
     * What is the same for everybody: the page without the words of the first page but its headings, and without those below
     * the text. Nothing where the page is built otherwise than the default template.
     */
    private static Optional<Document> common(Document page) {
        Document common = (Document) page.cloneNode(true);
        Element body = HtmlTree.first(common, "body");
        List<Element> parts = Elements.elements(body);
        Optional<Element> foot = parts.stream().filter(CommonPages::isFoot).findFirst();
        int first = 0;
        while (first < parts.size() && parts.get(first).getAttribute("id").startsWith("running-")) {
            first++;
        }
        boolean usual = foot.isPresent()
                && first + 1 < parts.size()
                && Elements.hasClass(parts.get(first), COVER)
                && Elements.hasClass(parts.get(first + 1), NEXT)
                && HtmlTree.elements(foot.get(), "td").size() == 2
                && parts.stream().noneMatch(part -> Elements.hasClass(part, SIGNED));
        if (!usual) {
            return Optional.empty();
        }
        HtmlTree.elements(foot.get(), "td").get(0).setTextContent(NOTHING);
        Element cover = parts.get(first);
        List<Element> headings = HtmlTree.elements(cover, "*").stream()
                .filter(element -> Elements.level(element) > 0)
                .toList();
        while (cover.hasChildNodes()) {
            cover.removeChild(cover.getFirstChild());
        }
        headings.forEach(cover::appendChild);
        return Optional.of(common);
    }

    private static boolean isFoot(Element part) {
        return part.getAttribute("id").equals(FOOT);
    }

    /** The first page, and as many more as there are with nothing but what stands above and below. */
    private static Document cover(Document page, int pages) {
        Document copy = (Document) page.cloneNode(true);
        Element body = HtmlTree.first(copy, "body");
        for (Element part : Elements.elements(body)) {
            if (!part.getAttribute("id").startsWith("running-") && !Elements.hasClass(part, COVER)) {
                body.removeChild(part);
            }
        }
        for (int i = 1; i < pages; i++) {
            Element empty = copy.createElement("div");
            HtmlTree.addClass(empty, NEXT);
            Node nothing = copy.createTextNode(NOTHING);
            empty.appendChild(nothing);
            body.appendChild(empty);
        }
        return copy;
    }
}
