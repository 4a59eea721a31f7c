package org.tompolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.testing.Golden;

class RoomsDrawingTest {

    private static final Path DRAWING = Path.of("../site/guide/images/rooms.svg");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "tompolicy");

    private static final List<Room> ROOMS = rooms();

    private static List<Room> rooms() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                    .sorted()
                    .flatMap(name -> Rooms.roomOf(Rooms.ROOT + "." + name).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drawing() {
        return RoomsDrawing.svg(ROOMS, RoomsDrawingTest::javadoc);
    }

    private static String javadoc(String room) {
        try {
            return Rooms.javadoc(
                    Files.readString(SOURCES.resolve(room.replace('.', '/')).resolve("package-info.java")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_drawing_in_the_guide_shows_the_rooms_as_they_are() throws IOException {
        Golden.assertFile(DRAWING, drawing());
    }

    @Test
    void every_room_has_a_box_and_every_import_a_filled_field() {
        String svg = drawing();
        assertTrue(ROOMS.size() > 20, ROOMS.size() + " rooms");
        assertEquals(ROOMS.size(), count(svg, "class=\"room\""));
        assertEquals(ROOMS.stream().mapToInt(room -> room.mayImport().length).sum(), count(svg, "class=\"may\""));
    }

    @Test
    void every_import_goes_to_a_lower_floor() {
        List<List<String>> floors = RoomsDrawing.floors(ROOMS);
        for (Room room : ROOMS) {
            for (String below : room.mayImport()) {
                assertTrue(floor(floors, below) < floor(floors, room.name()), room.name() + " and " + below);
            }
        }
        assertEquals(List.of("mojo"), floors.get(floors.size() - 1));
    }

    @Test
    void the_gist_is_the_first_sentence_up_to_a_colon_and_up_to_a_comma_where_it_is_long() {
        assertEquals("One class a goal", RoomsDrawing.gist("One class a goal: options in, outcome out. More."));
        assertEquals("What FileSet is", RoomsDrawing.gist("What {@code FileSet} is."));
        String half = "Words that say what lives in a room";
        assertEquals(half + ", " + half, RoomsDrawing.gist(half + ", " + half + ", " + half + ". More."));
    }

    private static int floor(List<List<String>> floors, String room) {
        return Stream.iterate(0, floor -> floor + 1)
                .limit(floors.size())
                .filter(floor -> floors.get(floor).contains(room))
                .findFirst()
                .orElseThrow();
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
