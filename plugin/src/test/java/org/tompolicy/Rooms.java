package org.tompolicy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules of the architecture as questions about classes; each answers with its violations, one line each. */
final class Rooms {

    static final String ROOT = "org.tompolicy";

    private static final Set<String> VALUE_ROOMS = Set.of("model", "finding");
    private static final Set<String> INTERNAL_TYPES = Set.of(ROOT + ".model.Policy", ROOT + ".model.EvidenceRecord");
    private static final Set<String> INTERNAL_EDITIONS = Set.of("edition.report", "edition.findings");
    private static final Set<String> INTERNAL_ROOMS = Set.of("trace", "check");

    private static final Set<String> FILE_TYPES = Set.of(
            "java.nio.file.Files",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel");

    /**
     * Calls whose answer depends on when, where and for whom the program runs, by owner; words of a language that the
     * Java platform knows are among them, since they differ from one version to the next.
     */
    private static final Map<String, Set<String>> SURROUNDINGS = Map.ofEntries(
            Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.LocalTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.Year", Set.of("now")),
            Map.entry("java.time.YearMonth", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry(
                    "java.util.Locale",
                    Set.of("getDefault", "getDisplayCountry", "getDisplayLanguage", "getDisplayName")),
            Map.entry("java.time.Month", Set.of("getDisplayName")),
            Map.entry("java.time.DayOfWeek", Set.of("getDisplayName")),
            Map.entry("java.time.format.DateTimeFormatter", Set.of("ofLocalizedDate", "ofLocalizedDateTime")),
            Map.entry("java.text.NumberFormat", Set.of("getInstance", "getNumberInstance", "getPercentInstance")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.System", Set.of("getenv", "currentTimeMillis")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")));

    private Rooms() {}

    /** Classes in order of name, without those that only carry a package's annotation. */
    static List<JavaClass> classes(JavaClasses imported) {
        return imported.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList();
    }

    /** The rooms of the classes, in order of name. */
    static List<Room> rooms(List<JavaClass> classes) {
        Map<String, Room> rooms = new TreeMap<>();
        for (JavaClass type : classes) {
            roomOf(type.getPackageName()).ifPresent(room -> rooms.put(room.name(), room));
        }
        return List.copyOf(rooms.values());
    }

    static List<String> packagesWithoutRoom(List<JavaClass> classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            String place = type.getPackageName();
            if (!place.equals(ROOT)) {
                String expected = place.substring(ROOT.length() + 1);
                if (!roomOf(place).map(Room::name).equals(Optional.of(expected))) {
                    found.add("package-info.java of " + place + " lacks @Room(name = \"" + expected + "\")");
                }
            }
        }
        return List.copyOf(found);
    }

    static List<String> undeclaredImports(List<JavaClass> classes) {
        Set<String> found = new TreeSet<>();
        forEachDependency(classes, (from, to, dependency) -> {
            if (isOurs(to) && !to.getPackageName().equals(ROOT)) {
                String target = roomOf(to.getPackageName()).map(Room::name).orElse(to.getPackageName());
                if (!from.name().equals(target) && !List.of(from.mayImport()).contains(target)) {
                    found.add(from.name() + " may not import " + target + ": " + dependency.getDescription());
                }
            }
        });
        return List.copyOf(found);
    }

    static List<String> cycles(List<Room> rooms) {
        Map<String, Room> byName = new TreeMap<>();
        rooms.forEach(room -> byName.put(room.name(), room));
        List<String> found = new ArrayList<>();
        for (Room room : rooms) {
            Set<String> reached = new TreeSet<>();
            reach(room, byName, reached);
            if (reached.contains(room.name())) {
                found.add(room.name() + " imports itself by way of others: " + reached);
            }
        }
        return found;
    }

    private static void reach(Room room, Map<String, Room> byName, Set<String> reached) {
        for (String other : room.mayImport()) {
            if (reached.add(other) && byName.containsKey(other)) {
                reach(byName.get(other), byName, reached);
            }
        }
    }

    /** Uses of a library by a room that does not declare it. */
    static List<String> borrowedLibraries(List<JavaClass> classes, List<Room> declaring) {
        Set<String> found = new TreeSet<>();
        forEachDependency(classes, (from, to, dependency) -> {
            boolean reserved = declaring.stream().anyMatch(room -> declares(room, to));
            if (!isOurs(to) && (reserved || !isOfTheJdk(to)) && !declares(from, to)) {
                found.add(from.name() + " does not declare " + to.getName() + ": " + dependency.getDescription());
            }
        });
        return List.copyOf(found);
    }

    private static boolean declares(Room room, JavaClass library) {
        return Stream.of(room.onlyRoomWith())
                .anyMatch(prefix -> library.getName().equals(prefix)
                        || library.getName().startsWith(prefix + ".")
                        || library.getName().startsWith(prefix + "$"));
    }

