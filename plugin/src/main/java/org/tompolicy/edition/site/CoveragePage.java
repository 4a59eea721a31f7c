package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.edition.page.ControlLabel;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.SitePage;

/** Which measures relate to which control: answered lines only. */
public record CoveragePage(Shell shell, List<Section> sections, String exports) {

    private static final int MOST_SQUARES = 40;

    /**
     * A framework.
     *
     * @param count {@code 9 of 12 lines}
     * @param answered {@code 9 of 12 lines answered}
     * @param squares a square for each line, filled where it is answered; empty where there are too many to see
     */
    public record Section(String anchor, String name, String count, String answered, String squares, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** An answered line with the measures that relate to it. */
    public record Line(String anchor, ControlLabel control, List<Measure> measures) {
        public Line {
            measures = List.copyOf(measures);
        }
    }

    /** A measure; {@code applies} is false where it states why the control does not apply. */
    public record Measure(String id, String title, String href, boolean applies) {}

    public CoveragePage {
        sections = List.copyOf(sections);
    }

    static CoveragePage of(Site site, Shells shells) {
        Links links = site.links(SitePage.COVERAGE.path());
        UiTexts texts = site.texts;
        List<Section> sections = new ArrayList<>();
        for (PublishedPolicy.PublishedCoverage coverage : site.policy.coverage()) {
            int answered = coverage.answered().size();
            sections.add(new Section(
                    Anchors.slug(coverage.framework()),
                    site.frameworkName(coverage.framework()),
                    texts.text("answeredCount", answered, coverage.lines()),
                    texts.text("answered", answered, coverage.lines()),
                    coverage.lines() > MOST_SQUARES
                            ? ""
                            : "■".repeat(answered) + "□".repeat(Math.max(0, coverage.lines() - answered)),
                    coverage.answered().stream()
                            .map(line -> line(site, links, line))
                            .toList()));
        }
        return new CoveragePage(
                shells.shell(links, Shells.Section.COVERAGE, texts.text("coverage"), texts.text("coverageLede")),
                sections,
                links.to("policy.csv"));
    }

    private static Line line(Site site, Links links, PublishedPolicy.AnsweredLine line) {
        List<Measure> measures = new ArrayList<>();
        for (String id : line.measures()) {
            site.measure(id)
                    .ifPresent(measure -> measures.add(
                            new Measure(id, measure.title(), links.to(SitePage.measure(id)), site.applies(measure))));
        }
        return new Line(site.controlAnchor(line.control()).orElseThrow(), site.texts.control(line.control()), measures);
    }
}
