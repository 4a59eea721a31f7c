package org.tompolicy.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.diagram.Drawn;
import org.tompolicy.diagram.PlantUml;
import org.tompolicy.files.Cache;
import org.tompolicy.files.Sha256;
import org.tompolicy.text.PackedInput;
import org.tompolicy.text.PackedOutput;

/** Draws each diagram once, in this build and by this program: what earlier builds drew is remembered by its lines. */
final class Diagrams {

    private static final String KIND = "diagram";

    private final Cache cache;
    private final String code;
    private final Map<String, Drawn> known = new HashMap<>();

    /** @param code tells the program that draws from any other, see {@link org.tompolicy.files.OwnCode} */
    Diagrams(Cache cache, String code) {
        this.cache = cache;
        this.code = code;
    }

    /**
     * The name of the picture that a diagram becomes: made of its lines and not of the picture, so that a newer library changes
     * no name.
     */
    static String name(List<String> lines) {
        return "diagram-" + Sha256.of(String.join("\n", lines)).substring(0, 16) + ".svg";
    }

    /** The picture of a diagram, clean, or why there is none. */
    Drawn draw(List<String> lines) {
        String text = String.join("\n", lines);
        Drawn drawn = known.get(text);
        if (drawn == null) {
            String key = Sha256.of(code + "\n" + text);
            Optional<Drawn> before = cache.get(KIND, key).flatMap(Diagrams::unpacked);
            drawn = before.orElseGet(() -> cleaned(PlantUml.draw(lines)));
            known.put(text, drawn);
            if (before.isEmpty() && !mayPass(drawn)) {
                cache.put(KIND, key, packed(drawn));
            }
        }
        return drawn;
    }

    /** Whether it may be drawn another time, so that nobody should remember that it was not. */
    static boolean mayPass(Drawn drawn) {
        return drawn instanceof Drawn.Refused refused && refused.reason().mayPass();
    }

    private static Drawn cleaned(Drawn drawn) {
        return drawn instanceof Drawn.Picture picture ? new Drawn.Picture(DrawnSvg.clean(picture.svg())) : drawn;
    }

    private static byte[] packed(Drawn drawn) {
        PackedOutput out = new PackedOutput();
        if (drawn instanceof Drawn.Picture picture) {
            out.flag(true);
            out.text(picture.svg());
        } else if (drawn instanceof Drawn.Refused refused) {
            out.flag(false);
            out.one(refused.reason());
            out.number(refused.line());
            out.text(refused.said());
        }
        return out.bytes();
    }

    private static Optional<Drawn> unpacked(byte[] entry) {
        PackedInput in = new PackedInput(entry);
        try {
            return Optional.of(
                    in.flag()
                            ? new Drawn.Picture(in.text())
                            : new Drawn.Refused(in.one(Drawn.Reason.values()), in.number(), in.text()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
