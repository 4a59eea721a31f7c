package org.tompolicy.parallel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.change.Alignment;
import org.tompolicy.redline.Units.Unit;
import org.tompolicy.word.Elements;

/** A block in both languages, or in one of them. */
record Pair(Optional<Unit> left, Optional<Unit> right) {

    /**
     * The blocks of both. Those of one name belong together wherever they stand, a claim to no other; all others where they
     * are of one kind, in one order.
     */
    static List<Pair> all(List<Unit> left, List<Unit> right) {
        Set<String> common = names(left);
        common.retainAll(names(right));
        List<Unit> other = inOrderOf(left, right, common);
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Alignment.Pair pair : Alignment.of(keys(left, common), keys(other, common))) {
            alone(left.subList(i, pair.before()), other.subList(j, pair.after()), pairs);
            pairs.add(new Pair(Optional.of(left.get(pair.before())), Optional.of(other.get(pair.after()))));
            i = pair.before() + 1;
            j = pair.after() + 1;
        }
        alone(left.subList(i, left.size()), other.subList(j, other.size()), pairs);
        return pairs;
    }

    private static void alone(List<Unit> left, List<Unit> right, List<Pair> pairs) {
        left.forEach(unit -> pairs.add(new Pair(Optional.of(unit), Optional.empty())));
        right.forEach(unit -> pairs.add(new Pair(Optional.empty(), Optional.of(unit))));
    }

    private static Set<String> names(List<Unit> units) {
        Set<String> names = units.stream().map(Pair::name).collect(Collectors.toCollection(HashSet::new));
        names.remove("");
        return names;
    }

    /** Element and name, which together stand once in a list. */
    private static String name(Unit unit) {
        return unit.name().isEmpty() ? "" : unit.block().getTagName() + " " + Places.original(unit.name());
    }

    /** The second list, whose common names stand in the order of the first in the places that they had. */
    private static List<Unit> inOrderOf(List<Unit> left, List<Unit> right, Set<String> common) {
        Map<String, Unit> named = new HashMap<>();
        right.forEach(unit -> named.put(name(unit), unit));
        List<Unit> ordered = left.stream()
                .map(Pair::name)
                .filter(common::contains)
                .map(named::get)
                .toList();
        List<Unit> all = new ArrayList<>();
        int next = 0;
        for (Unit unit : right) {
            all.add(common.contains(name(unit)) ? ordered.get(next++) : unit);
        }
        return all;
    }

    private static List<String> keys(List<Unit> units, Set<String> common) {
        return units.stream().map(unit -> key(unit, common)).toList();
    }

    private static String key(Unit unit, Set<String> common) {
        if (common.contains(name(unit)) || isClaim(unit)) {
            return name(unit);
        }
        return unit.isBlock() ? unit.block().getTagName() + "." + unit.block().getAttribute("class") : "line";
    }

    private static boolean isClaim(Unit unit) {
        return unit.isBlock() && Elements.elements(unit.block()).stream().anyMatch(Sides::isMark);
    }
}
