package org.tompolicy.edition.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.Target;
import org.tompolicy.tables.AdequacyDecisions;
import org.tompolicy.tables.AdequacyDecisions.Decision;

/**
 * What is known of sub-processors and certificates: in one order and in the same words on pages, in annexes, in changes
 * and in letters.
 *
 * @param policy to which they belong
 * @param dates how the edition writes dates inside markup
 */
public record PublishedFacts(PublishedPolicy policy, UiTexts texts, Dates dates) {

    private static final Pattern REPORT_TYPE = Pattern.compile("\\b(?:[Tt]ype?) ?(1|2|II|I)\\b");

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

    /** The place of the certificate that a proof is, among {@link #certificates}; empty where it is none that is shown. */
    public static OptionalInt certificate(PublishedPolicy policy, PublishedProof proof) {
        List<PublishedCertificate> all = certificates(policy);
        return IntStream.range(0, all.size())
                .filter(i -> proof.link()
                                .filter(Target.Certificates.class::isInstance)
                                .isPresent()
                        && all.get(i).kind() == proof.kind()
                        && all.get(i).title().equals(proof.title()))
                .findFirst();
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
        add(facts, "reportType", reportType(it));
        add(facts, "holder", it.holder().isEmpty() ? policy.company().inFull() : legalEntity(it.holder()));
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

    /** Type 1 looks at one day, type 2 at a period; which it is stands in the name of the report or of its standard. */
    private String reportType(PublishedCertificate it) {
        Matcher type = REPORT_TYPE.matcher(it.standard() + " " + it.title());
        if (it.kind() != EvidenceKind.ATTESTATION || !type.find()) {
            return "";
        }
        boolean first = List.of("1", "I").contains(type.group(1));
        return texts.text(first ? "reportType.1" : "reportType.2");
    }

    /** The company that a sub-processor is, as its contract names it. */
    private String legalEntity(String holder) {
        return policy.subProcessors().stream()
                .filter(one -> one.title().equals(holder) && !one.legalEntity().isEmpty())
                .map(PublishedSubProcessor::legalEntity)
                .findFirst()
                .orElse(holder);
    }

    /** A basis in words, for each country with the decision that it rests on, where that is known. */
    private Stream<String> transfer(String basis, String countries) {
        List<Decision> decisions = decisions(basis, countries);
        return decisions.isEmpty()
                ? Stream.of(texts.transfer(basis))
                : decisions.stream().map(this::decision);
    }

    /** The decisions that held on the day of issue. */
    private List<Decision> decisions(String basis, String countries) {
        return Arrays.stream(countries.split(",\\s*"))
                .flatMap(country ->
                        AdequacyDecisions.find(basis, country, policy.issue().issued()).stream())
                .toList();
    }

    private String decision(Decision decision) {
        String name = texts.transfer(decision.basis());
        String date = texts.date(decision.date());
        String number = decision.number(texts.language());
        if (number.isEmpty()) {
            return texts.text("decisionOf", name, date);
        }
        return texts.text(
                decision.basis().equals("adequacy") ? "decisionNumber" : "decisionBehind", name, number, date);
    }

    /** The last day of its bases; where its file names none, that of the one decision that it rests on. */
    private Optional<LocalDate> until(PublishedSubProcessor it) {
        List<Decision> decisions =
                it.transfers().size() == 1 ? decisions(it.transfers().get(0), it.country()) : List.of();
        return it.transferUntil()
                .or(() -> decisions.size() == 1 ? decisions.get(0).until() : Optional.empty());
    }

    private Optional<Fact> transfer(PublishedSubProcessor it) {
        if (it.transfers().isEmpty()) {
            return Optional.empty();
        }
        String joined = it.transfers().stream()
                .flatMap(basis -> transfer(basis, it.country()))
                .collect(Collectors.joining("; "));
        String bases = joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
        String key = it.transfers().size() > 1 ? "transfersUntil" : "transferUntil";
        return Optional.of(new Fact(
                texts.text("transferBasis"),
                until(it).map(day -> texts.text(key, bases, texts.date(day))).orElse(bases),
                until(it)
                        .map(day -> texts.html(key, bases, dates.day(day)))
                        .orElse(texts.form().plain(bases))));
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
            facts.add(new Fact(texts.text(key), value, texts.form().linked(value)));
        }
    }
}
