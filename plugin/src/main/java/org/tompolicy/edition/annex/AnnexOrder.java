package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.edition.page.ControlLabel;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.Text;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.tables.Labels;

/**
 * The headings under which the measures of an annex stand: the categories of the policy, or under a label whose readers
 * expect an order of their own the lines of that framework, each measure under the first one that it relates to.
 */
final class AnnexOrder {

    private static final String FURTHER = "further-measures";

    /**
     * A heading.
     *
     * @param place what its id is
     * @param introduction empty where there is none
     */
    record Heading(String title, String place, Text introduction, List<PublishedMeasure> measures) {
        Heading {
            measures = List.copyOf(measures);
        }
    }

    private AnnexOrder() {}

    /** The headings of what is promised, each with one measure at least. */
    static List<Heading> of(PublishedPolicy policy, String label, UiTexts texts) {
        return Labels.headings(label)
                .filter(framework -> policy.promised().anyMatch(measure -> relates(measure, framework)))
                .map(framework -> lines(policy, framework, texts))
                .orElseGet(() -> categories(policy));
    }

    private static boolean relates(PublishedMeasure measure, String framework) {
        return measure.controls().stream()
                .anyMatch(control -> control.framework().equals(framework));
    }

    private static List<Heading> categories(PublishedPolicy policy) {
        return policy.categories().stream()
                .map(category -> new Heading(
                        category.title(),
                        AnnexTargets.category(category.folder()),
                        category.introduction(),
                        category.measures()))
                .toList();
    }

    private static List<Heading> lines(PublishedPolicy policy, String framework, UiTexts texts) {
        Map<String, List<PublishedMeasure>> measures = new LinkedHashMap<>();
        Map<String, PublishedControl> controls = new LinkedHashMap<>();
        List<String> order = Frameworks.table(framework).named().stream()
                .map(row -> row.get("id"))
                .toList();
        order.forEach(id -> measures.put(id, new ArrayList<>()));
        List<PublishedMeasure> further = new ArrayList<>();
        policy.promised().forEach(measure -> {
            Optional<PublishedControl> first = order.stream()
                    .flatMap(id -> measure.controls().stream()
                            .filter(control -> control.framework().equals(framework)
                                    && control.id().equals(id)))
                    .findFirst();
            first.ifPresent(control -> controls.putIfAbsent(control.id(), control));
            first.map(control -> measures.get(control.id())).orElse(further).add(measure);
        });
        List<Heading> headings = new ArrayList<>();
        measures.forEach((id, under) -> {
            if (!under.isEmpty()) {
                ControlLabel control = texts.control(controls.get(id));
                headings.add(new Heading(
                        control.title().isEmpty() ? control.name() : control.title(),
                        "heading-" + id.toLowerCase(Locale.ROOT),
                        Text.EMPTY,
                        under));
            }
        });
        if (!further.isEmpty()) {
            headings.add(new Heading(texts.text("annex.furtherMeasures"), FURTHER, Text.EMPTY, further));
        }
        return headings;
    }
}
