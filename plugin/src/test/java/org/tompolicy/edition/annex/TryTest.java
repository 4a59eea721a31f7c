package org.tompolicy.edition.annex;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;

class TryTest {
    @Test
    void go() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            long t = System.nanoTime();
            byte[] pdf = new AnnexEdition()
                    .render(
                            language.equals("en") ? AnnexFixture.released() : AnnexFixture.draft(),
                            AnnexFixture.options(),
                            Templates.standard(),
                            UiTexts.of(language));
            System.out.println(language + " " + pdf.length + " " + (System.nanoTime() - t) / 1000000);
            Files.write(Path.of("/tmp/annex-" + language + ".pdf"), pdf);
            Files.writeString(Path.of("/tmp/annex-" + language + ".tags"), TagDump.of(pdf));
        }
    }
}
