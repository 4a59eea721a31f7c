package org.tompolicy.publish;

import java.util.List;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedCoverage.CoverageLine;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedControl;

/** Lines of the policy's frameworks with the shown measures that relate to them, if any do. A measure that does not apply answers with its reason. */
final class CoverageLines {

    private final Policy policy;
    private final List<PublishedMeasure> measures;

    CoverageLines(Policy policy, PublishedPolicy published) {
        this.policy = policy;
        this.measures = published.measures().toList();
    }

    List<PublishedCoverage> shown() {
        return policy.facts().frameworks().stream()
                .map(Located::value)
                .flatMap(id -> policy.framework(id).stream())
                .map(this::coverage)
                .toList();
    }

    private PublishedCoverage coverage(Framework framework) {
        List<Framework.Control> lines = framework.controls().stream()
                .filter(control -> control.kind() == ControlKind.LINE)
                .toList();
        return new PublishedCoverage(
                framework.id(),
                lines.size(),
                lines.stream()
                        .map(control -> control.publishedIn(framework.id()))
                        .map(control -> line(control, measures))
                        .toList());
    }

    /** A line with those of the measures that relate to it. */
    static CoverageLine line(PublishedControl control, List<PublishedMeasure> measures) {
        return new CoverageLine(
                control,
                measures.stream()
                        .filter(measure -> measure.controls().contains(control))
                        .map(PublishedMeasure::id)
                        .toList());
    }
}
