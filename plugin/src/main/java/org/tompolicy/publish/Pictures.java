package org.tompolicy.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.model.Picture;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.RichText;

/** Pictures go only where a text that is shown names them. */
final class Pictures {

    private final List<Picture> pictures;

    Pictures(List<Picture> pictures) {
        this.pictures = pictures;
    }

    List<PublishedPicture> namedIn(Stream<RichText> texts) {
        Set<String> named = texts.flatMap(text -> text.pictures().stream()).collect(Collectors.toUnmodifiableSet());
        return pictures.stream()
                .map(picture -> new PublishedPicture(
                        SitePaths.picture(picture.root().name().toLowerCase(Locale.ROOT) + "/" + picture.path()),
                        picture.content()))
                .filter(picture -> named.contains(SitePaths.link(picture.path())))
                .sorted(Comparator.comparing(PublishedPicture::path))
                .toList();
    }
}
