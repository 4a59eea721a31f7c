package org.tompolicy.edition.annex;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Target;
import org.tompolicy.text.SiteAddress;

/**
 * Where links lead inside an annex. Places of the site that are also in the annex become places of the annex; the rest
 * leads to the published site.
 *
 * @param places ids that the annex has
 * @param website address of the site, or an empty string where it has none
 */
record AnnexTargets(Set<String> places, String website) {

    /** What stands before the address of a place of the site while a page is prepared. */
    static final String SITE = "site:";

    /** The address of a target while a page is prepared. */
    static String written(Target target) {
        boolean own = !(target instanceof Target.Web || target instanceof Target.Place);
        return (own ? SITE : "") + SiteAddress.of(target);
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
        return "subprocessor-" + id;
    }

    /** The place of an id of a text that stands inside a section. */
    static String inside(String section, String id) {
        return section + "." + id;
    }

    /**
     * The address of a link.
     *
     * @param section section that the text stands in, or an empty string
     * @param address as it stands in the publication
     * @return empty when there is no place to lead to
     */
    Optional<String> resolve(String section, String address) {
        if (address.startsWith("#")) {
            String id = address.substring(1);
            return place(inside(section, id)).or(() -> place(id));
        }
        if (!address.startsWith(SITE)) {
            return Optional.of(address);
        }
        String path = address.substring(SITE.length());
        return insideAnnex(path).or(() -> website.isEmpty() ? Optional.empty() : Optional.of(onSite(path)));
    }

    /** The address of a path on the published site. */
    String onSite(String path) {
        return website + (website.endsWith("/") ? "" : "/") + path;
    }

    private Optional<String> insideAnnex(String path) {
        int hash = path.indexOf('#');
        String page = hash < 0 ? path : path.substring(0, hash);
        String fragment = hash < 0 ? "" : path.substring(hash + 1);
        Optional<String> ofMeasure = SitePage.measureOf(page);
        if (ofMeasure.isPresent()) {
            String measure = ofMeasure.get();
            return fragment.isEmpty()
                    ? place(measure)
                    : place(inside(measure, fragment)).or(() -> place(measure));
        }
        return SitePage.of(page).flatMap(known -> switch (known) {
            case SUB_PROCESSORS ->
                place(subProcessor(fragment))
                        .or(() -> places.stream()
                                .filter(place -> place.startsWith("subprocessor-") && place.endsWith("." + fragment))
                                .sorted()
                                .findFirst()
                                .map(place -> "#" + place))
                        .or(() -> place("subprocessors"));
            case COVERAGE -> place("coverage");
            case CERTIFICATIONS -> place("certifications");
            case GLOSSARY -> place("glossary");
            case START -> fragment.isEmpty() ? Optional.empty() : place(inside("preamble", fragment));
            case ARCHITECTURE, CHANGES, REGISTER, ANNEX, VERSIONS, MISSING -> Optional.empty();
        });
    }

    private Optional<String> place(String id) {
        return places.contains(id) ? Optional.of("#" + id) : Optional.empty();
    }
}
