package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Measure;
import org.tompolicy.source.SourceOptions;
import org.tompolicy.source.SourceReader;
import org.tompolicy.testing.Html;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;

/** From text to the policy: what {@code source} hands over is what this room expects. */
class ReadingTextTest {

    private static final String POLICY = """
            = Policy
            :revnumber: 1
            :tom-categories: ac

            Before.

            [#glossary]
            == Glossary

            DPO:: An officer.
            """;

    private static final String MEASURE = """
            = Access
            :tom-id: AC-01
            :revnumber: 1
            :tom-status: implemented
            :tom-gdpr: 32.1.zz
            :tom-staus: x

            [#first,evidence=register]
            First, see <<hidden>> and xref:../../architecture/a.adoc#part[].

            [#second,evidence=registr]
            Second.footnote:[A note.]

            [.internal#hidden]
            Hidden.

            * Item
            +
            [#in-list,cadence=quarterly]
            In the list.
            +
            [.context]
            Why.

            |===
            a|
            [#in-cell]
            In the cell.
            |===

            [.claim#list]
            * a
            * b

            [#outer]
            --
            Outer.

            [#inner]
            Inner.
            --
            """;

    private static ReadResult read() {
        MemoryTree measures = MemoryTree.of("measures")
                .file("policy.adoc", POLICY)
                .file("ac/category.adoc", "= Access\n")
                .file("ac/access.adoc", MEASURE)
                .file("evidence/register.md", "---\ntom-kind: record\ntom-collected: 2026-10-05\n---\n# Register\n");
        MemoryTree architecture = MemoryTree.of("architecture")
                .file("a.adoc", "= A\n:tom-audience: public\n\ninclude::_part.adoc[]\n")
                .file("_part.adoc", "[#part]\n== The part\n\nSee xref:a.adoc[] and xref:b.md#nope[x].\n")
                .file("b.md", "# B\n\n## Section\n\nText.\n");
        SourceOptions options = SourceOptions.at(Instant.parse("2026-11-23T00:00:00Z"));
        return new PolicyReader()
                .read(new SourceReader(measures, Optional.of(architecture), options).read(), "measures/policy.adoc");
    }

    @Test
    void readsAsciiDocAndMarkdown() {
        ReadResult result = read();
        assertEquals(
                List.of(
                        "architecture/_part.adoc:4:28: error: [link-broken] b.md has no anchor nope. It has: section. Correct"
                                + " the anchor.",
                        "measures/ac/access.adoc:5:12: error: [control-unknown] gdpr has no control 32.1.zz. There is none:"
                                + " 32.1 has 32.1.a, 32.1.b, 32.1.c, 32.1.d.",
                        "measures/ac/access.adoc:6:13: error: [attribute-unknown] There is no attribute tom-staus here. Did you"
                                + " mean tom-status?",
                        "measures/ac/access.adoc:9:12: error: [audience-leak] Text for the public refers to hidden, which is for"
                                + " internal readers only. Delete the reference, or mark it with the same role:"
                                + " [.internal]#…#.",
                        "measures/ac/access.adoc:11:1: error: [evidence-unknown] There is no evidence record registr. Did you"
                                + " mean register?",
                        "measures/ac/access.adoc:39:1: error: [attribute-invalid] The claim inner stands inside the claim outer,"
                                + " and claims do not nest. Take the id from one of them, or move the block out."),
                result.findings().stream().map(Finding::toString).toList());
        Measure measure = result.policy().measures().findFirst().orElseThrow();
        assertEquals(
                List.of("first", "second", "hidden", "in-list", "in-cell", "list", "outer", "AC-01"),
                measure.claims().stream().map(Claim::id).toList());
        assertEquals(
                "Item", PlainText.of(Texts.forAudience(measure.claims().get(7).text(), Audience.PUBLIC)));
        assertEquals(
                "First, see [hidden] and The part.",
                PlainText.of(Texts.forAudience(measure.claims().get(0).text(), Audience.PUBLIC)));
        measure.passages()
                .forEach(passage -> assertFalse(
                        Html.of(Texts.forAudience(passage.text(), Audience.CUSTOMER))
                                .contains("Hidden."),
                        Html.of(Texts.forAudience(passage.text(), Audience.CUSTOMER))));
        assertEquals(
                "Before.",
                PlainText.of(
                        Texts.forAudience(result.policy().facts().introduction().preamble(), Audience.PUBLIC)));
        assertEquals(
                "DPO", result.policy().facts().introduction().glossary().get(0).name());
    }
}
