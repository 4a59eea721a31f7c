package org.tompolicy.source;

import java.util.Map;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.converter.StringConverter;
import org.tompolicy.model.SitePage;

/**
 * The converter that the AsciiDoc parser calls for each node. It is public because the parser makes it; nothing else
 * should.
 */
public final class AsciiDocHtml extends StringConverter {

    /** Called by the parser. */
    public AsciiDocHtml(String backend, Map<String, Object> options) {
        super(backend, options);
        setOutfileSuffix(SitePage.SUFFIX);
    }

    @Override
    public String convert(ContentNode node, String transform, Map<Object, Object> options) {
        Conversion conversion = AsciiDocEngine.current();
        String name = transform == null ? node.getNodeName() : transform;
        if (node instanceof PhraseNode phrase) {
            return new AsciiDocPhrases(conversion).convert(phrase, name);
        }
        return new AsciiDocBlocks(conversion).convert((StructuralNode) node, name);
    }
}
