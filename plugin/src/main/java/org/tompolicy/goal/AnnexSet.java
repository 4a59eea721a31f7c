package org.tompolicy.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tompolicy.edition.annex.AnnexCustomer;
import org.tompolicy.edition.annex.AnnexEdition;
import org.tompolicy.edition.annex.AnnexOptions;
import org.tompolicy.edition.annex.AnnexState;
import org.tompolicy.edition.annex.CommonPages;
import org.tompolicy.edition.annex.UnsetAnnex;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.Cache;
import org.tompolicy.interchange.PolicyJson;
import org.tompolicy.model.Audience;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ServiceView;

/**
 * Sets annexes of one text, one a label and service, in the same way whether it is the draft, about to be sealed, or was
 * sealed years ago.
 */
final class AnnexSet {

    /** Kind of the entries in the cache. */
    private static final String KIND = "annex";

    private final PublishedPolicy text;
    private final ChangeHistory history;
    private final LocalDate asOf;
    private final Templates templates;
    private final UiTexts words;
    private final Instant timestamp;
    private final Cache cache;
    private final CommonPages commonPages = new CommonPages();
    private final Map<List<String>, Read> views = new ConcurrentHashMap<>();

    /**
     * @param text what customers of the annex may see, for all services
     * @param history what it changed, and the versions before it
     * @param asOf the day whose proof the text shows
     * @param words in the language of the text
     * @param timestamp the moment that the PDFs carry
     * @param cache where PDFs are remembered that no customer's details are in
     */
    AnnexSet(
            PublishedPolicy text,
            ChangeHistory history,
            LocalDate asOf,
            Templates templates,
            UiTexts words,
            Instant timestamp,
            Cache cache) {
        this.text = text;
        this.history = history;
        this.asOf = asOf;
        this.templates = templates;
        this.words = words;
        this.timestamp = timestamp;
        this.cache = cache;
    }

    /** What one who uses some services reads: made once, however many customers do. */
    private record Read(Publication publication, ChangeHistory history) {}

    /** The text as some services read it, with the classes of what was done to measures for them. */
    private Read read(List<String> services) {
        return views.computeIfAbsent(services, any -> {
            Set<String> ids = Set.copyOf(services);
            ChangeHistory own = history.forServices(ids);
            PublishedPolicy classed = own.classed(ServiceView.of(text, ids));
            return new Read(new Publication(Audience.CUSTOMER, asOf, classed, List.of(), List.of()), own);
        });
    }

    /** What an annex is made of. */
    AnnexState state(String label, List<String> services, Optional<AnnexCustomer> customer, byte[] model) {
        Read read = read(services);
        return new AnnexState(
                read.publication(), read.history(), new AnnexOptions(label, services, customer, timestamp, model));
    }

    /** The {@code policy.json} of the text as some services read it; none for all. */
    byte[] model(List<String> services) {
        return PolicyJson.write(read(services).publication().policy());
    }

    /**
     * The bytes of a PDF.
     *
     * @param services ids of those that it is about, in the order of the policy; none for all
     * @param model the {@code policy.json} that is attached
     * @throws SetupProblem when a template of the user's own does not fit
     */
    byte[] pdf(String label, List<String> services, Optional<AnnexCustomer> customer, byte[] model) {
        AnnexState state = state(label, services, customer, model);
        AnnexEdition edition = new AnnexEdition();
        try {
            return customer.isPresent()
                    ? edition.copy(state.publication(), state.history(), state.options(), templates, words, commonPages)
                    : remembered(
                            edition.unset(state.publication(), state.history(), state.options(), templates, words));
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
    }

    /**
     * The same as a file for Word.
     *
     * @throws SetupProblem when a template of the user's own does not fit
     */
    byte[] word(String label, List<String> services, Optional<AnnexCustomer> customer, byte[] model) {
        AnnexState state = state(label, services, customer, model);
        try {
            return new AnnexEdition().word(state.publication(), state.history(), state.options(), templates, words);
        } catch (TemplateProblem problem) {
            throw new SetupProblem(problem.getMessage());
        }
    }

    /** A customer's copy is never remembered: it holds personal details, which nobody looks for in a cache. */
    byte[] remembered(UnsetAnnex annex) {
        String digest = annex.digest();
        return cache.get(KIND, digest).orElseGet(() -> {
            byte[] pdf = annex.pdf();
            cache.put(KIND, digest, pdf);
            return pdf;
        });
    }

    /**
     * The annex for all services, and where there are several one for each.
     *
     * @param wanted the project's choice; empty for all
     * @throws SetupProblem when it names a service that the text does not have
     */
    List<Optional<String>> services(List<String> wanted) {
        List<String> offered =
                text.services().stream().map(PolicyFacts.Service::id).toList();
        requireKnown("tom.services", wanted, offered);
        List<Optional<String>> services = new ArrayList<>();
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

    static void requireKnown(String parameter, List<String> asked, List<String> known) {
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
