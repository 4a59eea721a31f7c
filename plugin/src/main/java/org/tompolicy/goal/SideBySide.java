package org.tompolicy.goal;

import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.annex.AnnexCustomer;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.annex.UnsetAnnex;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.goal.WantedLanguages.Pair;

/**
 * Annexes in two languages, made of what both say in the state that is shown: of a release what was sealed. None of them is
 * sealed itself, and none is for Word, where two columns cannot be worked on.
 */
final class SideBySide {

    private final Build build;
    private final Pair pair;
    private final ShownAnnex first;
    private final ShownAnnex second;

    private SideBySide(Build build, Pair pair) {
        this.build = build;
        this.pair = pair;
        this.first = ShownAnnex.of(build.in(pair.prevailing()));
        this.second = ShownAnnex.of(build.in(pair.other()));
    }

    /** The annexes of a build in two of its languages. */
    static SideBySide of(Build build, Pair pair) {
        return new SideBySide(build, pair);
    }

    /** The annex in the language that prevails. */
    ShownAnnex first() {
        return first;
    }

    /** The name of a file: its languages, and what it is told by besides. */
    String fileName(String... more) {
        return AnnexEdition.fileName(first.text().version(), pair.name(), more);
    }

    /**
     * The bytes of a PDF, with the {@code policy.json} of the language that prevails.
     *
     * @param services ids of those that it is about, in the order of the policy; none for all
     * @throws SetupProblem when a template of the user's own does not fit
     */
    byte[] pdf(String label, List<String> services, Optional<AnnexCustomer> customer) {
        try {
            UnsetAnnex annex = new AnnexEdition()
                    .sideBySide(
                            first.set().state(label, services, customer, first.model(services)),
                            second.set().state(label, services, customer, second.model(services)),
                            build.templates(),
                            words(first),
                            words(second));
            return customer.isPresent() ? annex.pdf() : first.set().remembered(annex);
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
    }

    private UiTexts words(ShownAnnex annex) {
        return build.texts(annex.language());
    }
}
