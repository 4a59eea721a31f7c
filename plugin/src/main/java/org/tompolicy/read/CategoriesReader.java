package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Category;
import org.tompolicy.model.Located;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Text;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.wording.Messages;

/** Reads the folders of measures in the order that {@code policy.adoc} gives them. */
final class CategoriesReader {

    private static final String CATEGORIES = "tom-categories";

    private final SourceIndex index;
    private final Vocabulary vocabulary;
    private final LinkResolver links;
    private final Findings findings;
    private final Map<String, Location> ids = new HashMap<>();

    CategoriesReader(SourceIndex index, Vocabulary vocabulary, LinkResolver links, Findings findings) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.links = links;
        this.findings = findings;
    }

    /** The categories; {@code policyFile} is where findings stand that have no place of their own. */
    List<Category> read(String policyFile) {
        Optional<HeaderAttributes> policy = index.pages(Place.POLICY).stream()
                .map(page -> new HeaderAttributes(page.document(), findings)
                        .meaning(AttributeNames.POLICY, AttributeNames::isTaken))
                .findFirst();
        Set<String> present = new TreeSet<>();
        Stream.of(Place.MEASURE, Place.CATEGORY)
                .flatMap(place -> index.pages(place).stream())
                .forEach(page -> present.add(Place.folder(page.document().path())));
        Optional<AttributeText> attribute = policy.flatMap(header -> header.get(CATEGORIES));
        List<String> written = attribute.map(text -> text.separated(present)).orElse(List.of());
        List<String> listed =
                attribute.map(text -> meant(text, written, present)).orElse(List.of());
        if (policy.isPresent()) {
            Location location = attribute.map(AttributeText::location).orElse(Location.startOf(policyFile));
            reportUnlisted(listed, present, location);
        }
        Set<String> folders = new LinkedHashSet<>(listed);
        folders.retainAll(present);
        folders.addAll(present);
        return folders.stream().map(this::category).toList();
    }

    /** The folders that a list means; where it writes them in another way, the whole line to write is said once. */
    private List<String> meant(AttributeText attribute, List<String> written, Set<String> present) {
        List<String> meant = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String folder : written) {
            Set<String> others = new TreeSet<>(present);
            others.removeAll(written);
            others.removeAll(meant);
            Optional<String> near = present.contains(folder) ? Optional.of(folder) : DidYouMean.nearest(folder, others);
            meant.add(near.orElse(folder));
            if (near.isPresent() && !present.contains(folder)) {
                wrong.add(folder);
            } else if (near.isEmpty()) {
                findings.add(
                        Rule.CATEGORY_UNLISTED,
                        attribute.location(),
                        Messages.of("category-unlisted.noFolder").with("folder", folder));
            }
        }
        if (!wrong.isEmpty()) {
            findings.add(
                    Rule.CATEGORY_UNLISTED,
                    attribute.location(),
                    Messages.of("category-unlisted.otherName")
                            .with("folders", Value.Several.of(wrong))
                            .with("all", Value.Several.of(meant)));
        }
        return meant;
    }

    private void reportUnlisted(List<String> listed, Set<String> present, Location location) {
        List<String> unlisted = present.stream()
                .filter(folder -> listed.stream().noneMatch(folder::equalsIgnoreCase))
                .toList();
        List<String> all = Stream.concat(
                        listed.stream().filter(present::contains),
                        present.stream().filter(other -> !listed.contains(other)))
                .toList();
        if (unlisted.size() == 1) {
            findings.add(
                    Rule.CATEGORY_UNLISTED,
                    location,
                    Messages.of("category-unlisted.unlisted")
                            .with("folder", unlisted.get(0))
                            .with("all", String.join(", ", all)));
        } else if (!unlisted.isEmpty()) {
            findings.add(
                    Rule.CATEGORY_UNLISTED,
                    location,
                    Messages.of("category-unlisted.several")
                            .with("folders", Value.Several.of(unlisted))
                            .with("all", String.join(", ", all)));
        }
    }

    private Category category(String folder) {
        Optional<Page> page = index.pages(Place.CATEGORY).stream()
                .filter(candidate -> candidate.name().equals(folder))
                .findFirst();
        List<Page> measures = index.pages(Place.MEASURE).stream()
                .filter(candidate -> Place.folder(candidate.document().path()).equals(folder))
                .toList();
        String idPrefix = page.map(this::idPrefix).orElse("");
        List<Measure> read = new ArrayList<>();
        MeasureReader reader = new MeasureReader(vocabulary, links, findings);
        for (Page measure : measures) {
            reader.read(measure, idPrefix)
                    .filter(found -> isFirst(found, measure))
                    .ifPresent(read::add);
        }
        read.sort(Comparator.comparing(Measure::id));
        if (page.isEmpty()) {
            Location location = Location.startOf(measures.get(0).document().file());
            reportNoCategory(folder, location.file());
            return new Category(folder, Titles.fromName(folder), Text.EMPTY, "", read, location);
        }
        Located<String> title = Titles.required(page.get().document(), findings);
        return new Category(folder, title.value(), introduction(page.get()), idPrefix, read, title.location());
    }

    private void reportNoCategory(String folder, String measure) {
        String file = measure.substring(0, measure.lastIndexOf('/') + 1) + Place.CATEGORY_NAME;
        if (index.isUnread(file)) {
            return;
        }
        findings.addUnlessReported(
                Rule.CATEGORY_UNLISTED,
                Location.startOf(file),
                Messages.of("category-unlisted.noCategory")
                        .with("folder", folder)
                        .with("title", Titles.fromName(folder)));
    }

    private String idPrefix(Page page) {
        HeaderAttributes header = new HeaderAttributes(page.document(), findings);
        header.reportUnknown(AttributeNames.CATEGORY, name -> false, List.of());
        Optional<AttributeText> prefix = header.get("tom-id");
        if (prefix.isPresent() && !prefix.get().value().matches("[A-Z]{2,4}")) {
            prefix.get().invalid(Messages.of("attribute-invalid.idPrefix"));
            return "";
        }
        return prefix.map(AttributeText::value).orElse("");
    }

    private Text introduction(Page page) {
        page.document().blocks().forEach(block -> ClaimReader.reportNoPromise(block, findings));
        return links.resolved(page, page.document().text());
    }

    private boolean isFirst(Measure measure, Page page) {
        Location location = new HeaderAttributes(page.document(), findings)
                .get("tom-id")
                .map(AttributeText::location)
                .orElse(measure.location());
        Location first = ids.putIfAbsent(measure.id().toLowerCase(Locale.ROOT), location);
        if (first != null) {
            findings.about(new Subject.Measure(measure.id()))
                    .with(Arguments.of(Argument.WHAT, measure.id()))
                    .add(
                            Rule.ID_DUPLICATE,
                            location,
                            Messages.of("id-duplicate.measure")
                                    .with("id", measure.id())
                                    .with("place", first.file() + ":" + first.line()),
                            Doubt.CONTENT);
        }
        return first == null;
    }
}
