package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Company;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Located;
import org.tompolicy.model.Mark;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PolicyFacts.Service;
import org.tompolicy.model.Revision;
import org.tompolicy.model.Scope;
import org.tompolicy.model.Text;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;
import org.tompolicy.source.RawDocument;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.tables.Labels;
import org.tompolicy.tables.Languages;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;
import org.tompolicy.wording.Messages;

/** Reads {@code policy.adoc}. */
final class PolicyFactsReader {

    private static final Interval NOTICE = Interval.of("P30D");
    private static final String GLOSSARY = "glossary";

    private final Vocabulary vocabulary;
    private final LinkResolver links;
    private final Findings findings;

    PolicyFactsReader(Vocabulary vocabulary, LinkResolver links, Findings findings) {
        this.vocabulary = vocabulary;
        this.links = links;
        this.findings = findings;
    }

    /** AsciiDoc's own word for the language decides nothing here; who relies on it would be read in another one. */
    private void reportOtherLanguage(HeaderAttributes header) {
        String first = vocabulary.languages().get(0);
        header.get("lang")
                .filter(lang ->
                        Languages.ids().contains(lang.value()) && !lang.value().equals(first))
                .ifPresent(lang -> lang.invalid(Messages.of("attribute-invalid.languageOfPolicy")
                        .with("language", first)
                        .with("line", header.line("tom-languages", lang.value()))));
    }

    PolicyFacts read(Page page) {
        RawDocument document = page.document();
        HeaderAttributes header = new HeaderAttributes(document, findings);
        List<String> services = vocabulary.services();
        header.reportUnknown(
                AttributeNames.POLICY,
                name -> name.startsWith(AttributeNames.SERVICE)
                        && services.contains(name.substring(AttributeNames.SERVICE.length())),
                services.stream().map(id -> AttributeNames.SERVICE + id).toList());
        Located<String> title = Titles.required(document, findings);
        header.get("tom-languages")
                .ifPresent(text -> text.listOf(Languages.ids(), AttributeText.allowed(Languages.ids())));
        reportOtherLanguage(header);
        List<RawBlock> blocks = document.blocks();
        blocks.forEach(block -> ClaimReader.reportNoPromise(block, findings));
        return new PolicyFacts(
                new Introduction(
                        title.value(),
                        header.text("description"),
                        links.resolved(page, preamble(blocks)),
                        glossary(page, blocks)),
                company(header),
                vocabulary.languages(),
                new Scope(
                        services(header),
                        header.text("tom-locations"),
                        header.text("tom-remote-access"),
                        header.text("tom-out-of-scope"),
                        header.text("tom-evidence-access")),
                SecurityReader.read(header, vocabulary.languages()),
                frameworks(header, document.start()),
                labels(header),
                architectureAudience(header),
                annexPublic(header),
                header.get("tom-notice").flatMap(AttributeText::interval).orElse(NOTICE),
                ChangeReader.read(header, document.start()),
                header.text("revremark"),
                header.get("tom-effective").flatMap(AttributeText::date),
                title.location());
    }

    /** The facts where there is no {@code policy.adoc}. */
    static PolicyFacts absent(String policyFile) {
        return new PolicyFacts(
                new Introduction("", "", Text.EMPTY, List.of()),
                Company.UNKNOWN,
                List.of(Languages.first()),
                Scope.UNKNOWN,
                Optional.empty(),
                defaultFrameworks(Location.startOf(policyFile)),
                List.of(Labels.first()),
                Audience.INTERNAL,
                true,
                NOTICE,
                Revision.of(1, Location.startOf(policyFile)),
                "",
                Optional.empty(),
                Location.startOf(policyFile));
    }

    private static Company company(HeaderAttributes header) {
        return new Company(
                header.text("tom-company"),
                header.text("tom-short"),
                header.text("tom-address"),
                header.text("tom-contact"),
                header.text("tom-dpo"),
                address(header, "tom-website"),
                address(header, "tom-imprint"),
                address(header, "tom-privacy"));
    }

    private static String address(HeaderAttributes header, String name) {
        return header.get(name).flatMap(AttributeText::address).orElse("");
    }

    private static List<Service> services(HeaderAttributes header) {
        List<Service> services = new ArrayList<>();
        for (String id : header.list("tom-services")) {
            if (!id.matches("[a-z0-9][a-z0-9-]*")) {
                header.get("tom-services").ifPresent(text -> text.invalid(Messages.of("attribute-invalid.serviceId")));
            } else {
                String name = header.text(AttributeNames.SERVICE + id);
                services.add(new Service(id, name.isEmpty() ? Titles.fromName(id) : name));
            }
        }
        return services;
    }

