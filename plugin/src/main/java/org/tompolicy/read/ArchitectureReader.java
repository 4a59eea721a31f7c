package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.ArchitectureDocument.Section;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Located;
import org.tompolicy.model.RichText;
import org.tompolicy.model.Texts;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;

/** Reads an architecture document. */
final class ArchitectureReader {

    private final Bodies bodies;
    private final Findings findings;

    ArchitectureReader(Bodies bodies, Findings findings) {
        this.bodies = bodies;
        this.findings = findings;
    }

    ArchitectureDocument read(Page page) {
        HeaderAttributes header = new HeaderAttributes(page.document(), findings);
        header.reportUnknown(AttributeNames.ARCHITECTURE, name -> false, List.of());
        header.get("tom-audience").ifPresent(text -> text.word(Audience::of, MeasureReader.AUDIENCES));
        Located<String> title = Titles.required(page.document(), findings);
        return new ArchitectureDocument(
                page.document().path(),
                title.value(),
                header.text("description"),
                header.text("revdate"),
                page.audience(),
                page.document().includes(),
                sections(bodies.blocks(page)),
                bodies.footnotes(page),
                page.anchors(),
                title.location());
    }

    private static List<Section> sections(List<Block> blocks) {
        List<Section> sections = new ArrayList<>();
        Section current = new Section(0, "", RichText.EMPTY, Audience.PUBLIC, Texts.EMPTY);
        for (Block block : blocks) {
            RawBlock raw = block.raw();
            if (raw.kind() == Kind.HEADING) {
                sections.add(current);
                RichText heading = block.texts().forAudience(raw.audience());
                current = new Section(raw.level(), raw.id(), heading, raw.audience(), Texts.EMPTY);
            } else {
                Texts body = current.body().plus(block.texts());
                current = new Section(current.level(), current.id(), current.heading(), current.audience(), body);
            }
        }
        sections.add(current);
        return sections;
    }
}
