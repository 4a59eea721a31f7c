package org.tompolicy.goal.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.SubProcessor;

/** Where on the site a finding is shown: at the claim that it is about, or at what its file has become. */
final class FindingPlaces {

    private final Set<String> subProcessors;
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, Measure> measures = new HashMap<>();

    /**
     * A place on the site.
     *
     * @param page path of the page from the site's root
     * @param anchor of the element; empty for the page as a whole
     */
    record Place(String page, String anchor) {

        static Place of(String address) {
            int hash = address.indexOf('#');
            return hash < 0
                    ? new Place(address, "")
                    : new Place(address.substring(0, hash), address.substring(hash + 1));
        }
    }

    FindingPlaces(Policy policy) {
        this.subProcessors =
                policy.subProcessors().stream().map(SubProcessor::id).collect(Collectors.toUnmodifiableSet());
        add(policy.facts().location(), SitePage.START.path());
        policy.categories().forEach(category -> add(category.location(), SitePage.START.path()));
        policy.subProcessors().forEach(one -> add(one.location(), SitePage.subProcessor(one.id())));
        policy.architecture().forEach(document -> add(document.location(), document.page()));
        policy.measures().forEach(measure -> {
            add(measure.location(), SitePage.measure(measure.id()));
            measures.put(measure.location().file(), measure);
        });
    }

    private void add(Location location, String address) {
        pages.putIfAbsent(location.file(), address);
    }

    /** Every place of a finding; none where its file is no page. */
    List<Place> of(Finding finding) {
        return addresses(finding).map(Place::of).distinct().toList();
    }

    private Stream<String> addresses(Finding finding) {
        Subject subject = finding.subject();
        if (subject instanceof Subject.Evidence evidence && !evidence.claims().isEmpty()) {
            return evidence.claims().stream().map(claim -> claim(new ClaimId(claim.owner(), claim.claim())));
        }
        if (!subject.owner().isEmpty()) {
            return Stream.of(claim(new ClaimId(subject.owner(), subject.claim())));
        }
        return inFile(finding.location()).stream();
    }

    private String claim(ClaimId id) {
        return subProcessors.contains(id.owner()) ? SitePage.claimOfSubProcessor(id) : SitePage.claim(id);
    }

    /** Of a measure the claim that stands last before the line. */
    private Optional<String> inFile(Location location) {
        Optional<Measure> measure = Optional.ofNullable(measures.get(location.file()));
        if (measure.isEmpty()) {
            return Optional.ofNullable(pages.get(location.file()));
        }
        String id = measure.get().claims().stream()
                .filter(claim -> claim.location().file().equals(location.file()))
                .filter(claim -> claim.location().line() <= location.line())
                .max((one, other) -> one.location().compareTo(other.location()))
                .map(Claim::id)
                .orElse("");
        return Optional.of(SitePage.claim(new ClaimId(measure.get().id(), id)));
    }
}
