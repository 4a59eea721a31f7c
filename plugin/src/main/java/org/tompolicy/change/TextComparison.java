package org.tompolicy.change;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Walk;

/** Compares texts of two states: their words, and the pictures that they show. */
final class TextComparison {

    private final Map<String, ByteBuffer> oldPictures;
    private final Map<String, ByteBuffer> youngPictures;

    TextComparison(PublishedPolicy before, PublishedPolicy after) {
        this.oldPictures = contents(before);
        this.youngPictures = contents(after);
    }

    private static Map<String, ByteBuffer> contents(PublishedPolicy policy) {
        Map<String, ByteBuffer> contents = new TreeMap<>();
        policy.pictures().forEach(picture -> contents.put(picture.path(), ByteBuffer.wrap(picture.content())));
        return contents;
    }

    /** Something to look at: the same bytes under another name are the same. */
    private record Shown(String path, String alternative, ByteBuffer content) {

        boolean isSame(Shown other) {
            return alternative.equals(other.alternative) && content.equals(other.content);
        }
    }

    /**
     * How a text differs of which only people can say what another wording or another picture means. That markup differs is
     * not said beside a picture.
     */
    List<Aspect> compare(Text old, Text young) {
        Optional<Aspect> picture = pictures(old, young, Optional.empty());
        return Stream.concat(
                        Wording.compare(old, young)
                                .filter(words -> picture.isEmpty() || words.kind() == Kind.WORDS)
                                .stream(),
                        picture.stream())
                .toList();
    }

    /** How the pictures around promises differ: in the blocks that promise nothing. */
    Optional<Aspect> aside(List<PublishedPassage> old, List<PublishedPassage> young) {
        return pictures(aside(old), aside(young), Optional.of(ChangeClass.EDITORIAL));
    }

    /** The blocks that promise nothing; a paragraph that holds a picture alone is one. */
    private static Text aside(List<PublishedPassage> passages) {
        return passages.stream()
                .filter(passage -> passage.kind() != Passage.Kind.PROMISE
                        || PlainText.of(passage.text()).isBlank())
                .map(PublishedPassage::text)
                .reduce(Text::plus)
                .orElse(Text.EMPTY);
    }

    /** What pictures show, or what is said of them for those who cannot see it. */
    private Optional<Aspect> pictures(Text old, Text young, Optional<ChangeClass> direction) {
        List<Shown> before = shown(old, oldPictures);
        List<Shown> after = shown(young, youngPictures);
        List<Shown> gone = without(before, after);
        List<Shown> come = without(after, before);
        if (gone.isEmpty() && come.isEmpty()) {
            return Optional.empty();
        }
        boolean described =
                gone.stream().anyMatch(was -> come.stream().anyMatch(now -> now.content.equals(was.content)));
        return Optional.of(new Aspect(Kind.PICTURE, names(gone, described), names(come, described), direction));
    }

    private static List<Shown> shown(Text text, Map<String, ByteBuffer> contents) {
        return Walk.pictures(text)
                .map(picture -> {
                    String path = picture.source() instanceof Target.File file ? file.path() : "";
                    return new Shown(path, picture.alternative(), contents.getOrDefault(path, ByteBuffer.allocate(0)));
                })
                .toList();
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
