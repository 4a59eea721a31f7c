package org.tompolicy.change;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Inline;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Walk;

/** The pictures of one state: which of them a text shows, and whether another state shows the same. */
final class ShownPictures {

    private final Map<String, ByteBuffer> contents = new TreeMap<>();

    private ShownPictures() {}

    /** Something to look at: the same bytes under another name are the same. */
    private record Shown(String path, String alternative, ByteBuffer content) {

        boolean isSame(Shown other) {
            return alternative.equals(other.alternative) && content.equals(other.content);
        }
    }

    static ShownPictures of(PublishedPolicy policy) {
        ShownPictures pictures = new ShownPictures();
        policy.pictures().forEach(picture -> pictures.contents.put(picture.path(), ByteBuffer.wrap(picture.content())));
        return pictures;
    }

    private List<Shown> in(Text text) {
        return Walk.pictures(text).map(this::shown).toList();
    }

    private Shown shown(Inline.Picture picture) {
        String path = picture.source() instanceof Target.File file ? file.path() : "";
        return new Shown(path, picture.alternative(), contents.getOrDefault(path, ByteBuffer.allocate(0)));
    }

    /**
     * How the pictures of a text differ from those of the same text in a later state: what they show, or what is said of them
     * for those who cannot see it.
     *
     * @param direction what the machine makes of it; empty where only people can say
     */
    Optional<Aspect> compare(Text before, ShownPictures later, Text after, Optional<ChangeClass> direction) {
        List<Shown> gone = without(in(before), later.in(after));
        List<Shown> come = without(later.in(after), in(before));
        if (gone.isEmpty() && come.isEmpty()) {
            return Optional.empty();
        }
        boolean described =
                gone.stream().anyMatch(old -> come.stream().anyMatch(young -> young.content.equals(old.content)));
        return Optional.of(new Aspect(Kind.PICTURE, names(gone, described), names(come, described), direction));
    }

    private static List<Shown> without(List<Shown> all, List<Shown> others) {
        List<Shown> left = new ArrayList<>(others);
        List<Shown> without = new ArrayList<>();
        for (Shown one : all) {
            Optional<Shown> same = left.stream().filter(one::isSame).findFirst();
            same.ifPresentOrElse(left::remove, () -> without.add(one));
        }
        return without;
    }

    private static List<String> names(List<Shown> pictures, boolean described) {
        return pictures.stream()
                .map(picture -> described ? picture.path + ": " + picture.alternative : picture.path)
                .toList();
    }
}
