package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.edition.page.ControlLabel;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.SitePage;

/** Which measures and claims relate to which line, and which lines are open. */
public record CoveragePage(Shell shell, List<Section> sections, String exports) {

    private static final int MOST_SQUARES = 40;

    /**
     * A framework.
     *
     * @param count {@code 9 of 12 lines}
     * @param answered {@code 9 of 12 lines answered}
     * @param squares a square for each line, filled where it is answered; empty where there are too many to see
     * @param unlisted how many more lines are open that an older release does not tell; empty where it tells all
     */
    public record Section(
            String anchor,
            String name,
            String count,
            String answered,
            String squares,
            List<Line> lines,
            String unlisted) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** A line with the measures that relate to it; none where it is open. */
    public record Line(String anchor, ControlLabel control, List<Measure> measures) {
        public Line {
            measures = List.copyOf(measures);
        }
    }

    /**
     * A measure.
     *
     * @param applies false where it states why the control does not apply
     * @param claims those that answer the control, where not all of its claims do
     */
    public record Measure(String id, String title, String href, boolean applies, List<Link> claims) {
        public Measure {
            claims = List.copyOf(claims);
        }
    }

    public CoveragePage {
        sections = List.copyOf(sections);
    }

    static CoveragePage of(Site site, Shells shells) {
        Links links = site.links(SitePage.COVERAGE.path());
        UiTexts texts = site.texts;
        List<Section> sections = new ArrayList<>();
        for (PublishedCoverage coverage : site.policy.coverage()) {
            int answered = coverage.answered().size();
            sections.add(new Section(
                    Anchors.slug(coverage.framework()),
                    site.frameworkName(coverage.framework()),
                    texts.text("answeredCount", answered, coverage.lines()),
                    texts.text("answered", answered, coverage.lines()),
                    coverage.lines() > MOST_SQUARES
                            ? ""
                            : "■".repeat(answered) + "□".repeat(Math.max(0, coverage.lines() - answered)),
                    coverage.listed().stream()
                            .map(line -> line(site, links, line))
                            .toList(),
                    coverage.unlisted() == 0 ? "" : texts.text("unlistedLines", coverage.unlisted())));
        }
        return new CoveragePage(
                shells.shell(links, Shells.Section.COVERAGE, texts.text("coverage"), texts.text("coverageLede")),
                sections,
                links.to("policy.csv"));
    }

    private static Line line(Site site, Links links, PublishedCoverage.CoverageLine line) {
        List<Measure> measures = new ArrayList<>();
        for (String id : line.measures()) {
            site.measure(id)
                    .ifPresent(measure -> measures.add(new Measure(
                            id,
                            measure.title(),
                            links.to(SitePage.measure(id)),
                            site.applies(measure),
                            site.applies(measure) ? claims(links, measure, line.control()) : List.of())));
        }
        return new Line(site.controlAnchor(line.control()).orElseThrow(), site.texts.control(line.control()), measures);
    }

    private static List<Link> claims(Links links, PublishedMeasure measure, PublishedControl control) {
        return measure.singledOut(control).stream()
                .map(claim -> claim.id().equals(measure.id())
                        ? Link.of(measure.id(), links.to(SitePage.measure(measure.id())))
                        : Link.of(
                                "#" + claim.id(), links.to(SitePage.place(SitePage.measure(measure.id()), claim.id()))))
                .toList();
    }
}
