package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.edition.annex.Pictures;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
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

/** {@code picture-unprinted}: pictures that the site shows and the annex does not. */
final class PictureCheck {

    private final Set<Target> unprinted;
    private final List<Finding> findings = new ArrayList<>();

    private PictureCheck(Policy policy) {
        Map<Boolean, Set<Target>> printed = policy.pictures().stream()
                .collect(Collectors.partitioningBy(
                        picture -> Pictures.isPrinted(picture.content()),
                        Collectors.mapping(PictureCheck::target, Collectors.toSet())));
        this.unprinted = printed.get(false);
    }

    private static Target target(Picture picture) {
        return new Target.File(picture.sitePath());
    }

    static List<Finding> findings(Policy policy) {
        PictureCheck check = new PictureCheck(policy);
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

    /** A picture is found at the block that it stands in. */
    private void text(Text text, Location owner, Subject subject) {
        Location at = owner;
        for (Block block :
                Walk.blocks(Texts.forAudience(text, Audience.CUSTOMER)).toList()) {
            at = block.mark().location().orElse(at);
            List<Inline> line = block instanceof Block.Paragraph paragraph
                    ? paragraph.content()
                    : block instanceof Block.Plain plain ? plain.content() : List.of();
            for (Inline piece : Walk.pieces(Texts.ofLine(line)).toList()) {
                if (piece instanceof Inline.Picture picture && unprinted.contains(picture.source())) {
                    report(picture, at, subject);
                }
            }
        }
    }

    private void report(Inline.Picture picture, Location at, Subject subject) {
        String path = ((Target.File) picture.source()).path();
        findings.add(Finding.of(
                        Rule.PICTURE_UNPRINTED,
                        at,
                        "The annex shows the text '" + picture.alternative() + "' instead of the picture "
                                + path.substring(path.lastIndexOf('/') + 1)
                                + ", for it prints PNG, GIF, and JPEG in RGB or grey only. Save it as PNG and name that file.")
                .about(subject));
    }
}
