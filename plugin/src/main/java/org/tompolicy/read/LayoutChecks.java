package org.tompolicy.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Category;
import org.tompolicy.model.Measure;
import org.tompolicy.source.RawDocument;
import org.tompolicy.wording.Messages;

/** Reports files that lie where nothing is read from, and names that two files would share in the output. */
final class LayoutChecks {

    private final SourceIndex index;
    private final Findings findings;

    LayoutChecks(SourceIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    /** @param policyFile where findings stand that have no file */
    void check(List<Category> categories, String policyFile) {
        Location start = Location.startOf(policyFile);
        if (index.pages(Place.POLICY).isEmpty() && !index.isUnread(policyFile)) {
            findings.add(Rule.POLICY_EMPTY, start, Messages.of("policy-empty.noPolicy"));
        }
        if (index.pages(Place.MEASURE).isEmpty() && !index.hasUnread()) {
            findings.add(Rule.POLICY_EMPTY, start, Messages.of("policy-empty.noMeasure"));
        }
        index.pages(Place.STRAY).forEach(this::stray);
        sameName(index.pages(Place.EVIDENCE), "id-duplicate.record");
        sameName(index.pages(Place.SUB_PROCESSOR), "id-duplicate.subProcessor");
        sameOutput();
        formerNames(categories);
    }

    private void stray(Page page) {
        RawDocument document = page.document();
        String path = document.path();
        Message message;
        Rule rule = Rule.CATEGORY_UNLISTED;
        if (path.endsWith(".md")) {
            rule = Rule.ID_MISSING;
            message = Messages.of("id-missing.markdown").with("name", Place.stem(path));
        } else if (path.contains("/")) {
            message = Messages.of("category-unlisted.tooDeep").with("folder", Place.folder(path));
        } else {
            message = Messages.of("category-unlisted.besidePolicy");
        }
        findings.add(rule, document.start(), message.with("document", path));
    }

    /** @param key of the message */
    private void sameName(List<Page> pages, String key) {
        Map<String, Page> names = new HashMap<>();
        for (Page page : pages) {
            Page first = names.putIfAbsent(page.name().toLowerCase(Locale.ROOT), page);
            if (first != null) {
                findings.addUnlessReported(
                        Rule.ID_DUPLICATE,
                        page.document().start(),
                        Messages.of(key)
                                .with("name", page.name())
                                .with("other", first.document().path()));
            }
        }
    }

    private void sameOutput() {
        Map<String, Page> outputs = new HashMap<>();
        for (Page page : index.pages(Place.ARCHITECTURE)) {
            Page first = outputs.putIfAbsent(
                    ArchitectureDocument.page(page.document().path()), page);
            if (first != null) {
                findings.addUnlessReported(
                        Rule.ID_DUPLICATE,
                        page.document().start(),
                        Messages.of("id-duplicate.page")
                                .with("document", page.document().path())
                                .with("other", first.document().path())
                                .with(
                                        "page",
                                        ArchitectureDocument.page(
                                                page.document().path())));
            }
        }
    }

    private void formerNames(List<Category> categories) {
        Map<String, String> taken = new HashMap<>();
        List<Measure> measures = new ArrayList<>();
        categories.forEach(category -> measures.addAll(category.measures()));
        measures.forEach(measure -> taken.put(measure.id().toLowerCase(Locale.ROOT), measure.id()));
        for (Page page : index.pages(Place.MEASURE)) {
            Findings about = findings.about(new Subject.Measure(page.name()));
            new HeaderAttributes(page.document(), about)
                    .get("tom-formerly")
                    .ifPresent(attribute -> formerNames(attribute, page, taken, about));
        }
    }

    private static void formerNames(AttributeText attribute, Page page, Map<String, String> taken, Findings about) {
        for (String former : attribute.list()) {
            String holder = taken.putIfAbsent(
                    former.toLowerCase(Locale.ROOT).replaceFirst("\\.(?:adoc|html)$", ""), page.name());
            if (holder != null) {
                about.add(
                        Rule.ID_DUPLICATE,
                        attribute.location(),
                        Messages.of("id-duplicate.formerly")
                                .with("former", former)
                                .with("holder", holder));
            }
        }
    }
}
