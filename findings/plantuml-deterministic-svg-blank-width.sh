#!/bin/sh
# PlantUML 1.2026.10 (MIT edition): in its deterministic SVG a blank has no width.
#
# One would expect that the text "Order service" is laid out wider than "Orderservice", as in the ordinary SVG.
# What happens: FileFormat.SVG_DETERMINISTIC, which takes the widths of letters from a table of its own so that a machine's
# fonts do not matter, gives both the same textLength: the table has 0 for U+0020. A browser then squeezes the words into
# that length, and boxes of several words are narrower than their text needs.
# UnicodeFontWidthSansSerif.SANS_SERIF is public and may be set before the first diagram: with 44 there (tenths of a pixel
# for letters of 16 pixels) the blank takes its place.
# Why it matters: this format is what makes the same diagram the same bytes on every machine.
#
# Needs Maven and a JDK from 17 on. Exits 0 where it is so, 1 where it is otherwise.
set -eu

version=1.2026.10
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
cd "$dir"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>blank-width</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>net.sourceforge.plantuml</groupId>
      <artifactId>plantuml-mit</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM

cat > BlankWidth.java <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.klimt.drawing.font.UnicodeFontWidthSansSerif;

class BlankWidth {

    public static void main(String[] args) throws Exception {
        System.out.println("version " + net.sourceforge.plantuml.version.Version.versionString());
        System.out.println("together: " + length("Orderservice"));
        System.out.println("parted: " + length("Order service"));
        UnicodeFontWidthSansSerif.SANS_SERIF[0][' '] = 44;
        System.out.println("parted, with a width set: " + length("Order service"));
    }

    /** Of the whole text, which may stand in several elements. */
    static double length(String name) throws Exception {
        String lines = "@startuml\n!pragma layout smetana\nrectangle \"" + name + "\"\n@enduml\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SourceStringReader(lines).outputImage(out, 0, new FileFormatOption(FileFormat.SVG_DETERMINISTIC, false));
        Matcher found = Pattern.compile("textLength=\"([0-9.]+)\"").matcher(out.toString(StandardCharsets.UTF_8));
        double sum = 0;
        while (found.find()) {
            sum += Double.parseDouble(found.group(1));
        }
        return Math.round(sum * 100) / 100.0;
    }
}
JAVA

mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib > mvn.log 2>&1 || { cat mvn.log; exit 1; }
javac -cp 'lib/*' -d . BlankWidth.java
java -Djava.awt.headless=true -cp 'lib/*:.' BlankWidth | tee seen.txt

together=$(sed -n 's/^together: //p' seen.txt)
parted=$(sed -n 's/^parted: //p' seen.txt)
set_width=$(sed -n 's/^parted, with a width set: //p' seen.txt)
[ -n "$together" ] && [ "$together" = "$parted" ] && [ "$parted" != "$set_width" ] || {
  echo 'it is otherwise now' >&2
  exit 1
}
