package org.tompolicy.edition.annex;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.Target;
import org.tompolicy.text.SiteAddress;

/**
 * Where links lead inside an annex. Places of the site that are also in the annex become places of the annex; the rest
 * leads to the published site.
 *
 * @param places ids that the annex has
 * @param website address of the site, or an empty string where it has none
 * @param kept where the site keeps pages and places of architecture documents ({@code page#anchor}) as they were sealed
 */
record AnnexTargets(Set<String> places, String website, Map<String, String> kept) {

    private static final String CATEGORY = "category-";
    private static final String SUB_PROCESSOR = "subprocessor-";

    AnnexTargets {
        places = Set.copyOf(places);
        kept = Map.copyOf(kept);
    }

    /** Of an annex whose site keeps no architecture. */
    AnnexTargets(Set<String> places, String website) {
        this(places, website, Map.of());
    }

    /** The place of a category. */
    static String category(String folder) {
        return CATEGORY + folder;
    }

    /** The place of a measure. */
    static String measure(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The place of a claim of a measure; a measure's own claim is the measure. */
    static String claim(String measure, String claim) {
        return claim.equals(measure) ? measure(measure) : inside(measure(measure), claim);
    }

    /** The place of a sub-processor. */
    static String subProcessor(String id) {
        return SUB_PROCESSOR + id;
    }

    /** The place of an id of a text that stands inside a section. */
    static String inside(String section, String id) {
        return section.isEmpty() ? id : section + "." + id;
    }

    /**
     * The address of a link.
     *
     * @param section section that the text stands in, or an empty string
     * @return empty when there is no place to lead to
     */
    Optional<String> resolve(String section, Target target) {
        return target.accept(new Target.Visitor<Optional<String>>() {
            @Override
            public Optional<String> measure(Target.Measure measure) {
                String place = AnnexTargets.measure(measure.id());
                return anchored(place, measure.anchor()).or(() -> onSite(measure));
            }

            @Override
            public Optional<String> subProcessor(Target.SubProcessor subProcessor) {
                return anchored(AnnexTargets.subProcessor(subProcessor.id()), subProcessor.anchor())
                        .or(() -> below(SUB_PROCESSOR, subProcessor.id()))
                        .or(() -> known("subprocessors"))
                        .or(() -> onSite(subProcessor));
            }

            @Override
            public Optional<String> section(Target.Section document) {
                return Optional.ofNullable(kept.get(SiteAddress.of(document)))
                        .filter(path -> !website.isEmpty())
                        .map(AnnexTargets.this::onSite)
                        .or(() -> onSite(document));
            }

            @Override
            public Optional<String> start(Target.Start start) {
                return (start.anchor().isEmpty() ? Optional.<String>empty() : ofPolicy(start.anchor()))
                        .or(() -> onSite(start));
            }

            @Override
            public Optional<String> certificates(Target.Certificates certificates) {
                return known("certifications").or(() -> onSite(certificates));
            }

            @Override
            public Optional<String> place(Target.Place place) {
                return known(inside(section, place.anchor())).or(() -> known(place.anchor()));
            }

            @Override
            public Optional<String> web(Target.Web web) {
                return Optional.of(web.address());
            }

            @Override
            public Optional<String> file(Target.File file) {
                return onSite(file);
            }

            @Override
            public Optional<String> written(Target.Written written) {
                throw new IllegalStateException("nobody has looked where this leads: " + written.address());
            }
        });
    }

    /** The address of a path on the published site. */
    String onSite(String path) {
        return website + (website.endsWith("/") ? "" : "/") + path;
    }

    private Optional<String> onSite(Target target) {
        return website.isEmpty() ? Optional.empty() : Optional.of(onSite(SiteAddress.of(target)));
    }

    /** An anchor of the preamble, of the glossary or of what a category says before its measures. */
    private Optional<String> ofPolicy(String anchor) {
        return known(inside("preamble", anchor))
                .or(() -> known(inside("glossary", anchor)))
                .or(() -> below(CATEGORY, anchor))
                .or(() -> known(category(anchor)));
    }

    private Optional<String> anchored(String place, String anchor) {
        return (anchor.isEmpty() ? Optional.<String>empty() : known(inside(place, anchor))).or(() -> known(place));
    }

    private Optional<String> below(String kind, String anchor) {
        return places.stream()
                .filter(place -> place.startsWith(kind) && place.endsWith("." + anchor))
                .sorted()
                .findFirst()
                .map(place -> "#" + place);
    }

    private Optional<String> known(String id) {
        return places.contains(id) ? Optional.of("#" + id) : Optional.empty();
    }
}
