package org.tompolicy.goal;

import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.export.PolicyCsv;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.edition.site.SiteEdition;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.Staging;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.model.Audience;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;

/** {@code tom:site}: writes the customer's site. */
public final class SiteGoal {

    private SiteGoal() {}

    /** Writes {@code site/}, or refuses and leaves the old one as it was. */
    public static Outcome run(Build build) {
        Optional<String> refusal = build.reasonNotToPublish();
        if (refusal.isPresent()) {
            return build.outcome(List.of(), refusal);
        }
        try {
            Staging.replace(build.options().output().resolve("site"), files(build));
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
        return build.outcome(List.of("site"), Optional.empty());
    }

    private static FileSet files(Build build) {
        Publication publication = build.publication(Audience.PUBLIC, Optional.empty());
        return FileSet.builder()
                .addAll(SiteEdition.render(
                        publication, ReleaseArchive.none(build.options().asOf()), build.templates(), build.texts()))
                .add("policy.json", PolicyJson.write(publication.policy()))
                .add("policy.csv", PolicyCsv.write(publication.policy()))
                .build();
    }
}
