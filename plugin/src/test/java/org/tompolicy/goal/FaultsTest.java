package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.ast.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.files.Sha256;
import org.tompolicy.testing.FaultyFiles;
import org.tompolicy.testing.Slow;

/**
 * One call fails, and each in turn: to the file system, to the parser, to what sets PDFs. No goal is green then unless it
 * did all that it does without the fault; and what is left is the old state or the new one, never half of it.
 */
@Isolated
@Slow
class FaultsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @TempDir
    Path root;

    private SmallPolicy policy(int number) throws IOException {
        SmallPolicy policy = new SmallPolicy(Files.createDirectories(root.resolve("p" + number)));
        policy.edit(SmallPolicy.MEASURE, "\nimage::plan.svg[Plan of the building]\n", "");
        policy.write("target/tom/.tom", "annex\nreport\nsite\n");
        for (String folder : new String[] {"site", "annex"}) {
            policy.write("target/tom/" + folder + "/old.html", "old");
        }
        return policy;
    }

    private static Options in(Options options, UnaryOperator<Path> system) {
        return new Options(
                system.apply(options.buildRoot()),
                system.apply(options.measures()),
                options.architecture().map(system),
                options.templates().map(system),
                system.apply(options.output()),
                options.asOf(),
                options.lead(),
                options.grace(),
                options.failOn(),
                options.severities(),
                options.services(),
                options.labels(),
                options.customer(),
                options.timestamp(),
                options.annotations(),
                options.show(),
                options.pluginVersion());
    }

    private static Outcome release(Options options) {
        return ReleaseGoal.run(Build.open(options), new ReleaseRequest("2026.1", false, DAY, false));
    }

    /** What there is after a later run has begun: every file with its digest, but those of the report. */
    private static Map<String, String> state(SmallPolicy policy) throws IOException {
        Output.settle(policy.options(DAY));
        Map<String, String> state = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : Builds.files(policy.root()).entrySet()) {
            if (!file.getKey().startsWith("target/tom/report") && !file.getKey().contains("/.")) {
                state.put(file.getKey(), Sha256.of(file.getValue()));
            }
        }
        return state;
    }

    /** What differs; empty where nothing does. */
    private static String changed(Map<String, String> one, Map<String, String> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(path -> !Objects.equals(one.get(path), other.get(path)))
                .collect(Collectors.joining(" "));
    }

    /** A goal in which one call fails; what it says, empty where it is green. */
    private interface Attempt {
        Optional<String> at(SmallPolicy policy, int call) throws IOException;
    }

    /** Runs a goal as often as it makes calls. */
    private void everyCallFails(int calls, Attempt attempt) throws IOException {
        SmallPolicy whole = policy(0);
        Map<String, String> old = state(whole);
        assertEquals(Optional.empty(), attempt.at(whole, -1));
        Map<String, String> done = state(whole);
        int red = 0;
        for (int call = 0; call < calls; call++) {
            SmallPolicy policy = policy(call + 1);
            Optional<String> failure = attempt.at(policy, call);
            Map<String, String> state = state(policy);
            if (failure.isEmpty()) {
                assertEquals("", changed(done, state), "green, though call " + call + " failed");
            } else {
                red++;
                assertTrue(
                        state.equals(old) || state.equals(done),
                        "call " + call + " leaves half: " + changed(old, state) + "; " + failure.get());
            }
        }
        assertTrue(red > 0 && red * 2 >= calls, red + " of " + calls + " calls are noticed");
    }

    private static Optional<String> said(Supplier<Outcome> goal) {
        try {
            return goal.get().failure();
        } catch (UncheckedIOException | SetupProblem | IllegalStateException problem) {
            return Optional.of(String.valueOf(problem.getMessage()));
        }
    }

    private void everyCallToTheDiskFails(Function<Options, Outcome> goal) throws IOException {
        FaultyFiles counting = new FaultyFiles(-1);
        goal.apply(in(policy(9999).options(DAY), counting::path));
        assertTrue(counting.calls() > 50, "calls: " + counting.calls());
        everyCallFails(counting.calls(), (policy, call) -> {
            FaultyFiles faulty = new FaultyFiles(call);
            return said(() -> goal.apply(in(policy.options(DAY), faulty::path)));
        });
    }

    private void everyCallToTheParserFails(Function<Options, Outcome> goal) throws IOException {
        FaultyParser counting = new FaultyParser(-1);
        SmallPolicy counted = policy(9999);
        counting.during(() -> goal.apply(counted.options(DAY)));
        assertTrue(counting.calls() > 5, "calls: " + counting.calls());
        everyCallFails(
                counting.calls(),
                (policy, call) -> new FaultyParser(call).during(() -> said(() -> goal.apply(policy.options(DAY)))));
    }

    /** Faults at places all over the setting of the pages: there are many, and each costs an annex. */
    private void callsToTheSetterOfPdfsFail(Function<Options, Outcome> goal) throws IOException {
        int places = 12;
        FaultyPages counting = new FaultyPages(-1);
        goal.apply(policy(9998).options(DAY));
        SmallPolicy counted = policy(9999);
        counting.during(() -> goal.apply(counted.options(DAY)));
        assertTrue(counting.calls() > places, "calls: " + counting.calls());
        everyCallFails(places, (policy, place) -> {
            int call = place < 0 ? -1 : place * (counting.calls() - 1) / (places - 1);
            return new FaultyPages(call).during(() -> said(() -> goal.apply(policy.options(DAY))));
        });
    }

    /** What sets the pages of PDFs asks wherever it might have something to say: one of these calls fails. */
    private static final class FaultyPages implements XRLogger {

        private final int failing;
        private final AtomicInteger calls = new AtomicInteger();

        FaultyPages(int failing) {
            this.failing = failing;
        }

        <T> T during(Supplier<T> work) {
            XRLog.setLoggerImpl(this);
            try {
                return work.get();
            } finally {
                XRLog.setLoggerImpl(new FaultyPages(-1));
            }
        }

        int calls() {
            return calls.get();
        }

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            if (calls.getAndIncrement() == failing) {
                throw new IllegalStateException("no page is set any more");
            }
            return false;
        }

        @Override
        public void log(String where, Level level, String message) {}

        @Override
        public void log(String where, Level level, String message, Throwable problem) {}

        @Override
        public void setLevel(String logger, Level level) {}
    }

    /** The parser of this Java machine, in which one call fails. */
    private static final class FaultyParser {

        private final Field engine;
        private final Object real;
        private final int failing;
        private int calls;

        FaultyParser(int failing) {
            this.failing = failing;
            try {
                Class<?> owner = Class.forName("org.tompolicy.source.AsciiDocEngine");
                Method start = owner.getDeclaredMethod("engine");
                start.setAccessible(true);
                engine = owner.getDeclaredField("engine");
                engine.setAccessible(true);
                real = start.invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Does something with this parser in place of the real one. */
        <T> T during(Supplier<T> work) {
            set(faulty(real, Asciidoctor.class));
            try {
                return work.get();
            } finally {
                set(real);
            }
        }

        private void set(Object parser) {
            try {
                engine.set(null, parser);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        int calls() {
            return calls;
        }

        private Object faulty(Object value, Class<?> type) {
            return Proxy.newProxyInstance(
                    FaultsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (calls++ == failing) {
                            throw new IllegalStateException("the parser does not answer");
                        }
                        try {
                            Object result = method.invoke(value, arguments);
                            return result instanceof Document ? faulty(result, Document.class) : result;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }

    @Test
    void of_the_file_system_while_a_site_is_written() throws IOException {
        everyCallToTheDiskFails(options -> SiteGoal.run(Build.open(options)));
    }

    @Test
    void of_the_file_system_while_an_annex_is_written() throws IOException {
        everyCallToTheDiskFails(options -> AnnexGoal.run(Build.open(options)));
    }

    @Test
    void of_the_file_system_while_a_release_is_sealed() throws IOException {
        everyCallToTheDiskFails(FaultsTest::release);
    }

    @Test
    void of_the_parser_while_a_site_is_written() throws IOException {
        everyCallToTheParserFails(options -> SiteGoal.run(Build.open(options)));
    }

    @Test
    void of_the_parser_while_a_release_is_sealed() throws IOException {
        everyCallToTheParserFails(FaultsTest::release);
    }

    @Test
    void of_what_sets_the_pages_of_an_annex() throws IOException {
        callsToTheSetterOfPdfsFail(options -> AnnexGoal.run(Build.open(options)));
    }

    @Test
    void of_what_sets_the_pages_while_a_release_is_sealed() throws IOException {
        callsToTheSetterOfPdfsFail(FaultsTest::release);
    }
}
