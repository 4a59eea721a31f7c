package org.tompolicy.source;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.Preprocessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.extension.Reader;
import org.asciidoctor.jruby.AsciidoctorJRuby;

/**
 * The one AsciiDoc parser of this Java machine. It starts with the first document, because that takes seconds, and
 * converts one document at a time. Documents see neither the machine nor the clock.
 */
final class AsciiDocEngine {

    /** Name of the conversion that {@link AsciiDocHtml} does. */
    static final String BACKEND = "tom";

    /** Held, because a logger that nobody holds forgets that it was silenced. */
    private static final Logger SILENT = Logger.getLogger("asciidoctor");

    /**
     * Where the parser lies inside its jar. So Ruby need not look for it among the gems that there are: to start that
     * search takes a quarter of the start.
     */
    static final String PARSER = "/gems/asciidoctor-2.0.26/lib";

    /** Compiling Ruby pays from some hundred documents on; native code is not needed, and newer Java warns of it. */
    private static final Map<String, String> START_SETTINGS =
            Map.of("jruby.compile.mode", "OFF", "jruby.native.enabled", "false");

    /** Added where the parser is found without gems. */
    private static final Map<String, String> WITHOUT_GEMS =
            Map.of("jruby.cli.rubygems.enable", "false", "jruby.cli.did_you_mean.enable", "false");

    private static Asciidoctor engine;
    private static Conversion current;
    private static int converted;

    private AsciiDocEngine() {}

    /**
     * What the parser says of a document.
     *
     * @param title as HTML; null where there is none
     * @param id of the title; empty where the writer gave it none
     * @param attributes of the header, values escaped as HTML
     */
    record Parsed(String title, String id, Map<String, String> attributes, String html) {}

    /**
     * Parses and converts a document.
     *
     * @param options made by {@link #parserOptions}; they serve any number of documents
     */
    static synchronized Parsed convert(SourceText text, Options options, Conversion conversion) {
        current = conversion;
        converted++;
        try {
            Document document = engine().load(Includes.forgiving(HiddenPhrases.withoutSigns(text.text())), options);
            Map<String, String> attributes = new TreeMap<>();
            document.getAttributes().forEach((name, value) -> attributes.put(name, String.valueOf(value)));
            // Without a title of its own a document would be called after its first section.
            String title = attributes.containsKey("doctitle") ? document.getDoctitle() : null;
            conversion.converting(document);
            String id = document.getId() == null ? "" : document.getId();
            return new Parsed(title, id, attributes, document.convert());
        } finally {
            current = null;
        }
    }

    /** Starts the parser beside what the caller goes on with; the first document that is converted waits for it. */
    static void startBeside() {
        Thread starting = new Thread(AsciiDocEngine::tryToStart, "tom-asciidoctor");
        starting.setDaemon(true);
        starting.start();
    }

    /** What fails here fails again for the first document, which tells it. */
    private static synchronized void tryToStart() {
        try {
            engine();
        } catch (RuntimeException | Error failed) {
            engine = null;
        }
    }

    /** Ends a parser that has failed: it may have loaded itself in part only. The next document starts a new one. */
    static synchronized void discard() {
        engine = null;
    }

    /** Number of documents that were converted since the start of this Java machine. */
    static synchronized int converted() {
        return converted;
    }

    /** The conversion that is under way in this thread. */
    static Conversion current() {
        return current;
    }

    /** Whether the parser lies where this version of it does; a project may put another one in its place. */
    static boolean hasParser() {
        return Asciidoctor.class.getResource(PARSER + "/asciidoctor.rb") != null;
    }

    private static Asciidoctor engine() {
        if (engine == null) {
            SILENT.setUseParentHandlers(false);
            Asciidoctor started = start();
            started.registerLogHandler(record -> {
                if (current != null) {
                    current.log().add(record);
                }
            });
            started.javaConverterRegistry().register(AsciiDocHtml.class, BACKEND);
            started.javaExtensionRegistry().preprocessor(new Blindfold()).includeProcessor(new JailedIncludes());
            AsciiDocDiagrams.register(started.javaExtensionRegistry());
            engine = started;
        }
        return engine;
    }

