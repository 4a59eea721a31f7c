package org.tompolicy.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.files.Sha256;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.ArchitectureDocument.Section;
import org.tompolicy.model.Picture;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SectionReference;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.SiteAddress;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;

/**
 * Fingerprints of architecture sections: the first 12 hexadecimal digits of a SHA-256 over what a section says, with the
 * sections below it, what it includes, its notes and the bytes of its pictures. Everything counts, internal text too.
 * Text, targets of links, cells, items of lists and the order of all of them count; typography does not
 * ({@link SectionText}). A pure function of the policy.
 */
public final class Fingerprints {

    private static final int BYTES = 6;

    private final Policy policy;
    private final Map<String, Picture> pictures = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Map<SectionReference, Optional<String>> known = new HashMap<>();

    /** Fingerprints of the sections of a policy. */
    public Fingerprints(Policy policy) {
        this.policy = policy;
        for (Picture picture : policy.pictures()) {
            pictures.put(picture.sitePath(), picture);
        }
    }

    /**
     * The fingerprint of a section; of the whole document where the reference names no anchor. An anchor that is no
     * section stands for its block, or for the section around it where it marks nothing but a place.
     *
     * @return empty where the document or the anchor is gone
     */
    public Optional<String> of(SectionReference reference) {
        return known.computeIfAbsent(
                reference, wanted -> policy.document(wanted).flatMap(document -> of(document, wanted.anchor())));
    }

    private Optional<String> of(ArchitectureDocument document, String anchor) {
        if (anchor.isEmpty()) {
            return Optional.of(fingerprint(whole(document)));
        }
        if (document.anchor(anchor).isEmpty()) {
            return Optional.empty();
        }
        List<Section> sections = document.sections();
        for (int at = 0; at < sections.size(); at++) {
            Section section = sections.get(at);
            if (section.id().equals(anchor)) {
                return Optional.of(fingerprint(from(document, at)));
            }
            Text all = Texts.ofLine(section.heading()).plus(section.body());
            if (Walk.anchors(all).contains(anchor)) {
                SectionText block = text().addPlace(all, anchor);
                return Optional.of(fingerprint(block.isEmpty() ? from(document, at) : block));
            }
        }
        return Optional.of(fingerprint(whole(document)));
    }

    private SectionText whole(ArchitectureDocument document) {
        SectionText text = text().addTitle(document.title()).addTitle(document.description());
        document.sections().forEach(section -> add(section, 0, text));
        return text;
    }

    /** A section and those below it; the text before the first section has none below it. */
    private SectionText from(ArchitectureDocument document, int first) {
        SectionText text = text();
        List<Section> sections = document.sections();
        int level = sections.get(first).level();
        add(sections.get(first), level, text);
        for (int at = first + 1;
                at < sections.size() && level > 0 && sections.get(at).level() > level;
                at++) {
            add(sections.get(at), level, text);
        }
        return text;
    }

    private static void add(Section section, int level, SectionText text) {
        text.addHeading(section.level() - level, section.heading()).addText(section.body());
    }

    private SectionText text() {
        return new SectionText(this::picture, this::name);
    }

    /** How a fingerprint names what a link leads to: as writers do. */
    private String name(Target target) {
        if (target instanceof Target.Measure measure) {
            return "measure:" + measure.id() + fragment(measure.anchor());
        } else if (target instanceof Target.SubProcessor subProcessor) {
            return "subprocessor:" + subProcessor.id() + fragment(subProcessor.anchor());
        } else if (target instanceof Target.Section section) {
            String path = policy.architecture().stream()
                    .filter(document -> document.page().equals(section.page()))
                    .map(ArchitectureDocument::path)
                    .findFirst()
                    .orElse(section.page());
            return "architecture:" + path + fragment(section.anchor());
        } else if (target instanceof Target.Start start) {
            return "policy:#" + start.anchor();
        } else if (target instanceof Target.File file) {
            Picture picture = pictures.get(file.path());
            return "picture:"
                    + (picture == null
                            ? file.path()
                            : picture.root().name().toLowerCase(Locale.ROOT) + "/" + picture.path());
        }
        return SiteAddress.of(target);
    }

    private static String fragment(String anchor) {
        return anchor.isEmpty() ? "" : "#" + anchor;
    }

    /**
     * The digest of a picture by its path in the site; the path itself where there is no such picture, and of one that was
     * drawn: it is named after what it was drawn from, and a newer program draws the same otherwise.
     */
    private String picture(String address) {
        return digests.computeIfAbsent(
                address,
                wanted -> Optional.ofNullable(pictures.get(wanted))
                        .filter(picture -> !picture.drawn())
                        .map(picture -> Sha256.of(picture.content()))
                        .orElse(wanted));
    }

    private static String fingerprint(SectionText text) {
        return Sha256.of(text.normal()).substring(0, 2 * BYTES);
    }
}
