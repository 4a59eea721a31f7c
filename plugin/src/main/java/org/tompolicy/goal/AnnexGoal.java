package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.annex.AnnexCustomer;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.annex.AnnexLabels;
import org.tompolicy.edition.annex.AnnexOptions;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.files.FileSet;
import org.tompolicy.files.Staging;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.model.Audience;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.publish.Publication;

/** {@code tom:annex}: writes the annex of the data processing agreement, one PDF a label and service. */
public final class AnnexGoal {

    private AnnexGoal() {}

    /** Writes {@code annex/}, or refuses and leaves the old one as it was. */
    public static Outcome run(Build build) {
        Optional<String> refusal = build.reasonNotToPublish();
        if (refusal.isPresent()) {
            return build.outcome(List.of(), refusal);
        }
        FileSet files;
        try {
            files = files(build);
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
        Staging.replace(build.options().output().resolve("annex"), files);
        List<String> written = new ArrayList<>();
        files.paths().forEach(path -> written.add("annex/" + path));
        return build.outcome(written, Optional.empty());
    }

    private static FileSet files(Build build) {
        List<String> labels = build.labels();
        requireKnown("tom.labels", labels, AnnexLabels.known());
        Optional<AnnexCustomer> customer =
                build.options().customer().map(file -> CustomerFile.read(file, build.language()));
        FileSet.Builder files = FileSet.builder();
        for (String label : labels) {
            for (Optional<String> service : services(build)) {
                Publication publication = build.publication(Audience.CUSTOMER, service);
                byte[] model = PolicyJson.write(publication.policy());
                AnnexOptions options = new AnnexOptions(
                        label, service, customer, build.options().timestamp(), model);
                files.add(
                        AnnexEdition.fileName(
                                publication.policy().version(),
                                build.language(),
                                labels.size() > 1 ? label : "",
                                service.orElse(""),
                                customer.map(AnnexCustomer::name).orElse("")),
                        new AnnexEdition().render(publication, options, build.templates(), build.texts()));
            }
        }
        return files.build();
    }

    /** The annex for all services, and where there are several one for each. */
    private static List<Optional<String>> services(Build build) {
        List<Optional<String>> services = new ArrayList<>();
        List<String> offered = build.policy().facts().services().stream()
                .map(PolicyFacts.Service::id)
                .toList();
        List<String> wanted = build.options().services();
        requireKnown("tom.services", wanted, offered);
        if (wanted.isEmpty() || offered.size() == 1) {
            services.add(Optional.empty());
        }
        if (offered.size() > 1) {
            offered.stream()
                    .filter(service -> wanted.isEmpty() || wanted.contains(service))
                    .map(Optional::of)
                    .forEach(services::add);
        }
        return services;
    }

    private static void requireKnown(String parameter, List<String> asked, List<String> known) {
        for (String value : asked) {
            if (!known.contains(value)) {
                throw new SetupProblem("Parameter " + parameter + ": there is no '" + value + "'. "
                        + (known.isEmpty()
                                ? "The policy names none: leave the parameter out."
                                : "Allowed: " + String.join(", ", known) + "."));
            }
        }
    }
}
