package org.tompolicy.read;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.files.FolderTree;
import org.tompolicy.source.*;

class ScratchTest {
    @Test
    void run() {
        String base = System.getProperty("scratch");
        FolderTree m = FolderTree.of(Path.of(base, "measures"), Path.of(base));
        Path a = Path.of(base, "site/architecture");
        long t = System.nanoTime();
        Sources s = new SourceReader(
                        m,
                        a.toFile().exists() ? Optional.of(FolderTree.of(a, Path.of(base))) : Optional.empty(),
                        SourceOptions.at(Instant.parse("2026-11-23T00:00:00Z")))
                .read();
        long u = System.nanoTime();
        ReadResult r = new PolicyReader().read(s, "measures/policy.adoc");
        System.out.println("source " + (u - t) / 1000000 + " ms, read " + (System.nanoTime() - u) / 1000000);
        r.findings().forEach(System.out::println);
        if (Boolean.getBoolean("dump")) {
            r.policy().measures().forEach(x -> {
                System.out.println("== " + x.id() + " " + x.title() + " " + x.controls());
                x.passages()
                        .forEach(p -> System.out.println("   " + p.kind() + " " + p.claims() + "\n      P "
                                + p.texts().publicText().html() + "\n      I "
                                + p.texts().internalText().html()));
                x.claims()
                        .forEach(c -> System.out.println(
                                "   * " + c.id() + " " + c.audience() + " " + c.evidence() + " " + c.location() + " ["
                                        + c.texts().publicText().text() + "]"));
            });
            r.policy().architecture().forEach(d -> {
                System.out.println("== " + d.path() + " " + d.audience() + " parts " + d.parts() + " " + d.anchors());
                d.sections()
                        .forEach(x -> System.out.println("   " + x.level() + " " + x.id() + " " + x.audience() + " "
                                + x.heading().html() + "\n"
                                + x.body().publicText().html()));
            });
            r.policy()
                    .subProcessors()
                    .forEach(x -> x.claims().forEach(c -> System.out.println(x.id() + " " + c.id() + c.evidence())));
            System.out.println(r.policy().facts().glossary().size() + "\n"
                    + r.policy().facts().preamble().publicText().html());
            System.out.println(r.policy().facts().glossary().get(0));
        }
    }
}
