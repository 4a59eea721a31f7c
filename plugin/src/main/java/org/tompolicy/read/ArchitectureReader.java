package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.ArchitectureDocument.Section;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Located;
import org.tompolicy.model.Text;
import org.tompolicy.source.RawBlock;

/** Reads an architecture document. */
final class ArchitectureReader {

    private final LinkResolver links;
    private final Findings findings;

    ArchitectureReader(LinkResolver links, Findings findings) {
        this.links = links;
        this.findings = findings;
    }

    ArchitectureDocument read(Page page) {
        HeaderAttributes header = new HeaderAttributes(page.document(), findings);
        header.reportUnknown(AttributeNames.ARCHITECTURE, name -> false, List.of());
        header.written("tom-audience").ifPresent(text -> text.word(Audience::of, MeasureReader.AUDIENCES));
        Located<String> title = Titles.required(page.document(), findings);
        return new ArchitectureDocument(
                page.document().path(),
                title.value(),
                header.text("description"),
                header.text("revdate"),
                page.audience(),
                page.document().includes(),
                sections(page),
                page.anchors(),
                title.location());
    }

    private List<Section> sections(Page page) {
        List<Section> sections = new ArrayList<>();
        Section current = new Section(0, "", List.of(), Audience.PUBLIC, Text.EMPTY);
        for (RawBlock raw : page.document().blocks()) {
            if (raw.block() instanceof Block.Heading heading) {
                sections.add(current);
                current = new Section(
                        raw.level(), raw.id(), links.resolved(page, heading.content()), raw.audience(), Text.EMPTY);
            } else {
                Text body = current.body().plus(links.resolved(page, Text.of(raw.block())));
                current = new Section(current.level(), current.id(), current.heading(), current.audience(), body);
            }
        }
        sections.add(current);
        return sections;
    }
}
