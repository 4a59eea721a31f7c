package org.tompolicy.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Picture;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Walk;

/** Pictures go only where a text that is shown names them. */
final class Pictures {

    private final List<Picture> pictures;

    Pictures(List<Picture> pictures) {
        this.pictures = pictures;
    }

    List<PublishedPicture> namedIn(Stream<Text> texts) {
        Set<Target> named =
                texts.flatMap(Walk::pictures).map(Inline.Picture::source).collect(Collectors.toUnmodifiableSet());
        return pictures.stream()
                .filter(picture -> named.contains(new Target.File(picture.sitePath())))
                .map(picture -> new PublishedPicture(picture.sitePath(), picture.content()))
                .sorted(Comparator.comparing(PublishedPicture::path))
                .toList();
    }
}
