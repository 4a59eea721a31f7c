package org.tompolicy.edition.page;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Document;

/**
 * The templates: the default ones, with the user's own before them. What a template prints is escaped as HTML unless it
 * is {@link Markup}, and as XML or AsciiDoc in a template that says so; it sees the components of the records that it is
 * given and nothing else.
 */
public final class Templates {

    /** How the name of a template ends that writes Markdown. */
    public static final String MARKDOWN = ".ftlm";

    private static final String DEFAULTS = "/org/tompolicy/templates/";

    private final SortedMap<String, String> overrides;
    private final Configuration pages;
    private final Configuration twins;

    private Templates(SortedMap<String, String> overrides) {
        this.overrides = overrides;
        this.pages = configuration(MarkupForm.HTML, HTMLOutputFormat.INSTANCE);
        this.twins = configuration(MarkupForm.MARKDOWN, MarkdownFormat.INSTANCE);
    }

    /**
     * The default templates, with some replaced.
     *
     * @param overrides name (path below the folder of templates, with {@code /}) to text; names that no edition uses
     *     are left alone
     */
    public static Templates withOverrides(Map<String, String> overrides) {
        return new Templates(new TreeMap<>(overrides));
    }

    /** The default templates. */
    public static Templates standard() {
        return withOverrides(Map.of());
    }

    /**
     * Renders a template.
     *
     * @param name for example {@code site/measure.ftlh}
     * @param view what the template sees: its components are the template's variables
     * @param subject what is rendered, for the message of a problem; may be empty
     * @return text with {@code \n} as line end
     * @throws TemplateProblem when the template is missing, malformed or does not fit the view
     */
    public String render(String name, Record view, String subject) {
        try {
            Configuration configuration = name.endsWith(MARKDOWN) ? twins : pages;
            Template template = configuration.getTemplate(name, Locale.ROOT, "UTF-8");
            StringWriter out = new StringWriter();
            template.process(view, out);
            return out.toString().replace("\r\n", "\n");
        } catch (ParseException e) {
            throw new TemplateProblem(
                    nameOr(name, e.getTemplateName()),
                    Math.max(1, e.getLineNumber()),
                    Math.max(1, e.getColumnNumber()),
                    subject,
                    sentence(e.getEditorMessage()));
        } catch (TemplateNotFoundException e) {
            throw new TemplateProblem(name, 1, 1, subject, "There is no template of this name.");
        } catch (TemplateException e) {
            throw new TemplateProblem(
                    nameOr(name, e.getTemplateSourceName()),
                    e.getLineNumber() == null ? 1 : e.getLineNumber(),
                    e.getColumnNumber() == null ? 1 : e.getColumnNumber(),
                    subject,
                    sentence(e.getMessageWithoutStackTop()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The tree of what a template prints.
     *
     * @throws TemplateProblem as above, and when what it prints is not well-formed XML
     */
    public Document tree(String name, Record view, String subject) {
        try {
            return WellFormed.read(render(name, view, subject));
        } catch (IllegalArgumentException e) {
            throw new TemplateProblem(name, 1, 1, subject, e.getMessage());
        }
    }

    /** What {@link #render} gives, in UTF-8. */
    public byte[] page(String name, Record view, String subject) {
        return render(name, view, subject).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The text of a file beside the templates, such as a style sheet.
     *
     * @throws TemplateProblem when there is none of this name
     */
    public String text(String name) {
        return find(name)
                .orElseThrow(() -> new TemplateProblem(name, 1, 1, "", "There is no file of this name."))
                .replace("\r\n", "\n");
    }

    /** Whether there is a template or another file of a name. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /**
     * The names in a list: one a line, in the order of the list. Blank lines and lines that begin with {@code #} are
     * left out.
     *
     * @param list for example {@code site/style.txt}
     * @throws TemplateProblem when there is no such list
     */
    public List<String> listed(String list) {
        return text(list)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /**
     * The files that a list names, joined in its order with a blank line between them.
     *
     * @throws TemplateProblem when there is no such list, or no file of a name in it
     */
    public String joined(String list) {
        return listed(list).stream()
                .map(name -> find(name)
                        .orElseThrow(
                                () -> new TemplateProblem(list, 1, 1, "", "It names " + name + ", which is not there."))
                        .replace("\r\n", "\n"))
                .collect(Collectors.joining("\n"));
    }

    private static String nameOr(String name, String found) {
        return found == null ? name : found;
    }

    /** The first paragraph of the engine's message as one line; the rest are hints about the engine's language. */
    private static String sentence(String message) {
        if (message == null) {
            return "The template fails.";
        }
        int hints = message.indexOf("\n----");
        String line = (hints < 0 ? message : message.substring(0, hints))
                .replaceAll("\\s*\\[in template [^\\]]*\\]", "")
                .replace("==>", "")
                .replaceAll("\\s+", " ")
                .strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private Optional<String> find(String name) {
        String override = overrides.get(name);
        if (override != null) {
            return Optional.of(override);
        }
        return standardText(name);
    }

    /** The default file of a name. */
    static Optional<String> standardText(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(DEFAULTS + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Configuration configuration(MarkupForm form, OutputFormat format) {
        Configuration made = new Configuration(Configuration.VERSION_2_3_35);
        made.setTemplateLoader(new Loader());
        made.setObjectWrapper(new RecordWrapper(form));
        made.setRegisteredCustomOutputFormats(List.of(AsciiDocFormat.INSTANCE));
        made.setOutputFormat(format);
        made.setRecognizeStandardFileExtensions(false);
        made.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        made.setAPIBuiltinEnabled(false);
        made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        made.setLogTemplateExceptions(false);
        made.setWrapUncheckedExceptions(true);
        made.setLocalizedLookup(false);
        made.setLocale(Locale.ROOT);
        made.setTimeZone(TimeZone.getTimeZone("UTC"));
        made.setDefaultEncoding("UTF-8");
        made.setNumberFormat("computer");
        made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return made;
    }

    /** Hands texts to the engine; the source of a template is its name. */
    private final class Loader implements TemplateLoader {

        @Override
        public Object findTemplateSource(String name) {
            return find(name).isPresent() ? name : null;
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader(text((String) source));
        }

        @Override
        public void closeTemplateSource(Object source) {}
    }
}
