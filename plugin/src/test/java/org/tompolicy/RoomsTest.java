package org.tompolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.testing.Slow;

/**
 * Holds the architecture: each package is a room, and does what its {@link Room} says. What the rooms may import is
 * read from them, not listed here. The last tests break every rule on purpose.
 */
@Slow
class RoomsTest {

    private static final Path COMPILED = Path.of("target", "classes", "org", "tompolicy");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "tompolicy");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Rooms.ROOT);
    private static final JavaClasses CANARY =
            new ClassFileImporter().importPackages("org.tompolicy.edition.canary", "org.tompolicy.model.canary");

    private static List<JavaClass> ours() {
        return Rooms.classes(OURS);
    }

    private static List<JavaClass> canary() {
        return Rooms.classes(CANARY);
    }

    @Test
    void everyCompiledClassIsSeen() throws IOException {
        try (Stream<Path> files = Files.walk(COMPILED)) {
            long compiled = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.getFileName().toString().equals("package-info.class"))
                    .count();
            assertEquals(compiled, ours().size());
        }
        assertTrue(ours().size() > 60, "only " + ours().size() + " classes seen");
    }

    @Test
    void everyPackageIsARoomNamedLikeIt() {
        assertNone(Rooms.packagesWithoutRoom(ours()));
    }

    @Test
    void theRootHoldsTheAnnotationOnly() {
        assertEquals(
                List.of(Room.class.getName()),
                ours().stream()
                        .filter(type -> type.getPackageName().equals(Rooms.ROOT))
                        .map(JavaClass::getName)
                        .toList());
    }

    @Test
    void everyRoomSaysInTwoSentencesWhatLivesThere() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> infos = files.filter(
                            file -> file.getFileName().toString().equals("package-info.java"))
                    .sorted()
                    .toList();
            assertEquals(Rooms.rooms(ours()).size(), infos.size());
            assertNone(infos.stream()
                    .filter(info -> Rooms.sentences(read(info)) < 2)
                    .map(Path::toString)
                    .toList());
        }
    }

    @Test
    void roomsImportWhatTheyDeclareOnly() {
        assertNone(Rooms.undeclaredImports(ours()));
    }

    @Test
    void declaredImportsHaveNoCycle() {
        assertNone(Rooms.cycles(Rooms.rooms(ours())));
    }

    @Test
    void onlyMojoImportsGoalAndNobodyImportsMojo() {
        assertNone(Rooms.rooms(ours()).stream()
                .filter(room -> room.name().equals("mojo")
                        ? !List.of(room.mayImport()).contains("goal")
                        : List.of(room.mayImport()).contains("mojo")
                                || List.of(room.mayImport()).stream().anyMatch(other -> isGoal(other))
                                        && !isGoal(room.name()))
                .map(room -> room.name() + " has to do with mojo or goal")
                .toList());
    }

    private static boolean isGoal(String room) {
        return room.equals("goal") || room.startsWith("goal.");
    }

    @Test
    void librariesAreUsedByTheRoomsThatDeclareThemOnly() {
        assertNone(Rooms.borrowedLibraries(ours(), Rooms.rooms(ours())));
    }

    @Test
    void clockLanguageAndEnvironmentAreReadByMojosOnly() {
        assertNone(Rooms.surroundings(ours()));
    }

    @Test
    void theFileSystemIsTouchedByFilesOnly() {
        assertNone(Rooms.fileAccess(ours()));
    }

    @Test
    void oneClassOfARoomStartsPrograms() {
        assertNone(Rooms.scatteredPrograms(ours()));
    }

    @Test
    void editionsForCustomersSeeNothingInternal() {
        assertNone(Rooms.internalsInEditions(ours()));
    }

    @Test
    void modelAndFindingHoldValuesOnly() {
        assertNone(Rooms.notValues(ours()));
    }

    @Test
    void canaryPackageWithoutRoomIsReported() {
        assertReported("edition.canary.stray", Rooms.packagesWithoutRoom(canary()));
    }

    @Test
    void canaryImportIsReported() {
        assertReported("edition.canary may not import finding", Rooms.undeclaredImports(canary()));
        assertReported("edition.canary may not import trace", Rooms.undeclaredImports(canary()));
    }

    @Test
    void canaryCycleIsReported() {
        assertReported("edition.canary", Rooms.cycles(Rooms.rooms(canary())));
    }

    @Test
    void canaryLibraryIsReported() {
        assertReported("org.jsoup", Rooms.borrowedLibraries(canary(), Rooms.rooms(ours())));
    }

    @Test
    void canaryCallsOfClockLanguageAndEnvironmentAreReported() {
        List<String> reported = Rooms.surroundings(canary());
        assertReported("LocalDate.now", reported);
        assertReported("Locale.getDefault", reported);
        assertReported("Locale.getDisplayCountry", reported);
        assertReported("System.getenv", reported);
    }

    @Test
    void canaryFileAccessIsReported() {
        List<String> reported = Rooms.fileAccess(canary());
        assertReported("java.nio.file.Files", reported);
        assertReported("java.io.File", reported);
    }

    @Test
    void canaryProgramsOfTwoClassesAreReported() {
        assertReported("BadEdition, org.tompolicy.edition.canary.WorseEdition", Rooms.scatteredPrograms(canary()));
    }

    @Test
    void canaryEditionThatSeesThePolicyIsReported() {
        List<String> reported = Rooms.internalsInEditions(canary());
        assertReported("model.Policy", reported);
        assertReported("trace.Trace", reported);
    }

    @Test
    void canaryClassAmongValuesIsReported() {
        assertReported("Mutable", Rooms.notValues(canary()));
    }

    private static void assertNone(List<String> violations) {
        assertTrue(violations.isEmpty(), () -> String.join("\n", violations));
    }

    private static void assertReported(String part, List<String> violations) {
        assertTrue(
                violations.stream().anyMatch(violation -> violation.contains(part)),
                () -> part + " is not in " + violations);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
