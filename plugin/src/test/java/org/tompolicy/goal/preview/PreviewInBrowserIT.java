package org.tompolicy.goal.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.goal.Browser;
import org.tompolicy.goal.Tab;

/** The preview in the browser of this machine, while somebody writes. Nobody ever loads a page again by hand. */
@Timeout(600)
class PreviewInBrowserIT {

    private static final int MEASURES = 10;

    @TempDir
    Path root;

    private Browser browser;

    @BeforeEach
    void find() {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) {
            System.out.println("**** PreviewInBrowserIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(found.isPresent(), "no Chromium on the path");
        browser = found.get();
        RunningPreview.writePolicy(root);
    }

    private static String file(int number) {
        return "measures/access/m" + number + ".adoc";
    }

    private static String measure(int number, String word) {
        return RunningPreview.measure("BC-" + (10 + number), "We keep the " + word + " of everybody.")
                .replaceFirst("= .*", "= Title " + word);
    }

    /** How often a page is asked, some milliseconds apart. */
    private static final int LOOKS = 1500;

    /** Waits until an expression is true on the page, however often it is loaded meanwhile. */
    private static void until(Tab tab, String expression) throws Exception {
        for (int look = 0; look < LOOKS; look++) {
            if (Boolean.TRUE.equals(ask(tab, expression))) {
                return;
            }
        }
        fail(expression + " is not true of\n" + tab.run("document.body.innerText") + "\n" + tab.console());
    }

    private static Object ask(Tab tab, String expression) throws Exception {
        try {
            return tab.run("!!(" + expression + ")");
        } catch (IllegalStateException beingLoaded) {
            return false;
        }
    }

    private static String shows(String text) {
        return "document.body && document.body.innerText.includes('" + text + "')";
    }

    @Test
    void tenFilesInARowInTwoTabs() throws Exception {
        for (int i = 0; i < MEASURES; i++) {
            RunningPreview.write(root, file(i), measure(i, "old" + i + "x"));
        }
        try (RunningPreview preview = RunningPreview.of(root);
                Tab list = browser.open();
                Tab page = browser.open()) {
            list.open(preview.preview.address());
            page.open(preview.preview.address() + "a-z.html");
            until(page, shows("Title old0x"));
            for (int i = 0; i < MEASURES; i++) {
                preview.write(file(i), measure(i, "new" + i + "x"));
                until(list, shows("Title new" + i + "x"));
                until(page, shows("Title new" + i + "x"));
            }
            assertEquals(List.of(), list.console());
            assertEquals(List.of(), page.console());
        }
    }

    @Test
    void theReaderStaysWhereTheyWere() throws Exception {
        StringBuilder text = new StringBuilder(RunningPreview.measure("BC-10", "We keep a register."));
        for (int i = 0; i < 40; i++) {
            text.append("\n[#claim-")
                    .append(i)
                    .append("]\nPromise number ")
                    .append(i)
                    .append(" is kept.\n");
        }
        RunningPreview.write(root, file(0), text.toString());
        try (RunningPreview preview = RunningPreview.of(root);
                Tab tab = browser.open()) {
            tab.resize(1280, 800);
            tab.open(preview.preview.address() + "measures/bc-10.html");
            until(tab, "document.querySelector('.tom-preview-note')");
            tab.run("document.getElementById('claim-20').scrollIntoView(), window.scrollBy(0, -5), 0");
            Number before =
                    (Number) tab.run("Math.round(document.getElementById('claim-20').getBoundingClientRect().top)");
            preview.write(
                    file(0),
                    text.toString().replace("[#claim-3]", "[#claim-more]\nA new promise stands above.\n\n[#claim-3]"));
            until(tab, "document.getElementById('claim-more') && document.querySelector('.tom-preview-note')");
            until(
                    tab,
                    "Math.abs(document.getElementById('claim-20').getBoundingClientRect().top - " + before + ") < 3");
            assertTrue(((Number) tab.run("Math.round(window.scrollY)")).longValue() > 1000);
        }
    }

    @Test
    void findingsStandBesideTheirClaimAndInAList() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root);
                Tab tab = browser.open()) {
            tab.open(preview.preview.address() + "measures/ac-01.html");
            String note = "document.querySelector('#register .promise > .tom-preview-note')";
            until(tab, note);
            String said = (String) tab.run(note + ".innerText");
            assertTrue(
                    said.startsWith("warning, AC-01#register: AC-01#register has no evidence. Add evidence=\"…\""),
                    said);
            assertTrue(said.contains("measures/access/authorisation.adoc:10:1"), said);
            assertTrue(((String) tab.run("document.querySelector('.tom-preview [role=status]').innerText"))
                    .startsWith("Draft: 2 warnings"));
            tab.run("document.querySelector('.tom-preview [data-name=toggle]').click(), 0");
            until(tab, shows("AC-02#register"));
            tab.run("document.querySelector('.tom-preview [data-name=hide]').click(), 0");
            until(tab, "!(" + shows("AC-02#register") + ")");
            tab.run("document.querySelector('.tom-preview [data-name=hide]').click(), 0");
            until(tab, shows("AC-02#register"));
            preview.write("measures/access/authorisation.adoc", "= Access\n:tom-id: AC-02\n\nText.\n");
            until(tab, "document.querySelector('.tom-preview [role=alert]')");
            String stopped = (String) tab.run("document.querySelector('.tom-preview [role=alert]').innerText");
            assertTrue(
                    stopped.startsWith("These pages are older than the sources: Nothing is published while there is"),
                    stopped);
            assertTrue((Boolean) tab.run(shows("We keep a register of everybody.")));
            preview.write(
                    "measures/access/authorisation.adoc",
                    RunningPreview.measure("AC-01", "We keep a list.")
                            .replace("[#register]", "[#register,waiver=why,waiver-until=2027-01-31,waiver-by=CISO]"));
            until(tab, shows("We keep a list.") + " && !document.querySelector('.tom-preview [role=alert]')");
            until(
                    tab,
                    "document.querySelector('.tom-preview') && !document.querySelector('#register .tom-preview-note')");
            assertEquals(List.of(), tab.console());
        }
    }

    @Test
    void theListIsReadableByEverybody() throws Exception {
        try (RunningPreview preview = RunningPreview.of(root);
                Tab tab = browser.open()) {
            tab.open(preview.preview.address() + "measures/ac-01.html");
            until(tab, "document.querySelector('.tom-preview-note')");
            List<String> names = tab.accessibleNodes().stream()
                    .filter(node -> !Boolean.TRUE.equals(node.get("ignored")))
                    .map(node -> value(node, "role") + " " + value(node, "name"))
                    .toList();
            for (String name : List.of("region Preview", "button Findings", "button Hide", "complementary Findings")) {
                assertTrue(names.contains(name), name + " is not in " + names);
            }
        }
    }

    private static Object value(Map<String, Object> node, String member) {
        return node.get(member) instanceof Map<?, ?> found ? found.get("value") : "";
    }
}
