package org.tompolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Those that are compared, with the versions that are pinned. */
final class Tools {

    static final String OURS = "tom";
    static final String BEFORE = "tom-before";
    static final String ASCIIDOCTOR = "asciidoctor-maven-plugin";
    static final String ASCIIDOCTOR_LIGHT = "asciidoctor-maven-plugin-flags";
    static final String JBAKE = "jbake";
    static final String ANTORA = "antora";
    static final String ELEVENTY = "eleventy";

    /** Versions of npm's packages. */
    static final Map<String, String> PACKAGES =
            Map.of("antora", "3.1.15", "@11ty/eleventy", "3.1.8", "eleventy-plugin-asciidoc", "4.0.2");

    private static final int MEDIUM = 1000;
    private static final BiPredicate<Integer, Case> ALWAYS = (measures, situation) -> true;
    private static final String NO_MORE = "No PDF, no Word file, no check of claims and proof, no report.";
    private static final String PAGE =
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title></head><body><h1>%s</h1>%s</body></html>\n";

    private Tools() {}

    /** @param before a repository with an earlier build of ours */
    static List<Tool> all(Workplace place, Optional<Path> before) {
        List<Tool> tools = new ArrayList<>(List.of(ours(place)));
        before.ifPresent(repository -> tools.add(new MavenTool(
                place,
                BEFORE,
                "tom-maven-plugin before its cache",
                "The build of this plugin from before the tree of text and the cache, run cold only: it remembered nothing.",
                (measures, situation) -> situation == Case.COLD,
                "measures",
                "target/tom",
                oursFiles(),
                Optional.of(repository))));
        tools.add(asciidoctor(
                place,
                ASCIIDOCTOR,
                "asciidoctor-maven-plugin 3.2.0",
                "As its manual sets it up; its pages are Asciidoctor's. " + NO_MORE,
                Map.of()));
        tools.add(asciidoctor(
                place,
                ASCIIDOCTOR_LIGHT,
                "asciidoctor-maven-plugin 3.2.0 with our flags",
                "The same with the `.mvn/jvm.config` that our guide recommends and that we are run with.",
                Map.of(".mvn/jvm.config", Corpus.FLAGS)));
        tools.add(jbake(place));
        tools.add(antora(place));
        tools.add(eleventy(place));
        return tools;
    }