    /** Starts the parser with the settings that pay for a policy's number of documents, and leaves no trace of them. */
    private static Asciidoctor start() {
        boolean found = hasParser();
        Map<String, String> settings = new TreeMap<>(START_SETTINGS);
        if (found) {
            settings.putAll(WITHOUT_GEMS);
        }
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        Set<String> ours = new TreeSet<>(settings.keySet());
        ours.removeIf(name -> System.getProperty(name) != null);
        try {
            thread.setContextClassLoader(AsciiDocEngine.class.getClassLoader());
            ours.forEach(name -> System.setProperty(name, settings.get(name)));
            return found
                    ? AsciidoctorJRuby.Factory.create(List.of("uri:classloader:" + PARSER))
                    : Asciidoctor.Factory.create();
        } finally {
            thread.setContextClassLoader(loader);
            ours.forEach(System::clearProperty);
        }
    }

    /** How every document of a reading is parsed. */
    static Options parserOptions(SourceOptions options) {
        return Options.builder()
                .safe(SafeMode.SECURE)
                .backend(BACKEND)
                .standalone(false)
                .sourcemap(true)
                .attributes(attributes(options))
                .build();
    }

    /** Attributes that writers cannot change; {@code null} is one that stays undefined. */
    private static Attributes attributes(SourceOptions options) {
        Map<String, Object> locked = new TreeMap<>();
        for (String name : new String[] {
            "sectanchors",
            "sectlinks",
            "toc",
            "docinfo",
            "stem",
            "source-highlighter",
            "icons",
            "data-uri",
            "compat-mode",
            "allow-uri-read",
            "relfileprefix",
            "docname",
            "docfilesuffix",
            "outdir",
            "outfile",
            "iconsdir",
            "stylesdir",
            "cache-uri",
            "hardbreaks"
        }) {
            locked.put(name, null);
        }
        locked.put("sectids", "");
        locked.put("idprefix", "");
        locked.put("idseparator", "-");
        locked.put("relfilesuffix", ".adoc");
        locked.put("doctype", "article");
        locked.put("attribute-missing", "warn");
        locked.put("attribute-undefined", "drop");
        locked.put("backend-html5", "");
        locked.put("basebackend-html", "");
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT);
        var moment = options.timestamp().atOffset(ZoneOffset.UTC);
        String date = moment.toLocalDate().toString();
        for (String prefix : new String[] {"local", "doc"}) {
            locked.put(prefix + "date", date);
            locked.put(prefix + "time", time.format(moment));
            locked.put(prefix + "datetime", date + " " + time.format(moment));
            locked.put(prefix + "year", String.valueOf(moment.getYear()));
        }
        AttributesBuilder builder = Attributes.builder();
        locked.forEach(builder::attribute);
        return builder.build();
    }

    /** Takes away what tells of the machine. */
    private static final class Blindfold extends Preprocessor {

        /** Their names are the parser's own, and the same in every document. */
        private List<String> telling = List.of();

        @Override
        public Reader process(Document document, PreprocessorReader reader) {
            Map<String, Object> attributes = document.getAttributes();
            if (telling.isEmpty()) {
                telling = List.copyOf(attributes.keySet()).stream()
                        .filter(AsciiDocEngine::tells)
                        .toList();
            }
            telling.forEach(attributes::remove);
            return reader;
        }
    }

    private static boolean tells(String name) {
        return name.startsWith("asciidoctor")
                || name.startsWith("safe-mode")
                || name.equals("user-home")
                || name.equals("docdir")
                || name.equals("docfile");
    }

    /** Hands every include to the conversion that is under way. */
    private static final class JailedIncludes extends IncludeProcessor {
        @Override
        public boolean handles(String target) {
            return true;
        }

        @Override
        public void process(
                Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
            current.includes().include(reader, target, attributes);
        }
    }
}
