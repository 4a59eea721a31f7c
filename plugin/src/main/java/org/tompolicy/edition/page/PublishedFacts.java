package org.tompolicy.edition.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedSubProcessor;

/**
 * What is known of sub-processors and certificates: in one order and in the same words on pages, in annexes, in changes
 * and in letters.
 *
 * @param policy to which they belong
 * @param dates how the edition writes dates inside markup
 */
public record PublishedFacts(PublishedPolicy policy, UiTexts texts, Dates dates) {

    /** How an edition writes dates. */
    public interface Dates {

        /** A day. */
        Markup day(LocalDate day);

        /** A period from its first to its last day. */
        Markup period(LocalDate from, LocalDate until);
    }

    /**
     * Something that is known, for example the country of a sub-processor.
     *
     * @param value as plain text
     * @param markup the same with dates as the edition writes them, and with links
     */
    public record Fact(String label, String value, Markup markup) {}

    /** Facts for a page of a site, with dates as {@code time} elements. */
    public static PublishedFacts of(PublishedPolicy policy, UiTexts texts) {
        return new PublishedFacts(policy, texts, times(texts));
    }

    /** Dates as {@code time} elements. */
    public static Dates times(UiTexts texts) {
        return new Dates() {
            @Override
            public Markup day(LocalDate day) {
                return texts.time(day);
            }

            @Override
            public Markup period(LocalDate from, LocalDate until) {
                return texts.periodTime(from, until);
            }
        };
    }

    /** Certificates in reading order: the company's own first, so that nobody takes another's for one of them. */
    public static List<PublishedCertificate> certificates(PublishedPolicy policy) {
        return policy.certificates().stream()
                .sorted(Comparator.comparing(
                        certificate -> !certificate.holder().isEmpty()))
                .toList();
    }

    /** Who a sub-processor is, what for, where, on which basis and from when: what Article 28(2) GDPR is about. */
    public List<Fact> of(PublishedSubProcessor it) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "legalEntity", it.legalEntity());
        add(facts, "address", it.address());
        add(facts, "contact", it.contact());
        add(facts, "purpose", it.purpose());
        if (policy.services().size() > 1) {
            add(facts, "services", services(it.services()));
        }
        add(
                facts,
                "country",
                it.country().isEmpty()
                        ? ""
                        : Arrays.stream(it.country().split(",\\s*"))
                                .map(texts::country)
                                .collect(Collectors.joining(", ")));
        transfer(it).ifPresent(facts::add);
        it.from().ifPresent(day -> facts.add(day("usedFrom", day)));
        it.until().ifPresent(day -> facts.add(day("usedUntil", day)));
        return List.copyOf(facts);
    }

    /** What a certificate is, whose it is, what for and how long it is valid. */
    public List<Fact> of(PublishedCertificate it) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "standard", it.standard());
        add(facts, "kind", texts.kind(it.kind()));
        add(facts, "holder", it.holder().isEmpty() ? policy.company().inFull() : it.holder());
        add(facts, "scope", it.scope());
        add(facts, "body", it.body());
        add(facts, "number", it.number());
        if (it.from().isPresent() && it.collected().isPresent()) {
            LocalDate from = it.from().get();
            LocalDate until = it.collected().get();
            facts.add(new Fact(texts.text("coveredPeriod"), texts.period(from, until), dates.period(from, until)));
        } else {
            it.collected().ifPresent(day -> facts.add(day("dated", day)));
        }
        it.validUntil().ifPresent(day -> facts.add(day("validUntil", day)));
        add(facts, "document", it.url());
        return List.copyOf(facts);
    }

    private Optional<Fact> transfer(PublishedSubProcessor it) {
        if (it.transfers().isEmpty()) {
            return Optional.empty();
        }
        String joined = it.transfers().stream().map(texts::transfer).collect(Collectors.joining("; "));
        String bases = joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
        String key = it.transfers().size() > 1 ? "transfersUntil" : "transferUntil";
        return Optional.of(new Fact(
                texts.text("transferBasis"),
                it.transferUntil()
                        .map(day -> texts.text(key, bases, texts.date(day)))
                        .orElse(bases),
                it.transferUntil()
                        .map(day -> texts.html(key, bases, dates.day(day)))
                        .orElse(Markup.escaped(bases))));
    }

    /** Names of services, joined; an empty list is all of them. */
    public String services(List<String> ids) {
        return ids.isEmpty()
                ? texts.text("allServices")
                : ids.stream().map(policy.scope()::serviceName).collect(Collectors.joining(", "));
    }

    private Fact day(String key, LocalDate day) {
        return new Fact(texts.text(key), texts.date(day), dates.day(day));
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(texts.text(key), value, Markup.linked(value)));
        }
    }
}
