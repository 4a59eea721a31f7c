package org.tompolicy.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Picture;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.SourceFiles.Target;
import org.tompolicy.source.SourceOptions.PictureUse;
import org.tompolicy.wording.Messages;

/** The pictures that documents name: found in the jail, read once, cleaned. */
final class Pictures {

    private final SourceFiles files;
    private final PictureUse kind;
    private final Map<Place, Set<Place>> used = new TreeMap<>();
    private final Map<Place, SvgAllowList.Cleaned> cleaned = new TreeMap<>();
    private final Map<Place, Picture> drawn = new TreeMap<>();
    private final Diagrams diagrams;

    Pictures(SourceFiles files, PictureUse kind, Diagrams diagrams) {
        this.files = files;
        this.kind = kind;
        this.diagrams = diagrams;
    }

    /** Whether diagrams become pictures: where pictures are only named, they stay the lines that they are. */
    boolean draws() {
        return kind == PictureUse.READ;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    /** Adds a picture that was drawn, beside a document. */
    void add(Place document, String name, String svg) {
        add(document, Picture.drawn(document.root(), beside(document, name).path(), svg));
    }

    /** Adds a picture that a document shows and that is no file. */
    void add(Place document, Picture picture) {
        Place place = new Place(picture.root(), picture.path());
        drawn.put(place, picture);
        used(document).add(place);
    }

    private static Place beside(Place document, String name) {
        String path = document.path();
        return new Place(document.root(), path.substring(0, path.lastIndexOf('/') + 1) + name);
    }

    /** The pictures of a document that were drawn. */
    List<Picture> drawn(Place document) {
        return used(document).stream()
                .flatMap(place -> Optional.ofNullable(drawn.get(place)).stream())
                .toList();
    }

    /** The pictures of a document that are files. */
    List<Place> named(Place document) {
        return used(document).stream()
                .filter(place -> !drawn.containsKey(place))
                .toList();
    }

    /**
     * Notes that a document shows a picture.
     *
     * @param target relative to the document
     * @return whether it may be shown; else the reason is among the problems
     */
    boolean use(Place document, String target, boolean hasAlt, Location location, List<Finding> problems) {
        if (kind == PictureUse.NAMED || drawn.containsKey(beside(document, target))) {
            return true;
        }
        String path = fromFolder(document, target);
        Target written = files.resolve(document, path);
        Target resolved =
                written.kind() == FileTree.Kind.MISSING ? files.resolve(document, WrittenPath.of(path)) : written;
        Optional<Message> message = Optional.empty();
        Rule rule = Rule.LINK_BROKEN;
        if (SourceFiles.isRemote(target)) {
            rule = Rule.RESOURCE_REMOTE;
            message = Optional.of(Messages.of("resource-remote.picture"));
        } else if (resolved.kind() == FileTree.Kind.OUTSIDE
                || resolved.place().filter(p -> p.root() != document.root()).isPresent()) {
            rule = Rule.INCLUDE_OUTSIDE;
            message = Optional.of(Messages.of("include-outside.picture").with("target", target));
        } else if (resolved.place().isEmpty()) {
            message = Optional.of(Messages.of("link-broken.pictureMissing").with("target", target));
        } else if (!Picture.isNamed(resolved.place().get().path())) {
            message = Optional.of(Messages.of("link-broken.noPictureFile").with("target", target));
        }
        if (message.isPresent()) {
            problems.add(Finding.of(rule, location, message.get()));
            return false;
        }
        if (!hasAlt) {
            problems.add(Finding.of(
                    Rule.ALT_MISSING,
                    location,
                    document.path().endsWith(".md")
                            ? Messages.of("alt-missing.inMarkdown").with("target", target)
                            : Messages.of("alt-missing.says")));
        }
        Place place = resolved.place().get();
        used(document).add(place);
        List<Message> lost = isSvg(place) ? cleaned(place).lost() : List.of();
        if (!lost.isEmpty()) {
            problems.add(Finding.of(
                    Rule.PICTURE_CLEANED,
                    location,
                    Messages.of("picture-cleaned.says")
                            .with("target", target)
                            .with(
                                    "lost",
                                    new Value.Several(
                                            lost.stream()
                                                    .<Value>map(Value.Part::new)
                                                    .toList(),
                                            Value.Several.Between.COMMA))));
        }
        return true;
    }

    /** A path of Markdown that begins with a slash counts from the root of the build, as GitHub counts it from that of the repository. */
    private String fromFolder(Place document, String target) {
        boolean fromTop = document.path().endsWith(".md") && target.startsWith("/") && !target.startsWith("//");
        long folders = files.display(document).chars().filter(c -> c == '/').count();
        return fromTop ? "../".repeat((int) folders) + target.substring(1) : target;
    }

    /** The pictures that a document shows. */
    Set<Place> used(Place document) {
        return used.computeIfAbsent(document, any -> new TreeSet<>());
    }

    /** Every picture that was used, sorted. */
    List<Picture> read() {
        List<Picture> pictures = new ArrayList<>();
        Set<Place> all = new TreeSet<>();
        used.values().forEach(all::addAll);
        for (Place place : all) {
            if (drawn.containsKey(place)) {
                pictures.add(drawn.get(place));
                continue;
            }
            byte[] content = isSvg(place)
                    ? cleaned(place).svg().getBytes(StandardCharsets.UTF_8)
                    : files.tree(place.root()).read(place.path());
            pictures.add(new Picture(place.root(), place.path(), content));
        }
        return pictures;
    }

    private static boolean isSvg(Place place) {
        return extension(place.path()).equals("svg");
    }

    private SvgAllowList.Cleaned cleaned(Place place) {
        SvgAllowList.Cleaned drawing = cleaned.computeIfAbsent(
                place, one -> SvgAllowList.clean(new String(files.content(one), StandardCharsets.UTF_8)));
        files.looked(place);
        return drawing;
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
