package org.tompolicy.edition.page;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** Escapes what a template for AsciiDoc prints; the template says {@code <#ftl output_format="AsciiDoc">}. */
final class AsciiDocFormat extends CommonMarkupOutputFormat<AsciiDocFormat.Written> {

    static final AsciiDocFormat INSTANCE = new AsciiDocFormat();

    /** What is printed as it is. */
    static final class Written extends CommonTemplateMarkupOutputModel<Written> {

        Written(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public AsciiDocFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    private AsciiDocFormat() {}

    @Override
    public String getName() {
        return "AsciiDoc";
    }

    @Override
    public String getMimeType() {
        return "text/asciidoc";
    }

    @Override
    public void output(String plain, Writer out) throws IOException {
        out.write(escapePlainText(plain));
    }

    @Override
    public String escapePlainText(String plain) {
        return AsciiDocSource.text(plain).source();
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
