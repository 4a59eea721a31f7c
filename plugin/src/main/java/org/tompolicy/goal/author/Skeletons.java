package org.tompolicy.goal.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.edition.page.AsciiDocSource;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.ControlReference;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.ExpectedProof;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.tables.Languages;
import org.tompolicy.tables.ShippedTable;
import org.tompolicy.text.PlainText;
import org.tompolicy.trace.ClaimTrace;

/** The texts of new files in the prevailing language of the policy, with comments that say what is to be filled in. */
public final class Skeletons {

    /** A day on which nothing is collected yet, so that a record that nobody has filled in proves nothing. */
    static final String NOT_YET = "2099-12-31";

    /** A line about a framework, with one of its controls. */
    public record ControlLine(AsciiDocSource framework, AsciiDocSource example) {}

    /** A language that the policy is translated into. */
    public record Translation(AsciiDocSource id, AsciiDocSource name) {}

    /** What the template of a measure sees. */
    public record MeasureView(
            String title,
            AsciiDocSource id,
            AsciiDocSource file,
            List<ControlLine> controls,
            List<Translation> translations) {}

    /** What reviewers expect for a control. */
    public record ExpectedLine(AsciiDocSource control, AsciiDocSource words, AsciiDocSource kinds) {}

    /** What the template of an evidence record sees; no claim where none was named. */
    public record EvidenceView(
            String title,
            AsciiDocSource kind,
            AsciiDocSource kinds,
            AsciiDocSource day,
            Optional<AsciiDocSource> claim,
            List<AsciiDocSource> promise,
            List<ExpectedLine> expected) {}

    /** What the template of a sub-processor sees. */
    public record SubProcessorView(String title, AsciiDocSource file, AsciiDocSource transfers) {}

    /** What the template of a category sees. */
    public record CategoryView(String title, AsciiDocSource letters) {}

    private final Policy policy;
    private final Templates templates;
    private final UiTexts texts;

    Skeletons(Policy policy, Templates templates, UiTexts texts) {
        this.policy = policy;
        this.templates = templates;
        this.texts = texts;
    }

    String measure(String title, String id, String file) {
        List<ControlLine> controls = policy.facts().frameworks().stream()
                .map(Located::value)
                .flatMap(named -> policy.framework(named).stream())
                .flatMap(framework -> framework.controls().stream()
                        .filter(control -> control.kind() == ControlKind.LINE)
                        .map(Framework.Control::id)
                        .limit(1)
                        .map(control -> new ControlLine(
                                AsciiDocSource.comment(framework.id()), AsciiDocSource.comment(control))))
                .toList();
        List<Translation> translations = policy.facts().languages().stream()
                .skip(1)
                .map(language -> new Translation(
                        AsciiDocSource.comment(language), AsciiDocSource.comment(Languages.name(language))))
                .toList();
        return render(
                NewKind.MEASURE,
                new MeasureView(title, AsciiDocSource.value(id), AsciiDocSource.comment(file), controls, translations));
    }

    String evidence(String title, List<ClaimTrace> claims, List<ExpectedProof> expected) {
        EvidenceKind kind = expected.stream()
                .flatMap(one -> one.kinds().stream())
                .findFirst()
                .orElse(EvidenceKind.RECORD);
        return render(
                NewKind.EVIDENCE,
                new EvidenceView(
                        title,
                        AsciiDocSource.value(kind.word()),
                        kinds(Arrays.asList(EvidenceKind.values())),
                        AsciiDocSource.value(NOT_YET),
                        claims.stream()
                                .map(ClaimTrace::name)
                                .reduce((one, other) -> one + ", " + other)
                                .map(AsciiDocSource::comment),
                        promise(claims),
                        expected.stream().map(this::expected).toList()));
    }

    private static List<AsciiDocSource> promise(List<ClaimTrace> claims) {
        return claims.stream()
                .flatMap(claim -> PlainText.of(claim.claim().text()).lines())
                .filter(line -> !line.isBlank())
                .map(AsciiDocSource::comment)
                .toList();
    }

    private ExpectedLine expected(ExpectedProof one) {
        return new ExpectedLine(
                AsciiDocSource.comment(control(new ControlReference(
                        one.framework(), one.control(), policy.facts().location()))),
                AsciiDocSource.comment(one.words(texts.language())),
                kinds(one.kinds()));
    }

    private String control(ControlReference reference) {
        return policy.framework(reference.framework())
                .flatMap(framework -> framework.control(reference.control()))
                .map(control -> control.publishedIn(reference.framework()))
                .map((PublishedControl control) -> texts.controlInFull(control))
                .orElse(reference.toString());
    }

    private static AsciiDocSource kinds(List<EvidenceKind> kinds) {
        return AsciiDocSource.comment(kinds.stream().map(EvidenceKind::word).collect(Collectors.joining(", ")));
    }

    String subProcessor(String title, String file) {
        List<String> transfers = new ArrayList<>();
        ShippedTable.read("transfers.csv").below(List.of("transfer")).forEach(row -> transfers.add(row.get(0)));
        return render(
                NewKind.SUBPROCESSOR,
                new SubProcessorView(
                        title, AsciiDocSource.comment(file), AsciiDocSource.comment(String.join(", ", transfers))));
    }

    String category(String title, String letters) {
        return render(NewKind.CATEGORY, new CategoryView(title, AsciiDocSource.value(letters)));
    }

    /** The template in the language of the policy, or that of the first language where there is none in it. */
    private String render(NewKind kind, Record view) {
        String own = name(kind, texts.language());
        return templates.render(templates.has(own) ? own : name(kind, Languages.first()), view, kind.word());
    }

    private static String name(NewKind kind, String language) {
        return "new/" + kind.word() + "_" + language + ".ftl";
    }
}
