package org.tompolicy.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.files.Cache;
import org.tompolicy.files.ClassPath;
import org.tompolicy.files.Sha256;
import org.tompolicy.fork.Mailbox.Mail;

/**
 * The Java machine that was started, seen from here. It is made for short work that would take this one long to get ready
 * for: it compiles little, has one thread to collect garbage, and takes its classes from an archive, which the first one
 * leaves in the cache. It ends when this machine does.
 */
public final class SecondMachine {

    /** The kind of a cache's files that classes are archived in. */
    static final String ARCHIVES = "classes";

    /** Whatever the machine prints goes to a place that nobody reads, and no message is among it. */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Duser.language=",
            "-Duser.country=",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8");

    /** They would change what the flags say, or print. */
    private static final Set<String> FOREIGN_OPTIONS =
            Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

    private final Process process;
    private final Frames frames;
    private final Runnable atFalseStart;
    private volatile Mailbox mailbox;

    private SecondMachine(Process process, Mailbox mailbox, Runnable atFalseStart) {
        this.process = process;
        this.frames = new Frames(process.getInputStream(), process.getOutputStream());
        this.mailbox = mailbox;
        this.atFalseStart = atFalseStart;
    }

    /**
     * Starts a machine; it gets ready while the caller goes on.
     *
     * @param main class whose {@code main} speaks through {@link FirstMachine}
     * @param cache where the archive of classes is kept
     * @param archiving whether the machine should leave one where there is none
     * @param mailbox where its messages arrive
     * @return empty where no second machine can be started here
     */
    public static Optional<SecondMachine> start(Class<?> main, Cache cache, boolean archiving, Mailbox mailbox) {
        ClassPath classes = ClassPath.of(main.getClassLoader());
        Optional<String> key = classes.fingerprint().map(SecondMachine::key);
        Optional<Path> archive = key.flatMap(one -> cache.file(ARCHIVES, one));
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(FLAGS);
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        archive.ifPresent(file -> command.add("-XX:SharedArchiveFile=" + file));
        boolean wants = archiving && archive.isEmpty() && cache.remembers();
        Optional<Path> wanted = key.filter(any -> wants).flatMap(any -> cache.folder());
        wanted.ifPresent(any -> command.add("-XX:+RecordDynamicDumpInfo"));
        command.addAll(List.of("-cp", classes.written(), main.getName()));
        wanted.ifPresent(folder -> command.addAll(List.of(folder.toString(), key.get())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(FOREIGN_OPTIONS);
        try {
            SecondMachine machine = new SecondMachine(
                    builder.start(), mailbox, () -> archive.ifPresent(any -> cache.dropFile(ARCHIVES, key.get())));
            machine.begin();
            return Optional.of(machine);
        } catch (IOException | UnsupportedOperationException impossible) {
            return Optional.empty();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** An archive fits one Java machine only. */
    private static String key(String classes) {
        return Sha256.of(System.getProperty("java.home") + "\n" + Runtime.version() + "\n" + FLAGS + "\n" + classes);
    }

    private void begin() throws IOException {
        frames.begin("tom-second-machine", message -> mailbox.put(new Mail(this, Optional.of(message))), () -> {
            if (!hasStarted()) {
                atFalseStart.run();
            }
            mailbox.put(new Mail(this, Optional.empty()));
        });
    }

    /** From now on messages arrive there. */
    public void writeTo(Mailbox other) {
        mailbox = other;
    }

    /** Sends a message; it leaves with {@link #flush}, or when there are many. */
    public void send(byte[] message) {
        try {
            frames.send(message);
        } catch (IOException gone) {
            // its last mail tells it
        }
    }

    /** Lets messages go that were sent. */
    public void flush() {
        try {
            frames.flush();
        } catch (IOException gone) {
            // its last mail tells it
        }
    }

    /** Whether the machine has ever begun to speak: one that has not will not do so if it is started again. */
    public boolean hasStarted() {
        return frames.isGreeted();
    }

    /** Whether it can be spoken to. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the machine at once; its last mail comes nevertheless. */
    public void end() {
        process.destroyForcibly();
    }
}
