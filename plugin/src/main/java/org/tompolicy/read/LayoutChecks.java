package org.tompolicy.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Category;
import org.tompolicy.model.Measure;
import org.tompolicy.source.RawDocument;

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
            findings.add(
                    Rule.POLICY_EMPTY,
                    start,
                    "There is no policy.adoc. Write one that begins with a title, :tom-company: and :tom-categories:, or"
                            + " start with mvn tom:init.");
        }
        if (index.pages(Place.MEASURE).isEmpty() && !index.hasUnread()) {
            findings.add(
                    Rule.POLICY_EMPTY,
                    start,
                    "There is no measure. Put one into a folder of its category, for example"
                            + " access-control/access-authorisation.adoc, or write it with mvn tom:new.");
        }
        index.pages(Place.STRAY).forEach(this::stray);
        sameName(index.pages(Place.EVIDENCE), "evidence record");
        sameName(index.pages(Place.SUB_PROCESSOR), "sub-processor");
        sameOutput();
        formerNames(categories);
    }

    private void stray(Page page) {
        RawDocument document = page.document();
        String path = document.path();
        String advice;
        Rule rule = Rule.CATEGORY_UNLISTED;
        if (path.endsWith(".md")) {
            rule = Rule.ID_MISSING;
            advice = "is Markdown, and only evidence records and architecture documents may be. Rename it to "
                    + Place.stem(path) + ".adoc and write it as AsciiDoc.";
        } else if (path.contains("/")) {
            advice = "lies in a folder below a folder. Move it up into " + Place.folder(path) + "/.";
        } else {
            advice = "lies beside policy.adoc. Move it into the folder of its category.";
        }
        findings.add(rule, document.start(), "The document " + path + " " + advice);
    }

    private void sameName(List<Page> pages, String what) {
        Map<String, Page> names = new HashMap<>();
        for (Page page : pages) {
            Page first = names.putIfAbsent(page.name().toLowerCase(Locale.ROOT), page);
            if (first != null) {
                findings.addUnlessReported(
                        Rule.ID_DUPLICATE,
                        page.document().start(),
                        "The " + what + " " + page.name() + " is also "
                                + first.document().path() + ". Rename one of the two files.");
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
                        "The page of " + page.document().path() + " would be the page of "
                                + first.document().path() + ": "
                                + ArchitectureDocument.page(page.document().path())
                                + ". Rename one of the two files.");
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
                        "tom-formerly names " + former + ", which is a name of " + holder
                                + " already. Delete it from one of the two measures.");
            }
        }
    }
}