    static List<String> surroundings(List<JavaClass> classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!isRoom(type, "mojo")) {
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(Rooms::asksSurroundings)
                        .forEach(access -> found.add(access.getDescription()));
            }
        }
        return List.copyOf(found);
    }

    private static boolean asksSurroundings(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean changesCase = owner.equals("java.lang.String")
                && Set.of("toLowerCase", "toUpperCase").contains(name)
                && access.getTarget().getFullName().endsWith("()");
        return changesCase || SURROUNDINGS.getOrDefault(owner, Set.of()).contains(name);
    }

    static List<String> fileAccess(List<JavaClass> classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (isRoom(type, "files")) {
                continue;
            }
            boolean mojo = isRoom(type, "mojo");
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getName();
                if (FILE_TYPES.contains(target) && !(mojo && target.equals("java.io.File"))) {
                    found.add(dependency.getDescription());
                }
            }
            for (JavaAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                if (access.getTargetOwner().getName().equals("java.io.File")
                        && !access.getTarget().getName().equals("toPath")) {
                    found.add(access.getDescription());
                }
            }
        }
        return List.copyOf(found);
    }

    /** Rooms of which more than one class starts programs. */
    static List<String> scatteredPrograms(List<JavaClass> classes) {
        Map<String, Set<String>> starting = new TreeMap<>();
        for (JavaClass type : classes) {
            boolean starts = type.getCodeUnitAccessesFromSelf().stream().anyMatch(Rooms::startsProgram);
            if (starts) {
                starting.computeIfAbsent(type.getPackageName(), room -> new TreeSet<>())
                        .add(outermost(type));
            }
        }
        return starting.entrySet().stream()
                .filter(room -> room.getValue().size() > 1)
                .map(room -> room.getKey() + " starts programs in several classes: " + room.getValue())
                .toList();
    }

    private static boolean startsProgram(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.equals("java.lang.ProcessBuilder")
                || owner.equals("java.lang.Runtime")
                        && access.getTarget().getName().equals("exec");
    }

    static List<String> internalsInEditions(List<JavaClass> classes) {
        Set<String> found = new TreeSet<>();
        forEachDependency(classes, (from, to, dependency) -> {
            boolean customers = from.name().startsWith("edition.") && !INTERNAL_EDITIONS.contains(from.name());
            boolean internal = INTERNAL_TYPES.contains(outermost(to))
                    || INTERNAL_ROOMS.stream()
                            .anyMatch(room -> to.getPackageName().equals(ROOT + "." + room));
            if (customers && internal) {
                found.add(dependency.getDescription());
            }
        });
        return List.copyOf(found);
    }

    static List<String> notValues(List<JavaClass> classes) {
        return classes.stream()
                .filter(type -> VALUE_ROOMS.stream().anyMatch(room -> isRoom(type, room)))
                .map(JavaClass::reflect)
                .filter(type -> !type.isSynthetic())
                .filter(type -> !type.isRecord() && !type.isEnum() && !(type.isInterface() && type.isSealed()))
                .filter(type -> !isVisitor(type))
                .map(type -> type.getName() + " is no record, enum or sealed interface")
                .toList();
    }

    /** Whether a type does nothing but ask about each kind of a sealed interface. */
    private static boolean isVisitor(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return type.isInterface() && type.getSimpleName().equals("Visitor") && around != null && around.isSealed();
    }

    /** Number of sentences in a file's first Javadoc. */
    static int sentences(String source) {
        return (int) Arrays.stream((javadoc(source) + " ").split("[.;] "))
                .filter(part -> !part.isBlank())
                .count();
    }

    /** The first Javadoc comment of a source file as one line, or an empty string. */
    static String javadoc(String source) {
        int start = source.indexOf("/**");
        int end = source.indexOf("*/");
        return start < 0 || end < start
                ? ""
                : source.substring(start + 3, end).replaceAll("\\n \\*", " ").strip();
    }

    private interface DependencyVisitor {
        void visit(Room from, JavaClass to, Dependency dependency);
    }

    private static void forEachDependency(List<JavaClass> classes, DependencyVisitor visitor) {
        for (JavaClass type : classes) {
            roomOf(type.getPackageName()).ifPresent(room -> {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.isPrimitive()) {
                        visitor.visit(room, target, dependency);
                    }
                }
            });
        }
    }

    /** The room of a package, read from its annotation. */
    static Optional<Room> roomOf(String place) {
        try {
            return Optional.ofNullable(Class.forName(place + ".package-info").getAnnotation(Room.class));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static boolean isRoom(JavaClass type, String room) {
        return type.getPackageName().equals(ROOT + "." + room)
                || type.getPackageName().startsWith(ROOT + "." + room + ".");
    }

    private static String outermost(JavaClass type) {
        int dollar = type.getName().indexOf('$');
        return dollar < 0 ? type.getName() : type.getName().substring(0, dollar);
    }

    private static boolean isOfTheJdk(JavaClass type) {
        try {
            ClassLoader.getPlatformClassLoader().loadClass(type.getName());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
