package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what the goals write, and what a seal holds, on the page of the annex that {@code tom:site} writes. */
class ReleaseInBrowserIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void thePageKnowsWhatTheGoalsWrite(@TempDir Path root) throws Exception {
        Optional<Browser> browser = Browser.find();
        if (browser.isEmpty()) {
            System.out.println("**** ReleaseInBrowserIT is skipped: there is no Chromium on the path. ****");
        }
        assumeTrue(browser.isPresent(), "no Chromium on the path");
        SmallPolicy policy = new SmallPolicy(root);
        assertEquals(
                Optional.empty(), AnnexGoal.run(Build.open(policy.options(DAY))).failure());
        Path draft = Files.copy(root.resolve("target/tom/annex/tom-annex-draft-en.pdf"), root.resolve("draft.pdf"));
        assertEquals(Optional.empty(), policy.release("2026.1", DAY).failure());
        Path customer = Files.writeString(root.resolve("customer.properties"), "customer.name=Größe & Söhne GmbH\n");
        assertEquals(
                Optional.empty(),
                AnnexGoal.run(Build.open(policy.options(DAY, List.of(), Optional.of(customer))))
                        .failure());
        assertEquals(
                Optional.empty(), SiteGoal.run(Build.open(policy.options(DAY))).failure());

        Path annex = root.resolve("target/tom/annex");
        Path own = annex.resolve(SmallPolicy.files(annex).stream()
                .filter(file -> file.endsWith(".pdf"))
                .findFirst()
                .orElseThrow());
        assertTrue(own.getFileName().toString().contains("größe"), own.toString());
        try (Tab tab = browser.get().open()) {
            tab.open(root.resolve("target/tom/site/annex.html").toUri().toString());
            assertEquals(
                    "Match tom-annex-2026.1-en.pdf is the English annex of version 2026.1, issued 23 November 2026,"
                            + " unaltered. It has been in force since 23 November 2026.",
                    said(tab, policy.releases().resolve("2026.1/tom-annex-2026.1-en.pdf")));
            assertTrue(said(tab, own)
                    .startsWith("Same text " + own.getFileName() + " carries the text of version 2026.1, issued"));
            assertTrue(said(tab, draft).startsWith("Draft draft.pdf is a draft."));
            assertEquals(List.of(), tab.console());
        }
    }

    private static String said(Tab tab, Path file) throws Exception {
        return tab.answer(".drop input", file, ".result");
    }
}
