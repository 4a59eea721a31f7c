package org.tompolicy.edition.page;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import org.tompolicy.text.MarkdownWords;

/** Escapes what a template for Markdown prints: a template whose name ends in {@code .ftlm}. */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Written> {

    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    /** What is printed as it is. */
    static final class Written extends CommonTemplateMarkupOutputModel<Written> {

        Written(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    private MarkdownFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String plain, Writer out) throws IOException {
        out.write(escapePlainText(plain));
    }

    @Override
    public String escapePlainText(String plain) {
        return MarkdownWords.escaped(plain);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtInName) {
        return false;
    }

    @Override
    protected Written newTemplateMarkupOutputModel(String plain, String markup) {
        return new Written(plain, markup);
    }
}
