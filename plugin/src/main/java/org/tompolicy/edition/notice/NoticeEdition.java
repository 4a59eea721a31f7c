package org.tompolicy.edition.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.edition.notice.NoticeView.ClassSection;
import org.tompolicy.edition.notice.NoticeView.Item;
import org.tompolicy.edition.notice.NoticeView.SubProcessorChange;
import org.tompolicy.edition.page.ChangeSentences;
import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts.Fact;
import org.tompolicy.edition.page.Remarks;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.SitePage;
import org.tompolicy.text.PlainText;
import org.w3c.dom.Document;

/** Letters about a release: to everybody, as plain text, and to one customer. */
public final class NoticeEdition {

    /** A letter that is for everybody. */
    private static final NoticeView.Customer NOBODY = new NoticeView.Customer("", List.of(), "", "");

    private static final Pattern MAILBOX = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private final PublishedPolicy before;
    private final PublishedPolicy after;
    private final ChangeSet changes;
    private final UiTexts texts;
    private final ChangeWords words;
    private final ChangeSentences sentences;
    private final Remarks remarks;

    private NoticeEdition(PublishedPolicy before, PublishedPolicy after, ChangeSet changes, UiTexts texts) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.texts = texts;
        this.words = ChangeWords.of(texts, before, after);
        this.sentences = ChangeSentences.of(texts, before, after);
        this.remarks = new Remarks(words);
    }

    /**
     * The letter to everybody as plain text: {@code notice-<version>-<lang>.txt}.
     *
     * @param before the release before, as customers read it
     * @param after the release that the letter is about, with the days of issue and effect
     * @param changes from the one to the other
     * @throws org.tompolicy.edition.page.TemplateProblem when a template of the user's own does not fit
     */
    public static FileSet render(
            PublishedPolicy before, PublishedPolicy after, ChangeSet changes, Templates templates, UiTexts texts) {
        Document letter = new NoticeEdition(before, after, changes, texts).written(templates, NOBODY, "");
        return FileSet.builder()
                .add(
                        "notice-" + after.version() + "-" + texts.language() + ".txt",
                        LetterText.of(letter.getDocumentElement(), true).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /**
     * The letter to one customer.
     *
     * @param before the release that the customer has agreed
     * @param changes from the one to the other, as far as they concern the customer
     * @param day of the letter
     * @throws org.tompolicy.edition.page.TemplateProblem when a template of the user's own does not fit
     */
    public static Letter letter(
            PublishedPolicy before,
            PublishedPolicy after,
            ChangeSet changes,
            Addressee addressee,
            LocalDate day,
            Templates templates,
            UiTexts texts) {
        NoticeEdition edition = new NoticeEdition(before, after, changes, texts);
        NoticeView.Customer customer = edition.customer(addressee);
        return new Letter(
                texts.language(),
                edition.subject(),
                after.version(),
                edition.written(templates, customer, addressee.label()),
                day,
                after.company().name(),
                mailbox(after.company().contact()),
                addressee);
    }

    /** The first address of a mailbox in a text; empty where there is none. */
    private static Optional<String> mailbox(String text) {
        return MAILBOX.matcher(text).results().map(MatchResult::group).findFirst();
    }

    private NoticeView.Customer customer(Addressee addressee) {
        String agreement = Stream.of(
                        addressee.agreement(),
                        addressee.date().isEmpty() ? "" : texts.text("annex.agreementDate", addressee.date()),
                        addressee.reference().isEmpty()
                                ? ""
                                : texts.text("annex.agreementReference", addressee.reference()),
                        texts.words().getOrDefault("clause." + addressee.label(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return new NoticeView.Customer(
                addressee.name(),
                addressee.address().lines().filter(line -> !line.isBlank()).toList(),
                agreement,
                String.join(", ", addressee.services()));
    }

    private Document written(Templates templates, NoticeView.Customer customer, String label) {
        return templates.tree("notice/notice_" + texts.language() + ".ftl", view(customer, label), after.version());
    }

    private String subject() {
        return texts.text(
                "notice.subject",
                after.title(),
                after.version(),
                texts.date(after.effective().or(after::issued).orElseThrow()));
    }

    private NoticeView view(NoticeView.Customer customer, String label) {
        LocalDate issued = after.issued().orElseThrow();
        LocalDate effective = after.effective().orElse(issued);
        String foreign = texts.language().equals(after.language()) ? "" : after.language();
        long days = ChronoUnit.DAYS.between(issued, effective);
        return new NoticeView(
                texts.language(),
                subject(),
                customer,
                texts.words().getOrDefault("notice.law." + label, texts.text("notice.law")),
                after.company().name(),
                after.company().called(),
                after.company().address(),
                after.company().contact(),
                after.company().dpo(),
                after.title(),
                after.version(),
                before.version(),
                texts.date(issued),
                texts.date(effective),
                Math.toIntExact(Math.max(0, days)),
                address(SitePage.version(after.version())),
                address(SitePage.version(before.version())),
                address(SitePage.CHANGES.path()),
                foreign.isEmpty() ? "" : texts.languageName(foreign),
                foreign,
                ChangeWords.counted(texts, changes.counts()),
                changes.changes().stream()
                        .anyMatch(change -> change.changeClass().isLess()),
                sections(Difference::isOtherAccess),
                sections(Predicate.not(Difference::isOtherAccess)),
                subProcessors(),
                changes.changes().stream()
                        .anyMatch(change -> change.difference().isNewSubProcessing()));
    }

    /** An address below the website; empty where the policy names none. */
    private String address(String path) {
        String website = after.website();
        return website.isEmpty() ? "" : website + (website.endsWith("/") ? "" : "/") + path;
    }

    private static boolean isSubProcessor(ClassifiedChange change) {
        return change.difference().subject().kind() == ChangeSubject.Kind.SUBPROCESSOR;
    }

    private List<ClassSection> sections(Predicate<Difference> which) {
        List<ClassSection> sections = new ArrayList<>();
        for (ChangeClass changeClass : ChangeSet.READING_ORDER) {
            List<Item> items = changes.changes().stream()
                    .filter(change -> change.changeClass() == changeClass
                            && !isSubProcessor(change)
                            && which.test(change.difference()))
                    .map(this::item)
                    .toList();
            if (!items.isEmpty()) {
                sections.add(new ClassSection(words.className(changeClass), changeClass.word(), items));
            }
        }
        return sections;
    }

    private Item item(ClassifiedChange change) {
        Difference difference = change.difference();
        boolean shown = ChangeWords.showsWords(difference);
        return new Item(
                name(difference),
                shown ? wording(difference, difference.before(), difference.after()) : "",
                shown ? wording(difference, difference.after(), difference.before()) : "",
                sentences.coming(difference),
                remarks.next(change),
                difference.after().isEmpty() ? place(difference, before) : place(difference, after));
    }

    /** A text; of one about the whole policy, which is long, only the paragraphs that the other one has not. */
    private static String wording(Difference difference, String text, String other) {
        if (difference.subject().kind() != ChangeSubject.Kind.POLICY) {
            return ChangeWords.line(text);
        }
        Set<String> known = other.lines().collect(Collectors.toSet());
        return text.lines()
                .filter(paragraph -> !known.contains(paragraph))
                .map(ChangeWords::line)
                .collect(Collectors.joining(" […] "));
    }

    private String name(Difference difference) {
        ChangeSubject subject = difference.subject();
        String owner = words.owner(difference);
        boolean named = !subject.claim().isEmpty() && !subject.claim().equals(subject.id());
        return named ? owner + " (#" + subject.claim() + ")" : owner;
    }

    /** The permanent address of what is changed; empty for what has none. */
    private String place(Difference difference, PublishedPolicy in) {
        ChangeSubject subject = difference.subject();
        String path = switch (subject.kind()) {
            case POLICY -> "";
            case MEASURE -> SitePage.measure(subject.id());
            case CLAIM -> SitePage.claim(subject.claimId());
            case SUBPROCESSOR, SUBPROCESSOR_CLAIM -> SitePage.subProcessor(subject.id());
        };
        return path.isEmpty() ? "" : address(SitePage.version(in.version()) + path);
    }

    private List<SubProcessorChange> subProcessors() {
        return changes.changes().stream()
                .filter(NoticeEdition::isSubProcessor)
                .map(this::subProcessor)
                .toList();
    }

    private SubProcessorChange subProcessor(ClassifiedChange change) {
        Difference difference = change.difference();
        String id = difference.subject().id();
        boolean present = words.isPresent(id);
        boolean came = difference.aspect(Aspect.Kind.PRESENCE).isPresent();
        return new SubProcessorChange(
                words.owner(difference),
                came ? (present ? "added" : "removed") : "changed",
                words.className(change.changeClass()),
                words.other(difference).orElse(""),
                came ? List.of() : sentences.coming(difference),
                facts(id, came && present),
                came && present ? promises(id) : List.of(),
                remarks.next(change),
                place(difference, present ? after : before));
    }

    /** What is known of it; of one that comes the day too, which is that of the version where it has none of its own. */
    private List<Fact> facts(String id, boolean comes) {
        List<Fact> facts = new ArrayList<>(words.facts(id));
        boolean isDated = subProcessor(id).flatMap(PublishedSubProcessor::from).isPresent();
        if (comes && !isDated) {
            after.effective()
                    .map(texts::date)
                    .ifPresent(day -> facts.add(new Fact(texts.text("usedFrom"), day, Markup.escaped(day))));
        }
        return facts;
    }

    private List<String> promises(String id) {
        return subProcessor(id).stream()
                .flatMap(found -> found.claims().stream())
                .map(claim -> ChangeWords.line(PlainText.of(claim.text())))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Optional<PublishedSubProcessor> subProcessor(String id) {
        return after.subProcessors().stream()
                .filter(found -> found.id().equals(id))
                .findFirst();
    }
}
