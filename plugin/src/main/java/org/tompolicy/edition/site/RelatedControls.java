package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tompolicy.edition.page.ControlLabel;
import org.tompolicy.edition.page.Links;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.SitePage;

/**
 * Controls of one framework that a measure or a promise relates to, with its name said once.
 *
 * @param inLine whether their names are short
 */
public record RelatedControls(String framework, boolean inLine, List<Link> controls) {

    public RelatedControls {
        controls = List.copyOf(controls);
    }

    /** Controls by framework, those first that the policy shows. */
    static List<RelatedControls> of(Site site, Links links, List<PublishedControl> controls) {
        Map<String, List<Link>> byFramework = new LinkedHashMap<>();
        for (PublishedControl control : controls) {
            ControlLabel label = site.texts.control(control);
            String href = site.controlAnchor(control)
                    .map(anchor -> links.to(SitePage.COVERAGE.at(anchor)))
                    .orElse("");
            byFramework
                    .computeIfAbsent(control.framework(), framework -> new ArrayList<>())
                    .add(new Link(label.name(), href, label.nameLanguage()));
        }
        List<String> shown = site.policy.coverage().stream()
                .map(PublishedCoverage::framework)
                .toList();
        return byFramework.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> place(shown, entry.getKey())))
                .map(entry -> new RelatedControls(
                        site.frameworkName(entry.getKey()), !hasLongNames(entry.getKey(), controls), entry.getValue()))
                .toList();
    }

    /** Whether controls of a framework are known by whole sentences, which take a line each. */
    private static boolean hasLongNames(String framework, List<PublishedControl> controls) {
        return controls.stream()
                .anyMatch(control -> control.framework().equals(framework)
                        && control.naming().isLong());
    }

    /** Frameworks that the policy shows come first and in its order. */
    private static int place(List<String> shown, String framework) {
        int index = shown.indexOf(framework);
        return index < 0 ? shown.size() : index;
    }
}
