package org.tompolicy.goal.author;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.AsciiDocSource;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.files.FileSet;
import org.tompolicy.tables.Languages;

/**
 * The files of a new project as values. {@code init/files.txt} among the templates lists those that are the same everywhere,
 * {@code init/<language>/files.txt} the policy in a language.
 */
public final class InitFiles {

    private static final String LIST = "files.txt";
    private static final String TEMPLATE = ".ftl";
    private static final String ENDING = ".adoc";
    private static final String MEASURES = "measures/";
    private static final String EVIDENCE = MEASURES + "evidence/";
    private static final String HOSTING = "{hosting}";

    /** What only the command line of Windows reads, which needs carriage returns. */
    private static final String BATCH = ".cmd";

    /** Answers as they stand in attributes. */
    public record Values(
            AsciiDocSource company,
            AsciiDocSource contact,
            AsciiDocSource languages,
            AsciiDocSource frameworks,
            AsciiDocSource hosting) {}

    /**
     * What the templates see.
     *
     * @param original whether the document is the prevailing one and no translation
     * @param notYet the day of collection of records that prove nothing yet
     */
    public record View(
            String company,
            String hosting,
            Values values,
            List<String> frameworks,
            boolean original,
            AsciiDocSource notYet,
            String pluginVersion) {}

    /** A line of a list. */
    private record Entry(String path, String template) {

        static Entry of(String line) {
            String[] parts = line.split("\\s+");
            if (parts.length != 2) {
                throw new IllegalStateException("no file and template: " + line);
            }
            return new Entry(parts[0], parts[1]);
        }

        /** Whether it is written once for every language. */
        boolean isTranslated() {
            return path.startsWith(MEASURES) && !path.startsWith(EVIDENCE);
        }
    }

    private final Templates templates = Templates.standard();
    private final InitAnswers answers;
    private final String pluginVersion;
    private final FileSet.Builder files = FileSet.builder();

    private InitFiles(InitAnswers answers, String pluginVersion) {
        this.answers = answers;
        this.pluginVersion = pluginVersion;
    }

    /** The languages that there is a policy to start with in. */
    static List<String> languages() {
        Templates templates = Templates.standard();
        return Languages.ids().stream()
                .filter(language -> templates.has(folder(language) + LIST))
                .toList();
    }

    /** All files, paths relative to the folder of the project. */
    static FileSet of(InitAnswers answers, String pluginVersion) {
        return new InitFiles(answers, pluginVersion).all();
    }

    private FileSet all() {
        entries("init/" + LIST).forEach(entry -> add(entry.path(), entry.template(), true));
        String prevailing = answers.languages().get(0);
        String folder = folder(prevailing);
        for (Entry entry : entries(folder + LIST)) {
            Optional<String> path = path(entry);
            if (path.isEmpty()) {
                continue;
            }
            add(path.get(), entry.template(), true);
            if (entry.isTranslated()) {
                answers.languages().stream()
                        .skip(1)
                        .forEach(language -> add(
                                path.get().replaceFirst("\\Q" + ENDING + "\\E$", "." + language + ENDING),
                                folder(language) + entry.template().substring(folder.length()),
                                false));
            }
        }
        return files.build();
    }

    private static String folder(String language) {
        return "init/" + language + "/";
    }

    private List<Entry> entries(String list) {
        return templates.listed(list).stream().map(Entry::of).toList();
    }

    /** The path with the provider's name in it; empty for its file where there is none. */
    private Optional<String> path(Entry entry) {
        if (!entry.path().contains(HOSTING)) {
            return Optional.of(entry.path());
        }
        return answers.hosting().isEmpty()
                ? Optional.empty()
                : Optional.of(entry.path().replace(HOSTING, FileName.of(answers.hosting())));
    }

    private void add(String path, String template, boolean original) {
        String text = template.endsWith(TEMPLATE)
                ? templates.render(template, view(original), path)
                : templates.text(template);
        files.add(path, (path.endsWith(BATCH) ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.UTF_8));
    }

    private View view(boolean original) {
        return new View(
                answers.company(),
                answers.hosting(),
                new Values(
                        AsciiDocSource.value(answers.company()),
                        AsciiDocSource.value(answers.contact()),
                        AsciiDocSource.value(String.join(", ", answers.languages())),
                        AsciiDocSource.value(String.join(", ", answers.frameworks())),
                        AsciiDocSource.value(answers.hosting())),
                answers.frameworks(),
                original,
                AsciiDocSource.value(Skeletons.NOT_YET),
                pluginVersion);
    }
}