    private List<Located<String>> frameworks(HeaderAttributes header, Location start) {
        List<String> known = List.copyOf(vocabulary.frameworks().keySet());
        return header.get("tom-frameworks")
                .map(text -> text
                        .listOf(
                                known,
                                Messages.of("attribute-invalid.frameworks").with("frameworks", Value.Several.of(known)),
                                entry -> FrameworkNames.meant(entry, known))
                        .stream()
                        .map(id -> new Located<>(id, text.location()))
                        .toList())
                .orElseGet(() -> defaultFrameworks(start));
    }

    private static List<Located<String>> defaultFrameworks(Location location) {
        return Frameworks.shown().stream()
                .map(id -> new Located<>(id, location))
                .toList();
    }

    private static List<String> labels(HeaderAttributes header) {
        return header.get("tom-labels")
                .map(text -> text.listOf(Labels.ids(), AttributeText.allowed(Labels.ids())))
                .filter(labels -> !labels.isEmpty())
                .orElse(List.of(Labels.first()));
    }

    /** Read for the first time before the architecture documents are, without a word; here mistakes are reported. */
    private static Audience architectureAudience(HeaderAttributes header) {
        return header.get("tom-architecture-audience")
                .flatMap(text -> text.word(Audience::of, MeasureReader.AUDIENCES))
                .orElse(Audience.INTERNAL);
    }

    private static boolean annexPublic(HeaderAttributes header) {
        return header.get("tom-annex-public")
                .flatMap(text -> text.word(
                        word -> List.of("yes", "no").contains(word) ? Optional.of(word) : Optional.empty(),
                        List.of("yes", "no")))
                .map("yes"::equals)
                .orElse(header.get("tom-annex-public").isEmpty());
    }

    private static Text preamble(List<RawBlock> blocks) {
        Set<RawBlock> inGlossary = Collections.newSetFromMap(new IdentityHashMap<>());
        inGlossary.addAll(glossarySection(blocks));
        return new Text(blocks.stream()
                .filter(block -> !inGlossary.contains(block))
                .map(RawBlock::block)
                .toList());
    }

    private List<Introduction.Term> glossary(Page page, List<RawBlock> blocks) {
        return glossarySection(blocks).stream()
                .filter(block -> block.kind() == Kind.DESCRIPTION_LIST)
                .flatMap(block -> Walk.blocks(Text.of(block.block()))
                        .filter(Block.DescriptionList.class::isInstance)
                        .limit(1))
                .flatMap(list ->
                        ((Block.DescriptionList) list).entries().stream().map(entry -> term(page, list, entry)))
                .toList();
    }

    /** A term with its meaning, which is hidden with it. */
    private Introduction.Term term(Page page, Block list, Block.DescriptionList.Entry entry) {
        Audience reader = Stream.of(Audience.PUBLIC, Audience.CUSTOMER)
                .filter(some -> !name(entry, some).isEmpty())
                .findFirst()
                .orElse(Audience.INTERNAL);
        Mark mark = Mark.NONE.within(reader.narrower(list.mark().audience()));
        List<Block> meaning = entry.meanings().stream()
                .flatMap(some -> some.blocks().stream())
                .map(block ->
                        block instanceof Block.Plain plain ? new Block.Paragraph(Mark.NONE, plain.content()) : block)
                .toList();
        Text text = mark.audience() == Audience.PUBLIC ? new Text(meaning) : Text.of(new Block.Group(mark, meaning));
        return new Introduction.Term(name(entry, reader), links.resolved(page, text));
    }

    private static String name(Block.DescriptionList.Entry entry, Audience reader) {
        return entry.terms().stream()
                .filter(term -> reader.maySee(term.mark().audience()))
                .map(term -> PlainText.of(Texts.forAudience(term.content(), reader)))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** The heading with the id or role {@code glossary} and what follows it, up to the next heading of its level. */
    private static List<RawBlock> glossarySection(List<RawBlock> blocks) {
        List<RawBlock> section = new ArrayList<>();
        for (RawBlock raw : blocks) {
            boolean heading = raw.kind() == Kind.HEADING;
            if (section.isEmpty()) {
                boolean named = raw.id().equals(GLOSSARY) || raw.roles().contains(GLOSSARY);
                if (named && (heading || raw.kind() == Kind.DESCRIPTION_LIST)) {
                    section.add(raw);
                }
            } else if (heading && raw.level() <= section.get(0).level()) {
                break;
            } else {
                section.add(raw);
            }
        }
        return section;
    }
}
