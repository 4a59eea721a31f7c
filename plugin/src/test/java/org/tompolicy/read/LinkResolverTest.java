package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tompolicy.read.RawBlocks.heading;
import static org.tompolicy.read.RawBlocks.of;
import static org.tompolicy.read.RawBlocks.paragraph;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Audience;
import org.tompolicy.model.SourceRoot;
import org.tompolicy.model.Text;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.testing.Html;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;

class LinkResolverTest {

    private static final String BLOCK = "measures/ac/access.adoc:6:1: ";

    private static Documents linked(String... targets) {
        return Documents.sound()
                .measures(
                        "policy.adoc",
                        policy -> policy.without("tom-categories")
                                .attribute("tom-categories", "ac, bk")
                                .attribute("tom-architecture-audience", "public"))
                .measures("bk/category.adoc", category -> category.title("Backup"))
                .measures(
                        "bk/backup.adoc",
                        measure -> measure.title("Backup")
                                .attribute("tom-id", "BK-01")
                                .attribute("revnumber", "1")
                                .attribute("tom-status", "implemented")
                                .block(paragraph("Copies.").id("copies")))
                .measures(
                        "subprocessors/azure.adoc",
                        azure -> azure.title("Azure").block(paragraph("x").id("entry")))
                .architecture(
                        "deployment.adoc",
                        document -> document.title("Deployment")
                                .includes("_parts/networks.adoc")
                                .block(heading(1, "regions", "Regions"))
                                .block(heading(1, "networks", "Networks")))
                .picture(SourceRoot.ARCHITECTURE, "images/context.svg")
                .measures("ac/access.adoc", measure -> {
                    RawBlocks block = paragraph("See ");
                    for (String target : targets) {
                        block.link(target);
                    }
                    return measure.block(block);
                });
    }

    private static String target(String written) {
        Documents documents = linked(written);
        assertEquals(List.of(), documents.findings());
        String html = Html.of(documents
                .read()
                .policy()
                .measures()
                .findFirst()
                .orElseThrow()
                .claims()
                .get(0)
                .text());
        return html.replaceFirst("<p>See <a href=\"(.*)\">link</a></p>", "$1");
    }

    private static List<String> fromMarkdown(String target) {
        return linked().architecture(
                        "adr/0001.md",
                        document -> document.title("Decision")
                                .block(paragraph("See ").link(target)))
                .findings();
    }

    @Test
    void pathsOfMarkdownThatBeginWithASlashCountFromTheTopAsOnGitHub() {
        assertEquals(List.of(), fromMarkdown("/architecture/deployment.adoc#regions"));
        assertEquals(List.of(), fromMarkdown("/architecture/images/context.svg"));
        assertEquals(
                List.of(
                        "architecture/adr/0001.md:3:1: error: [link-broken] There is no document architecture/gone.md. Correct the"
                                + " path or delete the link."),
                fromMarkdown("/architecture/gone.md"));
    }

    @Test
    void topIsThePageItself() {
        assertEquals(List.of(), fromMarkdown("#top"));
        assertEquals("#", target("#top"));
    }

    @Test
    void filesThatHaveNoPageAreToldToBeLinkedByAddress() {
        String say =
                ": only documents and pictures are published. Link to its address on the web, https://…, or delete the link.";
        for (String file : List.of("transmission.pdf", "../src/main.tf", "../deployment.pdf", "package.json")) {
            List<String> findings = fromMarkdown(file);
            assertEquals(1, findings.size());
            assertTrue(findings.get(0).endsWith("has no page" + say), findings.get(0));
        }
        assertEquals(
                List.of(
                        "architecture/adr/0001.md:3:1: error: [link-broken] There is no document architecture/deploymnt.adoc. Did you"
                                + " mean ../deployment.adoc?"),
                fromMarkdown("../deploymnt.adoc"));
        assertEquals(
                List.of(
                        "architecture/adr/0001.md:3:1: error: [link-broken] There is no document architecture/adr/LICENSE. Correct"
                                + " the path; other files have no page: link to their address on the web, or delete the link."),
                fromMarkdown("LICENSE"));
        assertEquals(
                List.of(
                        "architecture/adr/0001.md:3:1: error: [link-broken] No document shows the picture architecture/report.jpg, so"
                                + " it is not published. Correct the path, link to its address on the web, https://…, or delete the"
                                + " link."),
                fromMarkdown("../report.jpg"));
    }

