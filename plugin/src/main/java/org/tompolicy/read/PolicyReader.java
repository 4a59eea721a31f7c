package org.tompolicy.read;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Category;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.model.Wording;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.Sources;

/** Makes the policy of raw documents: what their attributes, ids, references and links mean. */
public final class PolicyReader {

    /**
     * Reads everything. There is always a policy; what could not be read is left out of it and reported.
     *
     * @param policyFile path of {@code policy.adoc} relative to the root of the build, whether it is there or not
     */
    public ReadResult read(Sources sources, String policyFile) {
        Findings findings = new Findings();
        findings.addFromSources(sources.problems());
        for (RawDocument document : sources.documents()) {
            findings.addFromSources(document.problems());
        }
        SourceIndex index = new SourceIndex(sources);
        Vocabulary vocabulary = vocabulary(index, sources, findings);
        LinkResolver links = new LinkResolver(new Pages(index.pages(), sources.pictures()));
        Policy policy = policy(sources, policyFile, index, vocabulary, links, findings);
        SortedMap<String, Policy> translated = new TreeMap<>();
        for (String language : index.languages().subList(1, index.languages().size())) {
            translated.put(language, translated(policy, language, sources, policyFile, index, findings));
        }
        checkLinks(index, new LinkChecker(links), findings);
        new LayoutChecks(index, findings).check(policy.categories(), policyFile);
        new TranslationChecks(index, findings).check();
        new ProofChecks(index, findings).check(policy);
        new CircleChecks(policy, findings).check();
        return new ReadResult(policy, translated, findings.sorted(), sources.unread());
    }

    /** The policy in a further language: read as the original is, whose attributes it has. What is wrong with those is said there. */
    private static Policy translated(
            Policy policy, String language, Sources sources, String policyFile, SourceIndex index, Findings findings) {
        Translated translated = Translated.of(language, sources, index);
        Sources merged = translated.in(sources);
        SourceIndex there = new SourceIndex(merged);
        LinkResolver links = new LinkResolver(new Pages(there.pages(), merged.pictures()));
        Findings said = new Findings();
        Policy words = policy(merged, policyFile, there, vocabulary(there, merged, said), links, said);
        LinkChecker checker = new LinkChecker(links);
        there.pages().stream()
                .filter(page -> translated.of(page.document()).isPresent())
                .forEach(page -> checker.check(page, findings.about(page.subject())));
        return new TranslatedTexts(policy, translated, index, findings).of(words);
    }

    private static Vocabulary vocabulary(SourceIndex index, Sources sources, Findings findings) {
        List<String> services = index.pages(Place.POLICY).stream()
                .map(page -> new HeaderAttributes(page.document(), new Findings())
                        .meaning(AttributeNames.POLICY, AttributeNames::isTaken)
                        .list("tom-services"))
                .findFirst()
                .orElse(List.of());
        return new Vocabulary(
                index.languages(),
                services,
                index.names(Place.SUB_PROCESSOR),
                index.records(),
                index.names(Place.MEASURE),
                new FrameworkReader(findings).read(sources));
    }

    private static Policy policy(
            Sources sources,
            String policyFile,
            SourceIndex index,
            Vocabulary vocabulary,
            LinkResolver links,
            Findings findings) {
        PolicyFacts facts = index.pages(Place.POLICY).stream()
                .findFirst()
                .map(page -> new PolicyFactsReader(vocabulary, links, findings).read(page))
                .orElseGet(() -> PolicyFactsReader.absent(policyFile));
        List<Category> categories = new CategoriesReader(index, vocabulary, links, findings).read(policyFile);
        EvidenceReader evidence = new EvidenceReader(sources.evidenceFiles(), sources.reports(), findings);
        SubProcessorReader subProcessors = new SubProcessorReader(vocabulary, links, findings);
        ArchitectureReader architecture = new ArchitectureReader(links, findings);
        return new Policy(
                facts,
                categories,
                unique(index.pages(Place.EVIDENCE), evidence::read, EvidenceRecord::id),
                unique(index.pages(Place.SUB_PROCESSOR), subProcessors::read, SubProcessor::id),
                List.copyOf(vocabulary.frameworks().values()),
                unique(index.pages(Place.ARCHITECTURE), architecture::read, ArchitectureDocument::path),
                sources.pictures(),
                new WordListReader(findings).read(sources),
                new ExpectedProofReader(vocabulary.frameworks(), findings).read(sources),
                Wording.of(index.languages().get(0)));
    }

    /** Reads all pages and keeps the first of each id, sorted by id. */
    private static <T> List<T> unique(List<Page> pages, Function<Page, T> reading, Function<T, String> id) {
        SortedMap<String, T> read = new TreeMap<>();
        pages.forEach(page -> {
            T value = reading.apply(page);
            read.putIfAbsent(id.apply(value), value);
        });
        return List.copyOf(read.values());
    }

    private static void checkLinks(SourceIndex index, LinkChecker checker, Findings findings) {
        for (Page page : index.pages()) {
            boolean read = switch (page.place()) {
                case POLICY, CATEGORY, MEASURE, SUB_PROCESSOR, EVIDENCE, ARCHITECTURE -> true;
                case TRANSLATION, STRAY, IGNORED -> false;
            };
            if (read) {
                checker.check(page, findings.about(page.subject()));
            }
        }
    }
}
