package org.tompolicy.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the parts of a file share: names of places, numbers, relations to pictures and addresses, lists. */
final class Parts {

    /** The format allows 40. */
    private static final int LONGEST_NAME = 40;

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /**
     * A relation of the document.
     *
     * @param target path from {@code word/}, or an address
     */
    record Relation(String id, String type, String target, boolean outside) {}

    private final Optional<Revision> revision;
    private final SortedMap<String, byte[]> pictures;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, String> outside = new HashMap<>();
    private final SortedMap<String, byte[]> media = new TreeMap<>();
    private final Map<String, String> mediaOf = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private final Numbering numbering = new Numbering();
    private int marks;
    private int changes;
    private int drawings;

    Parts(SortedMap<String, byte[]> pictures, Optional<Revision> revision) {
        this.pictures = pictures;
        this.revision = revision;
        for (String part : List.of("styles", "numbering", "settings")) {
            relate(part, part + ".xml", false);
        }
    }

    /** The lists of the document. */
    Numbering numbering() {
        return numbering;
    }

    List<Relation> relations() {
        return List.copyOf(relations);
    }

    /** Path below {@code word/} to bytes. */
    SortedMap<String, byte[]> media() {
        return media;
    }

    /** A relation to a part or an address; its id. */
    String relate(String type, String target, boolean isOutside) {
        String id = "rId" + (relations.size() + 1);
        relations.add(new Relation(id, RELATION + type, target, isOutside));
        return id;
    }

    /** The relation to an address of the web or of mail; empty for any other. */
    Optional<String> address(String address) {
        return address.matches("(?i)(https?|mailto):.+")
                ? Optional.of(outside.computeIfAbsent(address, one -> relate("hyperlink", one, true)))
                : Optional.empty();
    }

    Optional<byte[]> picture(String address) {
        return Optional.ofNullable(pictures.get(address));
    }

    /** The relation to a picture, which the file then holds. */
    String media(String address, String extension) {
        return mediaOf.computeIfAbsent(address, one -> {
            String path = "media/picture" + (media.size() + 1) + "." + extension;
            media.put(path, pictures.get(one));
            return relate("image", path, false);
        });
    }

    /** The name of a place; hidden from lists of places, since it begins with a line. */
    String name(String id) {
        return places.computeIfAbsent(id, one -> {
            String plain = "_" + one.replaceAll("[^\\p{L}\\p{N}]+", "_");
            String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
            for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
                String end = "_" + n;
                name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - end.length())) + end;
            }
            return name;
        });
    }

    /** A place; nothing where there is one of that id already. */
    void place(Xml out, String id) {
        if (placed.add(id)) {
            String number = String.valueOf(marks++);
            out.empty("w:bookmarkStart", "w:id", number, "w:name", name(id));
            out.empty("w:bookmarkEnd", "w:id", number);
        }
    }

    /** The number of a pair of marks around something. */
    String nextMark() {
        return String.valueOf(marks++);
    }

    /** The number of a drawing. */
    int nextDrawing() {
        return ++drawings;
    }

    /** Who changed something, when, and the number of the change, as attributes. */
    String[] change() {
        Revision who =
                revision.orElseThrow(() -> new IllegalArgumentException("a page with changes that nobody has made"));
        return new String[] {
            "w:id", String.valueOf(100_000 + changes++), "w:author", who.author(), "w:date", who.moment()
        };
    }
}