    @Test
    void leadsToMeasuresSubProcessorsPolicyAndArchitecture() {
        assertEquals("measures/bk-01.html", target("../bk/backup.adoc"));
        assertEquals("measures/bk-01.html#copies", target("../bk/backup.adoc#copies"));
        assertEquals("subprocessors.html#azure", target("../subprocessors/azure.adoc#entry"));
        assertEquals("architecture/deployment.html#regions", target("../../architecture/deployment.adoc#regions"));
        assertEquals("index.html#ac", target("category.adoc"));
        assertEquals("index.html", target("../policy.adoc"));
        assertEquals("architecture/images/context.svg", target("../../architecture/images/context.svg"));
    }

    @Test
    void leadsThroughAPartToThePageThatHoldsIt() {
        assertEquals(
                "architecture/deployment.html#networks", target("../../architecture/_parts/networks.adoc#networks"));
    }

    @Test
    void leavesAddressesOfOtherHostsAlone() {
        assertEquals("https://a.example/?b=1&amp;c=2", target("https://a.example/?b=1&c=2"));
        assertEquals("mailto:privacy@tmc.example", target("mailto:privacy@tmc.example"));
    }

    @Test
    void leadsFromAFolderToItsFirstPage() {
        for (String name : List.of("index.md", "README.md", "index.adoc")) {
            Documents documents = linked("../../architecture/adr/?plain=1#context", "../../architecture/adr")
                    .architecture(
                            "adr/" + name, list -> list.title("Decisions").block(heading(1, "context", "Context")));
            assertEquals(List.of(), documents.findings());
        }
    }

    @Test
    void decodesPaths() {
        Documents documents = linked("../../architecture/my%20notes.md#a%C3%BC")
                .architecture("my notes.md", notes -> notes.title("Notes").block(heading(1, "aü", "A")));
        assertEquals(List.of(), documents.findings());
    }

    @Test
    void leadsFromAPartAsSeenFromThePart() {
        Documents documents = Documents.sound()
                .architecture(
                        "deployment.adoc",
                        document -> document.title("Deployment")
                                .includes("parts/_p.adoc")
                                .block(paragraph("x").link("../deployment.adoc").link("../images/a.svg")))
                .picture(SourceRoot.ARCHITECTURE, "images/a.svg");
        assertEquals(List.of(), documents.findings());
    }

    @Test
    void callsALinkWithoutTextAfterWhatItLeadsTo() {
        Text text = Documents.sound()
                .architecture(
                        "a.adoc",
                        document -> document.title("A & B")
                                .attribute("tom-audience", "public")
                                .block(heading(1, "one", "Section one")))
                .architecture("secret.adoc", document -> document.title("Project X"))
                .measures(
                        "ac/access.adoc",
                        measure -> measure.block(paragraph("")
                                .bareLink("../../architecture/a.adoc")
                                .bareLink("../../architecture/a.adoc#one")
                                .bareLink("../../architecture/secret.adoc")))
                .read()
                .policy()
                .measures()
                .findFirst()
                .orElseThrow()
                .passages()
                .get(0)
                .text();
        assertEquals(
                "<p><a href=\"architecture/a.html\">A &amp; B</a><a href=\"architecture/a.html#one\">Section one</a>"
                        + "<a href=\"architecture/secret.html\">../../architecture/secret.adoc</a></p>",
                Html.of(text));
        assertEquals("A & BSection one../../architecture/secret.adoc", PlainText.of(text));
    }

