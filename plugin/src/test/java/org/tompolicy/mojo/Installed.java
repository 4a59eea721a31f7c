package org.tompolicy.mojo;

import java.io.IOException;
import java.io.Reader;
import java.lang.Runtime.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JDK or a Maven of this machine.
 *
 * @param name what the reader of a test report sees, for example {@code Java 25.0.3} or {@code Maven 3.9.16}
 * @param home the folder that has {@code bin} in it
 */
record Installed(String name, Path home) {

    private static final int OLDEST_JAVA = 17;

    /**
     * The JDKs of this machine from 17 on, each once, the oldest first: the one that runs this test, {@code JAVA_HOME}, and
     * those where Linux distributions and build servers put them.
     */
    static List<Installed> jdks() throws IOException {
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(System.getProperty("java.home")));
        if (System.getenv("JAVA_HOME") != null) {
            homes.add(Path.of(System.getenv("JAVA_HOME")));
        }
        homes.addAll(folders(Path.of("/usr/lib/jvm")));
        Map<Path, Version> versions = new TreeMap<>();
        for (Path home : homes) {
            if (Files.isExecutable(home.resolve("bin/javac")) && Files.isRegularFile(home.resolve("release"))) {
                Version version = versionOf(home);
                if (version.feature() >= OLDEST_JAVA) {
                    versions.put(home.toRealPath(), version);
                }
            }
        }
        return versions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(jdk -> new Installed("Java " + jdk.getValue(), jdk.getKey()))
                .toList();
    }

    private static Version versionOf(Path jdk) throws IOException {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(jdk.resolve("release"))) {
            release.load(in);
        }
        // Java 8 names itself 1.8.0_402, which is no version in the present form: 1 is old enough.
        return Version.parse(
                release.getProperty("JAVA_VERSION").replace("\"", "").replaceFirst("_.*", ""));
    }

    /** The Maven that runs this build, then those that it has unpacked. */
    static List<Installed> mavens() throws IOException {
        List<Installed> mavens = new ArrayList<>();
        mavens.add(new Installed("the Maven of this build", Path.of(System.getProperty("tom.it.runningMaven"))));
        for (Path home : folders(Path.of("target", "mavens"))) {
            mavens.add(new Installed(
                    home.getFileName().toString().replace("apache-maven-", "Maven "), home.toAbsolutePath()));
        }
        return List.copyOf(mavens);
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }
}
