package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tompolicy.finding.Location;
import org.tompolicy.intake.Manuscript.LeftOut;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Walk;

/** What a manuscript shows that no measure keeps: its pictures, and the addresses of other files behind words. */
final class Unwritten {

    /** Addresses are shown so long; a picture may be written out in one. */
    private static final int LONGEST = 200;

    private final Draft draft;
    private final Manuscript manuscript;
    private final Map<Inline, Integer> places = new IdentityHashMap<>();

    private Unwritten(Draft draft) {
        this.draft = draft;
        this.manuscript = draft.manuscript();
    }

    /** The draft with all of it in the list of what is left out. */
    static Draft listed(Draft draft) {
        return new Unwritten(draft).listed();
    }

    private Draft listed() {
        places();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<Inline> copied = Collections.newSetFromMap(new IdentityHashMap<>());
        draft.pictures().forEach(shown -> copied.add(shown.picture()));
        int pictures = 0;
        for (Inline piece : Walk.pieces(manuscript.text()).toList()) {
            int place = places.getOrDefault(piece, 1);
            if (copied.contains(piece)) {
                continue;
            }
            if (piece instanceof Inline.Picture picture) {
                pictures++;
                leftOut.add(new LeftOut("picture", place, shown(picture)));
            } else if (piece instanceof Inline.Link link
                    && !address(link.target()).isEmpty()) {
                leftOut.add(new LeftOut(
                        "address of a link",
                        place,
                        address(link.target()) + " (" + Words.of(link.content()).text() + ")"));
            }
        }
        leftOut.addAll(draft.leftOut());
        leftOut.sort(Comparator.comparingInt(LeftOut::place));
        List<String> notes = new ArrayList<>(manuscript.notes());
        if (pictures > 0) {
            notes.add((pictures == 1 ? "1 picture was" : pictures + " pictures were")
                    + " left out and listed in the report. To show one, save it beside its measure and write"
                    + " image::name.png[What it shows] there.");
        }
        if (!copied.isEmpty()) {
            notes.add((copied.size() == 1 ? "1 picture was" : copied.size() + " pictures were")
                    + " copied beside the measures that show them.");
        }
        return new Draft(
                manuscript.noting(notes),
                draft.language(),
                draft.title(),
                draft.preamble(),
                draft.categories(),
                draft.certificates(),
                leftOut,
                draft.doubts());
    }

    /** A picture stands where the innermost block around it begins, if it does not say so itself. */
    private void places() {
        int[] place = {1};
        Walk.blocks(manuscript.text()).forEach(block -> {
            place[0] = block.mark()
                    .location()
                    .filter(this::isHere)
                    .map(Location::line)
                    .orElse(place[0]);
            if (!(block instanceof Block.Section) && !(block instanceof Block.Group)) {
                Walk.pieces(new Text(List.of(block)))
                        .forEach(piece -> places.put(
                                piece,
                                piece.mark()
                                        .location()
                                        .filter(this::isHere)
                                        .map(Location::line)
                                        .orElse(place[0])));
            }
        });
    }

    private boolean isHere(Location location) {
        return location.file().equals(manuscript.file());
    }

    private static String shown(Inline.Picture picture) {
        String file = picture.source() instanceof Target.Written written ? written.address() : "";
        String name = file.startsWith("data:") ? file.replaceFirst("[;,].*", "") : file;
        String alternative = picture.alternative().isBlank() ? "without a description" : picture.alternative();
        return alternative + (name.isEmpty() ? "" : " (" + cut(name) + ")");
    }

    /** The address of another file; empty for a place in the same text, and for addresses that are kept. */
    private static String address(Target target) {
        String written = target instanceof Target.Written other ? other.address() : "";
        return written.startsWith("#") || Words.isKept(written) ? "" : cut(written);
    }

    private static String cut(String address) {
        return address.length() <= LONGEST ? address : address.substring(0, LONGEST) + "\u2026";
    }
}