    @Test
    void takesTheLinkFromWhatLeadsNowhereAndReportsIt() {
        Documents documents = linked("../bk/bakcup.adoc");
        assertEquals(
                List.of(BLOCK + "error: [link-broken] There is no document measures/bk/bakcup.adoc. Did you mean"
                        + " ../bk/backup.adoc?"),
                documents.findings());
        assertEquals(
                "<p>See link</p>",
                Html.of(Texts.forAudience(
                        documents
                                .read()
                                .policy()
                                .measures()
                                .findFirst()
                                .orElseThrow()
                                .claims()
                                .get(0)
                                .text(),
                        Audience.PUBLIC)));
    }

    @Test
    void reportsAnchorsThatAreNotThere() {
        assertEquals(
                List.of(
                        BLOCK + "error: [link-broken] There is no anchor here. Link to the page without #.",
                        BLOCK
                                + "error: [link-broken] deployment.adoc has no anchor data-centres. It has: networks, regions."
                                + " Correct the anchor.",
                        BLOCK + "error: [link-broken] deployment.adoc has no anchor region. Did you mean regions?"),
                linked(
                                "../../architecture/deployment.adoc#region",
                                "../../architecture/deployment.adoc#data-centres",
                                "#here")
                        .findings());
    }

    @Test
    void reportsWhatCannotBePublished() {
        assertEquals(
                List.of(
                        BLOCK
                                + "error: [link-broken] An evidence record has no page that a text could link to. Name it in the"
                                + " block's list instead: evidence=register.",
                        BLOCK
                                + "error: [markup-unsafe] A link to javascript:alert(1) is not published. Link to a document"
                                + " here, or to an address that begins with https:// or mailto:."),
                linked("../evidence/register.adoc", "javascript:alert(1)")
                        .evidence("register")
                        .findings());
    }

    @Test
    void reportsAReferenceToTextThatTheReaderDoesNotSee() {
        assertEquals(
                List.of(
                        "measures/ac/access.adoc:6:1: error: [audience-leak] Text for the public refers to some, which is for"
                                + " customers only. Delete the reference, or mark it with the same role: [.customer]#…#.",
                        "measures/ac/access.adoc:8:1: error: [audience-leak] Text for customers refers to secret, which is for"
                                + " internal readers only. Delete the reference, or mark it with the same role:"
                                + " [.internal]#…#."),
                Documents.sound()
                        .measures(
                                "ac/access.adoc",
                                measure -> measure.block(paragraph("x").link("#some"))
                                        .block(paragraph("For customers.")
                                                .id("some")
                                                .role("customer")
                                                .link("#secret"))
                                        .block(paragraph("Secret.")
                                                .id("secret")
                                                .role("internal")
                                                .link("#secret")))
                        .findings());
    }

    @Test
    void reportsAReferenceToHiddenTextOfAnotherPage() {
        assertEquals(
                List.of(
                        "measures/ac/access.adoc:6:1: error: [audience-leak] Text for the public refers to duty, which is for"
                                + " internal readers only. Delete the reference, or mark it with the same role: [.internal]#…#."),
                linked("../bk/backup.adoc#duty")
                        .measures(
                                "bk/backup.adoc",
                                measure -> measure.block(
                                        paragraph("Duty.").id("duty").role("internal")))
                        .findings());
    }

    @Test
    void saysWhenPublicTextRestsOnAnInternalDocument() {
        String unpublished =
                "info: [document-unpublished] The architecture document risks.adoc is for internal readers only:"
                        + " the public will see no link to it. To publish it write :tom-audience: public in its header.";
        Documents documents = Documents.sound()
                .architecture(
                        "risks.adoc",
                        document -> document.title("Risks")
                                .block(of(Kind.PARAGRAPH, "x").anchor("list")))
                .measures(
                        "ac/access.adoc",
                        measure -> measure.block(paragraph("x").link("../../architecture/risks.adoc#list"))
                                .block(paragraph("y").id("y").attribute("evidence", "architecture:risks.adoc"))
                                .block(paragraph("z")
                                        .id("z")
                                        .role("customer")
                                        .attribute("evidence", "architecture:risks.adoc")));
        assertEquals(
                List.of("measures/ac/access.adoc:6:1: " + unpublished, "measures/ac/access.adoc:8:1: " + unpublished),
                documents.findings());
    }
}
