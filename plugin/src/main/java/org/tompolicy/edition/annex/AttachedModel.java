package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tompolicy.files.Sha256;

/** The {@code policy.json} that an annex carries. Any bytes may be asked; other programs may have written the PDF anew. */
public final class AttachedModel {

    private static final int LIMIT = 64 << 20;

    /** Nodes of the tree of names that are looked at; ours has one. */
    private static final int NODES = 10_000;

    private static final List<COSName> NAMES = List.of(COSName.UF, COSName.F);

    /** Why there is none; the message is a sentence about "it", the file. */
    public static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        private Missing(String message) {
            super(message);
        }
    }

    private AttachedModel() {}

    /**
     * The attached bytes.
     *
     * @throws Missing when the bytes are no PDF that can be read, or it carries none or several
     */
    public static byte[] of(byte[] pdf) throws Missing {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return only(document.getDocumentCatalog().getCOSObject());
        } catch (InvalidPasswordException locked) {
            throw new Missing("It is locked with a password.");
        } catch (IOException | RuntimeException unreadable) {
            throw new Missing("It is no PDF that can be read.");
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            throw new Missing("It is built so deep or unfolds so large that it is not read.");
        }
    }

    /** The SHA-256 of all that an answer of {@link #of} depends on, in lower-case hexadecimal. No PDF is read for it. */
    public static String digest(byte[] pdf) {
        List<byte[]> parts = new ArrayList<>();
        SettingCode.names().forEach(name -> parts.add(name.getBytes(StandardCharsets.UTF_8)));
        parts.add(pdf);
        return Sha256.ofParts(parts);
    }

    private static byte[] only(COSDictionary catalog) throws IOException, Missing {
        List<COSStream> found = new ArrayList<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> nodes = new ArrayDeque<>();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        add(nodes, names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES));
        while (!nodes.isEmpty()) {
            COSDictionary node = nodes.remove();
            if (!seen.add(node)) {
                continue;
            }
            if (seen.size() > NODES) {
                throw new Missing("It has more attachments than are looked through.");
            }
            files(node.getCOSArray(COSName.NAMES), found);
            COSArray kids = node.getCOSArray(COSName.KIDS);
            for (int i = 0; kids != null && i < kids.size(); i++) {
                add(nodes, kids.getObject(i));
            }
        }
        if (found.isEmpty()) {
            throw new Missing("It carries no " + PdfFinish.ATTACHMENT
                    + ", so it is no annex of this plugin, or it was printed or converted since.");
        }
        if (found.size() > 1) {
            throw new Missing(
                    "It carries several files called " + PdfFinish.ATTACHMENT + ", of which an annex has one.");
        }
        return content(found.get(0));
    }

    private static void add(Deque<COSDictionary> nodes, COSBase node) {
        if (node instanceof COSDictionary dictionary) {
            nodes.add(dictionary);
        }
    }

    /** Pairs of a name and what it stands for. */
    private static void files(COSArray pairs, List<COSStream> found) {
        for (int i = 1; pairs != null && i < pairs.size(); i += 2) {
            if (pairs.getObject(i) instanceof COSDictionary file && isCalledLikeOurs(pairs.getObject(i - 1), file)) {
                COSDictionary embedded = file.getCOSDictionary(COSName.EF);
                for (COSName name : NAMES) {
                    if (embedded != null && embedded.getDictionaryObject(name) instanceof COSStream stream) {
                        found.add(stream);
                        break;
                    }
                }
            }
        }
    }

    private static boolean isCalledLikeOurs(COSBase key, COSDictionary file) {
        return key instanceof COSString text && text.getString().equals(PdfFinish.ATTACHMENT)
                || NAMES.stream().anyMatch(name -> PdfFinish.ATTACHMENT.equals(file.getString(name)));
    }

    private static byte[] content(COSStream stream) throws IOException, Missing {
        try (InputStream in = stream.createInputStream()) {
            byte[] content = in.readNBytes(LIMIT);
            if (in.read() >= 0) {
                throw new Missing("Its " + PdfFinish.ATTACHMENT + " is longer than " + LIMIT + " bytes.");
            }
            return content;
        }
    }
}
