package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/** A third language, another label and another framework, added as data to the plugin's compiled classes. */
@Slow
class AddedAsDataTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "tompolicy");
    private static final Path TEMPLATES = Path.of("..", "templates");

    /** Words of the third language; what is not named here stands in English. */
    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("date", "{0} {1} {2}"),
            Map.entry("month.10", "octobre"),
            Map.entry("report.title", "Ce qui est prouvé"),
            Map.entry("report.work", "À faire"),
            Map.entry("report.lane.review", "Revues dues"),
            Map.entry("interval.months.many", "tous les {0} mois"),
            Map.entry("interval.least", "au moins {0}"),
            Map.entry("annex.title", "Mesures techniques et organisationnelles"),
            Map.entry("kind.access-review", "Revue des accès"),
            Map.entry("article.1", "art. {0}"),
            Map.entry("annex.language.fr", "Français"),
            Map.entry("promises.few", "{0} promesses"));

    @TempDir
    private static Path root;

    private static List<String> found;

    @BeforeAll
    static void publish() throws Exception {
        Path data = root.resolve("data/org/tompolicy");
        add(data, "languages.csv", "fr,Français,1,[2-4]");
        add(data, "labels.csv", "house-dpa,house-law,,");
        add(data, "frameworks.csv", "house-law,");
        write(
                data.resolve("frameworks/house-law.csv"),
                "id,title,title_fr,kind,name\n5.1.a,Keep keys,Garder les clés,line,article\n");
        write(data.resolve("templates/texts_fr.properties"), texts());
        String label = Files.readString(TEMPLATES.resolve("labels/de-avv_en.properties"));
        write(
                data.resolve("templates/labels/house-dpa_fr.properties"),
                label.replaceFirst("annex.label=.*", "annex.label=Annexe de la maison"));
        write(data.resolve("templates/labels/house-dpa_en.properties"), label);

        SmallPolicy policy = new SmallPolicy(root);
        policy.edit(
                SmallPolicy.POLICY,
                ":tom-categories: access",
                ":tom-categories: access\n:tom-languages: fr\n:tom-labels: house-dpa\n:tom-frameworks: house-law");
        policy.edit(SmallPolicy.MEASURE, ":tom-gdpr: 32.1.b", ":tom-house-law: 5.1.a");
        policy.edit(SmallPolicy.MEASURE, "[#register]", "[#register,evidence=access-review,house-law=5.1.a]");
        policy.edit(SmallPolicy.MEASURE, "image::plan.svg[Plan of the building]", "");
        found = published(new PluginWith(root.resolve("data")));
    }

    @SuppressWarnings("unchecked")
    private static List<String> published(ClassLoader plugin) throws ReflectiveOperationException {
        Object publishes = plugin.loadClass(PublishesSite.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        assertFalse(publishes instanceof PublishesSite, "the test's own classes would not see the data");
        return ((Function<Path, List<String>>) publishes).apply(root);
    }

    /** A table of the plugin with one more row. */
    private static void add(Path data, String table, String row) throws IOException {
        write(data.resolve(table), Files.readString(RESOURCES.resolve(table)) + row + "\n");
    }

    private static String texts() throws IOException {
        StringBuilder texts = new StringBuilder(Files.readString(TEMPLATES.resolve("texts_en.properties")));
        FRENCH.forEach((key, text) ->
                texts.append('\n').append(key).append('=').append(text).append('\n'));
        return texts.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String page(String path) throws IOException {
        return Files.readString(root.resolve("out/site").resolve(path));
    }

    @Test
    void nothingIsWrongWithThem() {
        assertEquals(List.of(), found);
    }

    @Test
    void pagesComeOutInTheThirdLanguage() throws IOException {
        String measure = page("measures/ac-01.html");
        assertTrue(measure.contains("<html lang=\"fr\">"), measure);
        assertTrue(measure.contains("Au moins tous les 3 mois"), measure);
        assertTrue(measure.contains("Revue des accès"), measure);
        assertTrue(measure.contains("30 octobre 2026"), measure);
    }

    /** What the table of the language does not say, such as the sentences of findings, stands in the first one. */
    @Test
    void theReportComesOutInTheThirdLanguage() throws IOException {
        String report = Files.readString(root.resolve("out/report/index.html"));
        assertTrue(report.contains("<html lang=\"fr\">"), report.substring(0, 300));
        for (String words : List.of("Ce qui est prouvé", "1 À faire", "Revues dues")) {
            assertTrue(report.contains(words), words);
        }
        assertTrue(Files.readString(root.resolve("out/report/worklist.csv")).contains("AC-01"));
    }

    @Test
    void aLanguageMayHaveMoreFormsOfTheNumber() throws IOException {
        assertTrue(page("index.html").contains("2 promesses"), page("index.html"));
    }

    @Test
    void theFrameworkIsCitedAsItsTableSays() throws IOException {
        assertTrue(page("measures/ac-01.html").contains("art. 5(1)(a)"), page("measures/ac-01.html"));
        assertTrue(page("coverage.html").contains("Garder les clés"), page("coverage.html"));
        assertTrue(page("policy.json").contains("\"titleFr\":\"Garder les clés\""), page("policy.json"));
    }

    @Test
    void theAnnexBearsTheLabelInTheThirdLanguage() throws IOException {
        String annex = Builds.text(Files.readAllBytes(root.resolve("out/annex/tom-annex-draft-fr.pdf")));
        assertTrue(annex.contains("Annexe de la maison"), annex);
        assertTrue(annex.contains("Mesures techniques et organisationnelles"), annex);
        assertTrue(annex.contains("Français"), annex);
    }
}
