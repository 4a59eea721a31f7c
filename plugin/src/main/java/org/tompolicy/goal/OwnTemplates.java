package org.tompolicy.goal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tompolicy.check.LawRepealed;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.TokenContrast;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.edition.report.ReportEdition;
import org.tompolicy.edition.site.SiteEdition;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.tables.Languages;
import org.tompolicy.wording.Messages;

/** What stands in the folder {@code tom.templates}, and templates and words with it before the plugin's own, each read once. */
public final class OwnTemplates {

    /**
     * A style sheet that was one file once.
     *
     * @param file the name that it had
     * @param of what it is the style sheet of
     * @param list names the files that stand in its place
     */
    private record FormerStyle(String file, String of, String list) {}

    private static final List<FormerStyle> FORMER_STYLES = List.of(
            new FormerStyle("site/tom.css", "site", SiteEdition.STYLE),
            new FormerStyle("report/report.css", "report", ReportEdition.STYLE));

    private final SortedMap<String, String> files;
    private final List<Finding> findings;
    private final Templates templates;
    private final Map<String, UiTexts> texts = new ConcurrentHashMap<>();

    private OwnTemplates(SortedMap<String, String> files, List<Finding> findings) {
        this.files = files;
        this.findings = findings;
        this.templates = Templates.withOverrides(files);
    }

    /** Names that no edition uses any more, and CSS that has no effect in the annex. */
    List<Finding> findings() {
        return findings;
    }

    /** The default templates behind those of the project. */
    public Templates templates() {
        return templates;
    }

    /**
     * The words of a language, with those that the project replaces.
     *
     * @throws org.tompolicy.edition.page.TemplateProblem when it replaces a word that there is not
     */
    public UiTexts texts(String language) {
        return texts.computeIfAbsent(language, one -> UiTexts.withOverrides(one, files));
    }

    /**
     * Reads the folder; nothing where the options name none.
     *
     * @throws SetupProblem when the folder that they name is not there
     */
    public static OwnTemplates of(Options options) {
        return options.templates()
                .map(folder -> of(Reading.tree(folder, options, Optional.empty())
                        .orElseThrow(() -> new SetupProblem("There is no folder of templates at " + folder
                                + ". Create it, or leave tom.templates out to use the default templates."))))
                .orElseGet(() -> new OwnTemplates(new TreeMap<>(), List.of()));
    }

    private static OwnTemplates of(FileTree tree) {
        SortedMap<String, String> texts = new TreeMap<>();
        tree.paths().forEach(path -> texts.put(path, new String(tree.read(path), StandardCharsets.UTF_8)));
        List<Finding> findings = new ArrayList<>();
        Templates own = Templates.withOverrides(texts);
        for (FormerStyle former : FORMER_STYLES) {
            if (tree.isFile(former.file()) && !own.listed(former.list()).contains(former.file())) {
                findings.add(
                        Finding.of(Rule.FILE_INVALID, Location.startOf(tree.display(former.file())), message(former)));
            }
        }
        for (String style : AnnexEdition.STYLES) {
            if (texts.containsKey(style)) {
                findings.addAll(StyleCheck.findings(tree.display(style), texts.get(style)));
            }
        }
        if (texts.containsKey(TokenContrast.FILE)) {
            findings.addAll(ContrastCheck.findings(tree.display(TokenContrast.FILE), texts.get(TokenContrast.FILE)));
        }
        for (String language : Languages.ids()) {
            String words = "texts_" + language + ".properties";
            if (texts.containsKey(words)) {
                findings.addAll(LawRepealed.inLabels(tree.display(words), texts.get(words)));
            }
        }
        return new OwnTemplates(texts, List.copyOf(findings));
    }

    private static Message message(FormerStyle former) {
        return Messages.of("file-invalid.formerStyle")
                .with("edition", former.of())
                .with("files", Value.Several.of(Templates.standard().listed(former.list())))
                .with("list", former.list());
    }
}
