#!/bin/sh
# openhtmltopdf 1.1.65: the text of a line is not written into the PDF in the order of its words.
#
# One would expect that <p>Reply <b>within four hours</b> on working days.</p> is drawn in this order, and that a
# program which extracts the text gets it so.
# What happens: the plain words of the line are drawn first, and after them the words that stand in inline elements.
# Each word stands at its right place on the page. It is the same with the engine's tags for PDF/UA and without.
# Why it matters: who sees the page sees nothing of it. But programs that extract text as it is drawn, as PDFBox does
# unless told otherwise, read "Reply on working days.within four hours" in a document that says what is promised. Either
# every such program has to sort by position, or who makes the PDF has to rewrite the content of its pages.
#
# Needs Maven and a JDK from 17 on. Exits 0 where it is so, 1 where it is otherwise.
set -eu

version=1.1.65
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
cd "$dir"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>text-order</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.github.openhtmltopdf</groupId>
      <artifactId>openhtmltopdf-pdfbox</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM

cat > TextOrder.java <<'JAVA'
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.util.logging.LogManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

class TextOrder {

    static final String HTML = "<html lang='en'>"
            + "<head><title>Support</title><meta name='description' content='Support'/>"
            + "<style>body { font-family: Words }</style></head>"
            + "<body><p>Reply <b>within four hours</b> on working days.</p></body></html>";

    /** A font that PDFBox brings. */
    static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        XRLog.setLoggingEnabled(false);
        for (boolean tagged : new boolean[] {false, true}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(tagged);
            builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Words");
            builder.withHtmlContent(HTML, null);
            builder.toStream(out);
            builder.run();
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                String form = tagged ? "tagged" : "untagged";
                System.out.println(form + ", as drawn: " + text(pdf, false));
                System.out.println(form + ", by position: " + text(pdf, true));
            }
        }
    }

    static String text(PDDocument pdf, boolean sorted) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(sorted);
        return stripper.getText(pdf).strip();
    }
}
JAVA

cat > expected.txt <<'TEXT'
untagged, as drawn: Reply on working days.within four hours
untagged, by position: Reply within four hours on working days.
tagged, as drawn: Reply on working days.within four hours
tagged, by position: Reply within four hours on working days.
TEXT

copy=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies
mvn -q -B "$copy" -DoutputDirectory=lib > maven.txt || {
  cat maven.txt
  exit 2
}
java -Dpdfbox.fontcache="$dir" -cp 'lib/*' TextOrder.java | tr -s " " > seen.txt

echo "openhtmltopdf-pdfbox $version, $(cd lib && echo pdfbox-[0-9]*.jar)"
cat seen.txt
if cmp -s expected.txt seen.txt; then
  echo "As described: words of inline elements are drawn after the plain words of their line."
else
  echo "Changed: expected was"
  cat expected.txt
  exit 1
fi
