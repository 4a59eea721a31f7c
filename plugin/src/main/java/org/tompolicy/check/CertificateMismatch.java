package org.tompolicy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.prose.Standard;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A text that claims a certificate, and a record that is not there or says something else. */
final class CertificateMismatch implements ProseCheck {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Others than the company and its sub-processors. */
    private static final Pattern THIRD_PARTY = Pattern.compile(
            "^(?:suppliers?|vendors?|auditors?|engineers?|lieferanten?|dienstleister|prüfer)\\b", FLAGS);

    private static final Pattern EVERYWHERE = Pattern.compile(
            "\\b(?:all|alle|sämtliche|every|jeder) (?:our |unsere )?(?:sites?|locations?|offices|services|data cent\\p{L}+"
                    + "|standorte?|dienste|rechenzentren)\\b",
            FLAGS);

    private static final Pattern ONE_SITE = Pattern.compile("\\b(?:site|location|office|standorts?)\\b", FLAGS);

    @Override
    public Rule rule() {
        return Rule.CERTIFICATE_MISMATCH;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        LocalDate asOf = trace.options().asOf();
        List<Standard> misnamed = Standard.of(new StandardName().rule(), asOf);
        List<Finding> findings = new ArrayList<>();
        for (Prose.Statement statement : prose.statements()) {
            for (String sentence : statement.sentences()) {
                if (!THIRD_PARTY.matcher(sentence).find()) {
                    for (CertificateClaim.Named named : CertificateClaim.claimed(sentence, misnamed)) {
                        mismatch(prose.policy(), statement, sentence, named, asOf)
                                .map(message -> statement.finding(rule(), List.of(named.words()), message))
                                .ifPresent(findings::add);
                    }
                }
            }
        }
        return findings;
    }

    private static Optional<Message> mismatch(
            Policy policy, Prose.Statement statement, String sentence, CertificateClaim.Named named, LocalDate asOf) {
        List<EvidenceRecord> records = records(policy, statement.claim(), named.number());
        if (records.isEmpty()) {
            return Optional.of(Messages.of("certificate-mismatch.none").with("standard", named.words()));
        }
        return records.stream()
                        .anyMatch(record -> mismatch(policy, statement, sentence, named, asOf, record)
                                .isEmpty())
                ? Optional.empty()
                : mismatch(policy, statement, sentence, named, asOf, records.get(0))
                        .map(message -> message.with("standard", named.words()));
    }

    private static Optional<Message> mismatch(
            Policy policy,
            Prose.Statement statement,
            String sentence,
            CertificateClaim.Named named,
            LocalDate asOf,
            EvidenceRecord record) {
        String standard = record.certificate().standard();
        String scope = record.certificate().scope();
        String edition = edition(standard, named.number());
        if (!named.edition().isEmpty() && !edition.isEmpty() && !named.edition().equals(edition)) {
            return Optional.of(Messages.of("certificate-mismatch.edition")
                    .with("record", record.id())
                    .with("other", standard));
        }
        Optional<LocalDate> from = record.period()
                .map(EvidenceRecord.DatePeriod::from)
                .or(record::collected)
                .filter(asOf::isBefore);
        if (from.isPresent()) {
            return Optional.of(Messages.of("certificate-mismatch.notYet")
                    .with("record", record.id())
                    .with("from", from.get()));
        }
        Optional<SubProcessor> holder = holder(policy, record);
        if (holder.isPresent() && isOwn(statement, policy) && !names(sentence, holder.get())) {
            return Optional.of(Messages.of("certificate-mismatch.holder")
                    .with("record", record.id())
                    .with("holder", holder.get().title()));
        }
        if (EVERYWHERE.matcher(sentence).find() && ONE_SITE.matcher(scope).find()
                || namesOtherService(policy, sentence, scope)) {
            return Optional.of(Messages.of("certificate-mismatch.scope")
                    .with("record", record.id())
                    .with("scope", new Value.Quoted(scope)));
        }
        return Optional.empty();
    }

    /** The certificates of a standard: the claim's own first, then those of the policy. */
    private static List<EvidenceRecord> records(Policy policy, Claim claim, String number) {
        Stream<EvidenceRecord> own = claim.evidence().stream().flatMap(reference -> record(policy, reference).stream());
        return Stream.concat(own, policy.evidence().stream())
                .distinct()
                .filter(record -> record.kind() == EvidenceKind.CERTIFICATE)
                .filter(record -> CertificateClaim.standards(
                                record.certificate().standard())
                        .stream()
                        .anyMatch(named -> named.number().equals(number)))
                .toList();
    }

    private static Optional<EvidenceRecord> record(Policy policy, EvidenceReference reference) {
        return reference instanceof EvidenceReference.ToRecord named ? policy.evidence(named.id()) : Optional.empty();
    }

    private static String edition(String standard, String number) {
        return CertificateClaim.standards(standard).stream()
                .filter(named -> named.number().equals(number))
                .map(CertificateClaim.Named::edition)
                .findFirst()
                .orElse("");
    }

    /** A record that a sub-processor's file names is the sub-processor's own. */
    private static Optional<SubProcessor> holder(Policy policy, EvidenceRecord record) {
        return policy.subProcessors().stream()
                .filter(subProcessor -> Stream.concat(
                                subProcessor.evidence().stream(),
                                subProcessor.claims().stream().flatMap(claim -> claim.evidence().stream()))
                        .anyMatch(reference ->
                                record(policy, reference).filter(record::equals).isPresent()))
                .findFirst();
    }

    private static boolean isOwn(Prose.Statement statement, Policy policy) {
        return statement.claim().providedBy().contains(Claim.PROCESSOR)
                && policy.subProcessors().stream()
                        .noneMatch(subProcessor -> subProcessor.id().equals(statement.owner()));
    }

    private static boolean names(String sentence, SubProcessor subProcessor) {
        return Stream.of((subProcessor.title() + " " + subProcessor.legalEntity()).split("\\s+"))
                .filter(word -> word.length() > 3 && !word.equals("Limited"))
                .anyMatch(sentence::contains);
    }

    private static boolean namesOtherService(Policy policy, String sentence, String scope) {
        List<String> services = policy.facts().services().stream()
                .map(PolicyFacts.Service::name)
                .toList();
        return services.stream().anyMatch(scope::contains)
                && services.stream().anyMatch(name -> sentence.contains(name) && !scope.contains(name));
    }
}
