package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Text;
import org.tompolicy.testing.Html;

class LinksTest {

    @Test
    void climbsToTheCommonFolderOnly() {
        Links links = new Links("architecture/operation/deployment.html");
        assertEquals("../../index.html", links.to("index.html"));
        assertEquals("backups.html#rpo", links.to("architecture/operation/backups.html#rpo"));
        assertEquals("../index.html", links.to("architecture/index.html"));
        assertEquals("../../measures/ac-01.html", links.to("measures/ac-01.html"));
    }

    @Test
    void doesNotTakeACommonPrefixOfNamesForAFolder() {
        assertEquals("../archive/a.html", new Links("architecture/a.html").to("archive/a.html"));
    }

    @Test
    void staysOnThePageForAFragment() {
        Links links = new Links("measures/ac-01.html");
        assertEquals("#register", links.to(SitePage.claim(new ClaimId("AC-01", "register"))));
        assertEquals("ac-01.html", links.to(SitePage.claim(new ClaimId("AC-01", "AC-01"))));
    }

    @Test
    void beginWithThePathOfTheSiteOnAPageThatIsSentFromAnyAddress() {
        Links links = new Links("404.html").beginningWith("/policy/");
        assertEquals("/policy/index.html#measures", links.to("index.html#measures"));
        assertEquals("/policy/tom.css", links.fromRoot("tom.css"));
        assertEquals("/policy/404.html#main", links.to("404.html#main"));
    }

    @Test
    void resolvesLinksAndPicturesOfAText() {
        Text text =
                Html.text("<p><a href=\"measures/ac-02.html#x\">AC-02</a> <img src=\"architecture/a.svg\" alt=\"a\">"
                        + " <a href=\"https://example.org/\">out</a> <a href=\"#here\">here</a></p>");
        assertEquals(
                "<p><a href=\"ac-02.html#x\">AC-02</a> <img src=\"../architecture/a.svg\" alt=\"a\">"
                        + " <a href=\"https://example.org/\">out</a> <a href=\"#here\">here</a></p>",
                new Links("measures/ac-01.html").write(text).html());
    }
}
