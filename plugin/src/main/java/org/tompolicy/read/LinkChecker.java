package org.tompolicy.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;
import org.tompolicy.wording.Messages;

/** Reports links that lead nowhere, and links that readers see to text that they may not see. */
final class LinkChecker {

    /** A link or a picture as the writer put it. */
    private record Written(String address, boolean picture, Location location) {}

    private final LinkResolver resolver;

    LinkChecker(LinkResolver resolver) {
        this.resolver = resolver;
    }

    /** Looks at every link of a page; {@code about} collects for it. */
    void check(Page page, Findings about) {
        for (Written written : targets(page, Audience.INTERNAL)) {
            reportBroken(resolver.resolve(page, written.address(), written.picture()), written, about);
        }
        Set<Written> hidden = new HashSet<>();
        for (Audience reader : List.of(Audience.PUBLIC, Audience.CUSTOMER)) {
            if (page.place() != Place.EVIDENCE && reader.maySee(page.audience())) {
                for (Written written : targets(page, reader)) {
                    Link link = resolver.resolve(page, written.address(), written.picture());
                    if (isHidden(link, reader) && hidden.add(written)) {
                        reportHidden(reader, link.page().orElseThrow(), link, written.location(), about);
                    }
                }
            }
        }
    }

    private static void reportBroken(Link link, Written written, Findings about) {
        switch (link.state()) {
            case WORKS -> {}
            case BROKEN -> {
                if (written.picture()) {
                    about.addUnlessReported(
                            Rule.LINK_BROKEN, written.location(), link.problem().orElseThrow());
                } else {
                    about.add(
                            Rule.LINK_BROKEN, written.location(), link.problem().orElseThrow());
                }
            }
            case UNSAFE ->
                about.addUnlessReported(
                        Rule.MARKUP_UNSAFE, written.location(), link.problem().orElseThrow());
        }
    }

    private static boolean isHidden(Link link, Audience reader) {
        return link.page()
                .filter(page -> !reader.maySee(page.audience())
                        || !link.anchor().isEmpty()
                                && !reader.maySee(page.anchors().get(link.anchor())))
                .isPresent();
    }

    private static void reportHidden(Audience reader, Page page, Link link, Location location, Findings about) {
        if (!reader.maySee(page.audience())) {
            if (page.place() == Place.ARCHITECTURE) {
                about.add(Rule.DOCUMENT_UNPUBLISHED, location, unpublished(page, reader));
            }
        } else {
            about.add(
                    Rule.AUDIENCE_LEAK,
                    location,
                    Messages.of("audience-leak.reference")
                            .with("reader", who(reader))
                            .with("anchor", link.anchor())
                            .with("others", who(page.anchors().get(link.anchor())))
                            .with("role", page.anchors().get(link.anchor()).word()));
        }
    }

    static Message unpublished(Page page, Audience reader) {
        String line = (page.document().path().endsWith(".md") ? "" : ":") + "tom-audience: " + reader.word();
        return Messages.of("document-unpublished.says")
                .with("document", page.document().path())
                .with("others", who(page.audience()))
                .with("reader", who(reader))
                .with("line", line);
    }

    private static Message who(Audience audience) {
        return Messages.of("audience." + audience.word());
    }

    /** Where links and pictures of a page lead that a reader sees, in order of writing. */
    private static List<Written> targets(Page page, Audience reader) {
        Location start = page.document().start();
        List<Written> targets = new ArrayList<>();
        Walk.pieces(Texts.forAudience(page.document().text(), reader)).forEach(piece -> {
            if (piece instanceof Inline.Link link) {
                targets.add(written(link.target(), false, link.mark(), start));
            } else if (piece instanceof Inline.Picture picture) {
                targets.add(written(picture.source(), true, picture.mark(), start));
            }
        });
        return targets;
    }

    private static Written written(Target target, boolean picture, Mark mark, Location start) {
        return new Written(
                ((Target.Written) target).address(), picture, mark.location().orElse(start));
    }
}
