package org.tompolicy.goal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tompolicy.change.ChangedLines;
import org.tompolicy.check.Checks;
import org.tompolicy.check.Judgement;
import org.tompolicy.check.ReleaseChecks;
import org.tompolicy.edition.changes.Review;
import org.tompolicy.edition.changes.Review.StateChange;
import org.tompolicy.edition.findings.Fingerprints;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.ClaimState;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.Trace;

/** What a reviewer wants to know of a change of the sources: findings that it brings or touches, and claims in another state. */
final class ChangeReview {

    private final Build build;
    private final Reading before;
    private final Trace trace;
    private final Map<String, Set<Integer>> changedLines = new HashMap<>();
    private final Map<String, List<String>> presentLines = new HashMap<>();

    private ChangeReview(Build build, Reading before, Trace trace) {
        this.build = build;
        this.before = before;
        this.trace = trace;
    }

    /**
     * @param before the sources at the commit that is compared with
     * @param trace its claims on the same day
     */
    static Review of(Build build, Reading before, Trace trace) {
        return new ChangeReview(build, before, trace).review();
    }

    private Review review() {
        Set<String> old = new HashSet<>(Fingerprints.of(earlierFindings()));
        List<Finding> present = build.findings().stream()
                .filter(finding -> !ReleaseChecks.rules().contains(finding.rule()))
                .filter(finding -> finding.severity() != Severity.IGNORE)
                .toList();
        List<String> fingerprints = Fingerprints.of(present);
        List<Finding> touched = new ArrayList<>();
        List<Finding> elsewhere = new ArrayList<>();
        Map<String, Place> places = places();
        for (int i = 0; i < present.size(); i++) {
            Finding finding = present.get(i);
            if (isChanged(finding, places)) {
                touched.add(finding);
            } else if (!old.contains(fingerprints.get(i)) && finding.severity() != Severity.INFO) {
                elsewhere.add(finding);
            }
        }
        return new Review(touched, elsewhere, states());
    }

    private List<Finding> earlierFindings() {
        List<Finding> found = new ArrayList<>(before.result().findings());
        found.addAll(Checks.findings(before.result().policy(), trace));
        found.addAll(GlyphCheck.findings(before.result().policy()));
        found.addAll(PictureCheck.findings(before.result().policy()));
        return new Judgement(build.options().severities(), build.releases().measures())
                .of(found, before.result().policy());
    }

    /** A file of the present sources, with the tree that has it now and the one that had it, if any. */
    private record Place(String path, FileTree now, Optional<FileTree> then) {}

    private Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        Options options = build.options();
        Stream.concat(
                        Stream.of(new Place("", Reading.measures(options), Optional.of(before.measures()))),
                        options
                                .architecture()
                                .flatMap(folder -> Reading.tree(folder, options, Optional.of(options.measures())))
                                .map(tree -> new Place("", tree, before.architecture()))
                                .stream())
                .forEach(root -> root.now()
                        .paths()
                        .forEach(path ->
                                places.put(root.now().display(path), new Place(path, root.now(), root.then()))));
        return places;
    }

    private boolean isChanged(Finding finding, Map<String, Place> places) {
        Place place = places.get(finding.location().file());
        if (place == null) {
            return false;
        }
        String file = finding.location().file();
        Set<Integer> changed = changedLines.computeIfAbsent(file, any -> changed(place));
        return lines(
                        finding,
                        presentLines.computeIfAbsent(
                                file, any -> lines(place.now().read(place.path()))))
                .anyMatch(changed::contains);
    }

    /** The line of a finding; about a claim those of its block, since such findings stand at its attribute list. */
    private static IntStream lines(Finding finding, List<String> present) {
        int first = finding.location().line();
        int last = first;
        while (!finding.subject().claim().isEmpty()
                && last < present.size()
                && !present.get(last).isBlank()) {
            last++;
        }
        return IntStream.rangeClosed(first, last);
    }

    private static Set<Integer> changed(Place place) {
        List<String> then = place.then()
                .filter(tree -> tree.isFile(place.path()))
                .map(tree -> lines(tree.read(place.path())))
                .orElse(List.of());
        return ChangedLines.of(then, lines(place.now().read(place.path())));
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    /** Claims that were there and are in another state, and new ones that somebody has to do something about. */
    private List<StateChange> states() {
        List<StateChange> states = new ArrayList<>();
        for (ClaimTrace claim : build.trace().claims()) {
            Optional<ClaimState> old =
                    trace.claim(claim.owner(), claim.claim().id()).flatMap(ClaimTrace::state);
            claim.state()
                    .filter(now -> old.isEmpty() ? now.isBad() : old.get() != now)
                    .ifPresent(now -> states.add(new StateChange(claim.name(), old, now)));
        }
        return states;
    }
}
