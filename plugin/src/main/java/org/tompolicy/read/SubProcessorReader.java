package org.tompolicy.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Located;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.tables.ShippedTable;
import org.tompolicy.wording.Messages;

/** Reads a sub-processor. */
final class SubProcessorReader {

    private static final List<String> TRANSFERS = ShippedTable.read("transfers.csv").below(List.of("transfer")).stream()
            .map(row -> row.get(0))
            .toList();

    private final Vocabulary vocabulary;
    private final LinkResolver links;
    private final Findings all;

    SubProcessorReader(Vocabulary vocabulary, LinkResolver links, Findings all) {
        this.vocabulary = vocabulary;
        this.links = links;
        this.all = all;
    }

    SubProcessor read(Page page) {
        Findings findings = all.about(new Subject.SubProcessor(page.name()));
        HeaderAttributes header = new HeaderAttributes(page.document(), findings);
        header.reportUnknown(AttributeNames.SUB_PROCESSOR, name -> false, List.of());
        Located<String> title = Titles.required(page.document(), findings);
        checkId(page, findings);
        ClaimDefaults defaults = new ClaimDefaults(
                page.name(),
                MeasureStatus.IMPLEMENTED,
                MeasureReader.evidence(header, vocabulary),
                ClaimReader.services(header.get("tom-services"), vocabulary, List.of()),
                List.of(page.name()),
                MeasureReader.waiver(page, header, findings),
                Optional.empty(),
                Audience.PUBLIC,
                false,
                title.location());
        Promises promises = new PromiseReader(vocabulary, defaults, links, page, findings).read();
        Optional<LocalDate> from = day(header, "tom-from");
        return new SubProcessor(
                page.name(),
                title.value(),
                header.text("tom-legal-entity"),
                header.text("tom-address"),
                header.text("tom-contact"),
                header.text("tom-purpose"),
                defaults.services(),
                header.text("tom-country"),
                header.get("tom-transfer")
                        .map(text -> text.listOf(TRANSFERS, AttributeText.allowed(TRANSFERS)))
                        .orElse(List.of()),
                header.get("tom-transfer-until").flatMap(AttributeText::date),
                from,
                until(header, from),
                day(header, "tom-notified"),
                ChangeReader.read(header, page.document().start()),
                header.text("revremark"),
                defaults.evidence(),
                promises.passages(),
                promises.claims(),
                title.location());
    }

    private static void checkId(Page page, Findings findings) {
        if (!page.name().matches("[a-z0-9][a-z0-9-]*")
                || page.name().equals("processor")
                || page.name().equals("customer")) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    page.document().start(),
                    Messages.of("attribute-invalid.subProcessorName").with("name", new Value.Quoted(page.name())));
        }
    }

    private static Optional<LocalDate> day(HeaderAttributes header, String name) {
        return header.get(name).flatMap(AttributeText::date).map(Located::value);
    }

    private static Optional<LocalDate> until(HeaderAttributes header, Optional<LocalDate> from) {
        Optional<LocalDate> until = day(header, "tom-until");
        if (until.isPresent() && from.isPresent() && until.get().isBefore(from.get())) {
            header.get("tom-until")
                    .ifPresent(text -> text.invalid(
                            Messages.of("attribute-invalid.endsBeforeBegin").with("from", from.get())));
        }
        return until;
    }
}
