package org.tompolicy.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Company;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Issue;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PolicyFacts.Service;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedCoverage.CoverageLine;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.Scope;
import org.tompolicy.model.Text;
import org.tompolicy.testing.Controls;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Published;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;

class ServiceViewTest {

    private static final String LIST_WITH_BOTH =
            "<ul><li>Doors:<div id=\"doors\">Doors are locked.</div></li><li>Apps:<div id=\"apps\">Apps are signed.</div></li></ul>";

    @Test
    void withoutServiceItIsThePolicyItself() {
        PublishedPolicy policy = policy();

        assertSame(policy, ServiceView.of(policy, Optional.empty()));
    }

    @Test
    void holdsTheMeasuresThatApply() {
        assertEquals(List.of("AC-01", "AC-03", "AC-04"), measures(view("mobile")));
        assertEquals(List.of("AC-01", "AC-02"), measures(view("platform")));
        assertEquals(
                List.of("access"),
                view("platform").categories().stream()
                        .map(PublishedCategory::folder)
                        .toList());
    }

    @Test
    void cutsTheClaimsOfOtherServicesOutOfLists() {
        PublishedMeasure measure =
                view("platform").categories().get(0).measures().get(0);

        assertEquals(
                List.of("doors"),
                measure.claims().stream().map(PublishedClaim::id).toList());
        assertEquals(1, measure.passages().size());
        assertEquals(
                LIST_WITH_BOTH.replace("<div id=\"apps\">Apps are signed.</div>", ""),
                Html.of(Texts.withClaimTexts(
                        measure.passages().get(0).text(),
                        id -> measure.claim(id).orElseThrow().text())));
        assertEquals(
                "Doors:\nDoors are locked.\nApps:",
                PlainText.of(Texts.withClaimTexts(
                        measure.passages().get(0).text(),
                        id -> measure.claim(id).orElseThrow().text())));
        assertEquals(List.of("doors"), measure.passages().get(0).claims());
    }

    @Test
    void leavesOutAPassageThatIsAClaimOfAnotherService() {
        PublishedMeasure measure = view("mobile").categories().get(0).measures().get(0);

        assertEquals(
                List.of(Passage.Kind.PROMISE, Passage.Kind.CLAIM),
                measure.passages().stream().map(PublishedPassage::kind).toList());
        assertEquals(
                LIST_WITH_BOTH,
                Html.of(Texts.withClaimTexts(
                        measure.passages().get(0).text(),
                        id -> measure.claim(id).orElseThrow().text())));
    }

    @Test
    void linksToWhatDoesNotApplyLoseTheirTarget() {
        assertEquals(
                "<p>See networks and <a href=\"measures/ac-01.html#doors\">doors</a>, Azure.</p>",
                Html.of(view("mobile").introduction().preamble()));
        assertEquals(
                "<p>See <a href=\"measures/ac-02.html#a\">networks</a> and"
                        + " <a href=\"measures/ac-01.html#doors\">doors</a>,"
                        + " <a href=\"subprocessors.html#azure\">Azure</a>.</p>",
                Html.of(view("platform").introduction().preamble()));
    }

    @Test
    void namesTheServiceAndItsSubProcessorsOnly() {
        assertEquals(
                List.of(new Service("mobile", "Mobile app")), view("mobile").services());
        assertEquals(List.of(), view("mobile").subProcessors());
        assertEquals(
                List.of("azure"),
                view("platform").subProcessors().stream()
                        .map(PublishedSubProcessor::id)
                        .toList());
    }

    @Test
    void countsTheLinesThatTheMeasuresLeftAnswer() {
        PublishedCoverage coverage = view("platform").coverage().get(0);

        assertEquals(3, coverage.lines());
        assertEquals(
                List.of("1 [AC-01, AC-02]"),
                coverage.answered().stream()
                        .map(line -> line.control().id() + " " + line.measures())
                        .toList());
    }

    @Test
    void aControlThatAnotherServicesClaimAnswersIsNotAnswered() {
        PublishedControl notice = control("1");
        PublishedClaim ours = new PublishedClaim(
                "apps",
                Html.text("<p id=\"apps\">We notify.</p>"),
                Optional.empty(),
                List.of("mobile"),
                List.of("processor"),
                List.of(notice),
                List.of());
        PublishedMeasure measure = Published.measure("AC-01", "Notice", "access")
                .claims(List.of(claim("doors", "<p id=\"doors\">Doors are locked.</p>"), ours))
                .controls(List.of(notice))
                .build();
        PublishedPolicy whole = new PublishedPolicy(
                policy().issue(),
                policy().company(),
                policy().scope(),
                policy().introduction(),
                List.of(new PublishedCategory("access", "Access", Text.EMPTY, List.of(measure))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new PublishedCoverage("own", 3, List.of(new CoverageLine(notice, List.of("AC-01"))))),
                List.of());

        PublishedPolicy mobile = ServiceView.of(whole, Optional.of("mobile"));
        assertEquals(List.of(notice), mobile.measure("AC-01").orElseThrow().controls());
        assertEquals(1, mobile.coverage().get(0).answered().size());
        PublishedPolicy platform = ServiceView.of(whole, Optional.of("platform"));
        assertEquals(List.of(), platform.measure("AC-01").orElseThrow().controls());
        assertEquals(0, platform.coverage().get(0).answered().size());
    }

