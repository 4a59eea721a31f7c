package org.tompolicy.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.source.RawBlock.RawTarget;
import org.tompolicy.source.RawBody;
import org.tompolicy.source.RawDocument;

/** Reports links that lead nowhere, and links that readers see to text that they may not see. */
final class LinkChecker {

    private final LinkResolver resolver;

    LinkChecker(LinkResolver resolver) {
        this.resolver = resolver;
    }

    /** Looks at every link of a page; {@code about} collects for it. */
    void check(Page page, Findings about) {
        for (RawTarget target : targets(page.document(), page.document().internalBody())) {
            reportBroken(resolver.resolve(page, target.target(), target.picture()), target, about);
        }
        Set<RawTarget> hidden = new HashSet<>();
        for (Audience reader : List.of(Audience.PUBLIC, Audience.CUSTOMER)) {
            if (page.place() != Place.EVIDENCE && reader.maySee(page.audience())) {
                for (RawTarget target : targets(page.document(), page.document().body(reader))) {
                    Link link = resolver.resolve(page, target.target(), target.picture());
                    if (isHidden(link, reader) && hidden.add(target)) {
                        reportHidden(reader, link.page().orElseThrow(), link, target.location(), about);
                    }
                }
            }
        }
    }

    private static void reportBroken(Link link, RawTarget target, Findings about) {
        switch (link.state()) {
            case WORKS -> {}
            case BROKEN -> {
                if (target.picture()) {
                    about.addUnlessReported(Rule.LINK_BROKEN, target.location(), link.problem());
                } else {
                    about.add(Rule.LINK_BROKEN, target.location(), link.problem());
                }
            }
            case UNSAFE -> about.addUnlessReported(Rule.MARKUP_UNSAFE, target.location(), link.problem());
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
                    "Text for " + who(reader) + " refers to " + link.anchor() + ", which is for "
                            + who(page.anchors().get(link.anchor()))
                            + " only. Delete the reference, or mark it with the same role: [."
                            + page.anchors().get(link.anchor()).word() + "]#…#.");
        }
    }

    static String unpublished(Page page, Audience reader) {
        return "The architecture document " + page.document().path() + " is for " + who(page.audience()) + " only: "
                + who(reader) + " will see no link to it. To publish it write "
                + (page.document().path().endsWith(".md") ? "" : ":") + "tom-audience: " + reader.word()
                + " in its header.";
    }

    private static String who(Audience audience) {
        return switch (audience) {
            case PUBLIC -> "the public";
            case CUSTOMER -> "customers";
            case INTERNAL -> "internal readers";
        };
    }

    private static List<RawTarget> targets(RawDocument document, RawBody body) {
        List<RawTarget> targets = new ArrayList<>();
        body.blocks().forEach(block -> targets.addAll(block.targets()));

        return targets;
    }
}