    /** Fetches what the programs of npm need. */
    static void fetch(Workplace place) throws IOException {
        Path folder = place.folder().resolve("npm");
        if (!Files.exists(place.node())) {
            List<String> install =
                    new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund", "--save-exact"));
            PACKAGES.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one -> install.add(one.getKey() + "@" + one.getValue()));
            Corpus.put(folder.resolve("package.json"), "{\"private\":true}\n");
            Run.quietly(install, folder);
        }
    }

    private static Tool ours(Workplace place) {
        return new MavenTool(
                place,
                OURS,
                "tom-maven-plugin",
                "`tom:check`, `tom:site` and `tom:annex` in one build: site with search, Markdown, exports and feeds, annex as tagged PDF and"
                        + " for Word, checks, and the internal report.",
                ALWAYS,
                "measures",
                "target/tom",
                oursFiles(),
                Optional.empty());
    }

    private static Map<String, String> oursFiles() {
        return Map.of("pom.xml", Corpus.project(), ".mvn/jvm.config", Corpus.FLAGS);
    }

    private static Tool asciidoctor(Workplace place, String id, String name, String remark, Map<String, String> more) {
        Map<String, String> files = new LinkedHashMap<>(more);
        files.put("pom.xml", pom("""
                        <groupId>org.asciidoctor</groupId>
                        <artifactId>asciidoctor-maven-plugin</artifactId>
                        <version>3.2.0</version>
                        <configuration>
                          <sourceDirectory>measures</sourceDirectory>
                          <outputDirectory>target/site</outputDirectory>
                          <preserveDirectories>true</preserveDirectories>
                        </configuration>
                        """, "process-asciidoc"));
        return new MavenTool(place, id, name, remark, ALWAYS, "measures", "target/site", files, Optional.empty());
    }

    private static Tool jbake(Workplace place) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", pom("""
                        <groupId>org.jbake</groupId>
                        <artifactId>jbake-maven-plugin</artifactId>
                        <version>2.7.0-rc.7</version>
                        <configuration>
                          <inputDirectory>src</inputDirectory>
                          <outputDirectory>target/site</outputDirectory>
                        </configuration>
                        <dependencies>
                          <dependency>
                            <groupId>org.jbake</groupId>
                            <artifactId>jbake-core</artifactId>
                            <version>2.7.0</version>
                          </dependency>
                          <dependency>
                            <groupId>org.freemarker</groupId>
                            <artifactId>freemarker</artifactId>
                            <version>2.3.32</version>
                          </dependency>
                          <dependency>
                            <groupId>org.asciidoctor</groupId>
                            <artifactId>asciidoctorj</artifactId>
                            <version>2.5.13</version>
                          </dependency>
                        </dependencies>
                        """, "generate"));
        files.put("src/jbake.properties", """
                default.type=page
                default.status=published
                template.page.file=page.ftl
                render.index=false
                render.archive=false
                render.feed=false
                render.sitemap=false
                render.tags=false
                """);
        files.put("src/templates/page.ftl", PAGE.formatted("${content.title}", "${content.title}", "${content.body}"));
        files.put("src/assets/.keep", "");
        return new MavenTool(
                place,
                JBAKE,
                "JBake 2.7.0 (jbake-maven-plugin 2.7.0-rc.7)",
                "One template of a page, no index, no feed. " + NO_MORE
                        + " The plugin is on Maven Central as a candidate only, here with the final core. It is run in all cases at 27 measures, cold only at"
                        + " 1,000, and not at 10,000.",
                (measures, situation) -> measures < MEDIUM || measures == MEDIUM && situation == Case.COLD,
                "src/content",
                "target/site",
                files,
                Optional.empty());
    }

    private static Tool antora(Workplace place) {
        String page = PAGE.formatted("{{page.title}}", "{{page.title}}", "{{{page.contents}}}");
        return new NodeTool(
                place,
                ANTORA,
                "Antora " + PACKAGES.get("antora"),
                "One layout of a page instead of its usual interface, which is not on npm. " + NO_MORE,
                ALWAYS,
                "modules/ROOT/pages",
                "build/site",
                Map.of(
                        "antora.yml",
                        "name: corpus\ntitle: Corpus\nversion: ~\n",
                        "playbook.yml",
                        """
                        site:
                          title: Corpus
                        content:
                          sources:
                          - url: .
                            branches: HEAD
                        ui:
                          bundle:
                            url: ./ui
                        output:
                          dir: ./build/site
                        """,
                        "ui/layouts/default.hbs",
                        page,
                        "ui/layouts/404.hbs",
                        page),
                List.of("node_modules/.bin/antora", "--cache-dir", "./cache", "playbook.yml"),
                List.of("build", "cache"),
                true);
    }

    private static Tool eleventy(Workplace place) {
        return new NodeTool(
                place,
                ELEVENTY,
                "Eleventy " + PACKAGES.get("@11ty/eleventy"),
                "With eleventy-plugin-asciidoc " + PACKAGES.get("eleventy-plugin-asciidoc")
                        + ", so that it reads the same text; one layout of a page. " + NO_MORE,
                ALWAYS,
                "src",
                "_site",
                Map.of(
                        "eleventy.config.mjs",
                        """
                        import asciidoc from 'eleventy-plugin-asciidoc'
                        export default function (config) {
                          config.addPlugin(asciidoc)
                          config.addGlobalData('layout', 'page.njk')
                          return { dir: { input: 'src', output: '_site', includes: '../_includes' } }
                        }
                        """,
                        "_includes/page.njk",
                        PAGE.formatted("{{ title }}", "{{ title }}", "{{ content | safe }}")),
                List.of("node_modules/.bin/eleventy", "--quiet"),
                List.of("_site"),
                false);
    }

    private static String pom(String plugin, String goal) {
        return Corpus.project(plugin, List.of(goal));
    }
}
