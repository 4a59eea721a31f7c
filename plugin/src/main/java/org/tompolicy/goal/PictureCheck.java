package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.edition.annex.Pictures;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Picture;
import org.tompolicy.model.Policy;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;
import org.tompolicy.wording.Messages;

/** {@code picture-unprinted}: pictures that the site shows and the annex does not, and those that nobody can show. */
final class PictureCheck {

    /** Kinds that can be decoded here, so that what cannot be is damaged. */
    private static final Pattern READABLE = Pattern.compile("(?i).*\\.(?:png|gif|jpe?g)");

    private final Set<Target> unprinted;
    private final Set<Target> damaged;
    private final List<Finding> findings = new ArrayList<>();

    private PictureCheck(Policy policy) {
        Map<Boolean, Set<Target>> printed = policy.pictures().stream()
                .collect(Collectors.partitioningBy(
                        picture -> Pictures.isPrinted(picture.content()),
                        Collectors.mapping(PictureCheck::target, Collectors.toSet())));
        this.unprinted = printed.get(false);
        this.damaged = policy.pictures().stream()
                .filter(picture -> unprinted.contains(target(picture)))
                .filter(picture -> READABLE.matcher(picture.path()).matches())
                .filter(picture -> !Pictures.isReadable(picture.content()))
                .map(PictureCheck::target)
                .collect(Collectors.toSet());
    }

    private static Target target(Picture picture) {
        return new Target.File(picture.sitePath());
    }

    static List<Finding> findings(Policy policy) {
        PictureCheck check = new PictureCheck(policy);
        check.text(policy.facts().introduction().preamble(), policy.facts().location(), Subject.NOTHING);
        policy.architecture()
                .forEach(document ->
                        document.sections().forEach(section -> check.damaged(section.body(), document.location())));
        policy.categories().forEach(category -> {
            check.text(category.introduction(), category.location(), Subject.NOTHING);
            category.measures().forEach(measure -> {
                measure.passages()
                        .forEach(passage ->
                                check.text(passage.text(), measure.location(), new Subject.Measure(measure.id())));
                measure.claims()
                        .forEach(claim -> check.text(
                                claim.text(), claim.location(), new Subject.Claim(measure.id(), claim.id())));
            });
        });
        policy.subProcessors().forEach(one -> {
            one.passages()
                    .forEach(passage -> check.text(passage.text(), one.location(), new Subject.SubProcessor(one.id())));
            one.claims()
                    .forEach(claim ->
                            check.text(claim.text(), claim.location(), new Subject.Claim(one.id(), claim.id())));
        });
        return check.findings;
    }

    private void text(Text text, Location owner, Subject subject) {
        look(Texts.forAudience(text, Audience.CUSTOMER), owner, (picture, at) -> report(picture, at, subject));
    }

    /** The site alone shows architecture documents, and browsers show nothing of a picture that is damaged. */
    private void damaged(Text text, Location owner) {
        look(text, owner, (picture, at) -> {
            if (damaged.contains(picture.source())) {
                report(picture, at, Subject.NOTHING);
            }
        });
    }

    /** A picture is found at the block that it stands in. */
    private void look(Text text, Location owner, BiConsumer<Inline.Picture, Location> found) {
        Location at = owner;
        for (Block block : Walk.blocks(text).toList()) {
            at = block.mark().location().orElse(at);
            List<Inline> line = block instanceof Block.Paragraph paragraph
                    ? paragraph.content()
                    : block instanceof Block.Plain plain ? plain.content() : List.of();
            for (Inline piece : Walk.pieces(Texts.ofLine(line)).toList()) {
                if (piece instanceof Inline.Picture picture && unprinted.contains(picture.source())) {
                    found.accept(picture, at);
                }
            }
        }
    }

    private void report(Inline.Picture picture, Location at, Subject subject) {
        String path = ((Target.File) picture.source()).path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        Message message = Messages.of(
                        damaged.contains(picture.source()) ? "picture-unprinted.damaged" : "picture-unprinted.kind")
                .with("picture", name)
                .with("text", picture.alternative());
        findings.add(Finding.of(Rule.PICTURE_UNPRINTED, at, message).about(subject));
    }
}