    @Test
    void keepsThePicturesThatAreShown() {
        assertEquals(List.of("measures/app.png"), pictures(view("mobile")));
        assertEquals(List.of("measures/net.png"), pictures(view("platform")));
    }

    private static final Map<String, List<PublishedControl>> CONTROLS = Map.of(
            "AC-01", List.of(control("1")),
            "AC-02", List.of(control("1")),
            "AC-03", List.of(control("1"), control("2")));

    private static PublishedPolicy view(String service) {
        return ServiceView.of(policy(), Optional.of(service));
    }

    private static List<String> measures(PublishedPolicy policy) {
        return policy.measures().map(PublishedMeasure::id).toList();
    }

    private static List<String> pictures(PublishedPolicy policy) {
        return policy.pictures().stream().map(PublishedPicture::path).toList();
    }

    private static PublishedPolicy policy() {
        PublishedClaim doors = claim("doors", "<div id=\"doors\">Doors are locked.</div>");
        PublishedClaim apps = claim("apps", "<div id=\"apps\">Apps are signed.</div>", "mobile");
        PublishedClaim signed = claim("own", "<p id=\"own\">Apps are ours.</p>", "mobile");
        PublishedMeasure first = measure(
                "AC-01",
                List.of(),
                List.of(
                        new PublishedPassage(
                                Passage.Kind.PROMISE,
                                Html.passage(LIST_WITH_BOTH, "doors", "apps"),
                                List.of("doors", "apps")),
                        new PublishedPassage(
                                Passage.Kind.CLAIM, Html.passage("<p id=\"own\"></p>", "own"), List.of("own"))),
                doors,
                apps,
                signed);
        return new PublishedPolicy(
                new Issue("draft", 1, "en", List.of("en"), Optional.empty(), Optional.empty()),
                new Company("Example GmbH", "EX", "", "", "", "", "", ""),
                new Scope(List.of(new Service("platform", "Platform"), new Service("mobile", "Mobile app")), "", ""),
                new Introduction(
                        "Measures",
                        "",
                        Html.text("<p>See <a href=\"measures/ac-02.html#a\">networks</a> and"
                                + " <a href=\"measures/ac-01.html#doors\">doors</a>,"
                                + " <a href=\"subprocessors.html#azure\">Azure</a>.</p>"),
                        List.of()),
                List.of(
                        new PublishedCategory(
                                "access",
                                "Access",
                                Text.EMPTY,
                                List.of(first, picture("AC-02", "platform", "net.png"))),
                        new PublishedCategory(
                                "apps", "Apps", Text.EMPTY, List.of(picture("AC-03", "mobile", "app.png")))),
                List.of(measure("AC-04", List.of("mobile"), List.of())),
                List.of(subProcessor("azure", "platform")),
                List.of(),
                List.of(),
                List.of(new PublishedCoverage(
                        "own",
                        3,
                        List.of(
                                new CoverageLine(control("1"), List.of("AC-01", "AC-02", "AC-03")),
                                new CoverageLine(control("2"), List.of("AC-03"))))),
                List.of(
                        new PublishedPicture("measures/app.png", new byte[] {1}),
                        new PublishedPicture("measures/net.png", new byte[] {2})));
    }

    private static PublishedControl control(String id) {
        return Controls.of("own", id, "Title of " + id, "");
    }

    private static PublishedClaim claim(String id, String html, String... services) {
        return new PublishedClaim(
                id, Html.text(html), Optional.empty(), List.of(services), List.of("processor"), List.of());
    }

    private static PublishedMeasure picture(String id, String service, String picture) {
        Text text = Html.text("<p><img src=\"measures/" + picture + "\" alt=\"\"></p>");
        return measure(
                id,
                List.of(service),
                List.of(new PublishedPassage(Passage.Kind.CONTEXT, text, List.of())),
                claim("a", "<p id=\"a\">Promised.</p>"));
    }

    private static PublishedMeasure measure(
            String id, List<String> services, List<PublishedPassage> passages, PublishedClaim... claims) {
        return Published.measure(id, "Measure " + id, "access")
                .services(services)
                .passages(passages)
                .claims(List.of(claims))
                .controls(CONTROLS.getOrDefault(id, List.of()))
                .build();
    }

    private static PublishedSubProcessor subProcessor(String id, String service) {
        return Published.subProcessor(id, id).services(List.of(service)).build();
    }
}
