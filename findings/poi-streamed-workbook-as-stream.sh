#!/bin/sh
# Apache POI 5.5.1: a workbook that is written row by row cannot be read as a stream by java.util.zip.
#
# One would expect that a .xlsx that POI's streaming writer (SXSSFWorkbook) has written is read by ZipInputStream, as the
# one of the ordinary writer (XSSFWorkbook) with the same cells is.
# What happens: on Java 17 and 25 ZipInputStream stops with a ZipException at the first entry; the ordinary workbook is read to
# its end. ZipFile, which asks the directory at the end of the file, reads both, and so does POI.
# SXSSFWorkbook.setZip64Mode(Zip64Mode.AsNeeded) makes a file that both read.
# Why it matters: exports of tools are often written row by row. Who takes questionnaires from customers and looks into the
# archive as it comes in refuses files that every spreadsheet program opens.
#
# Needs Maven and a JDK from 17 on. Exits 0 where it is so, 1 where it is otherwise.
set -eu

version=5.5.1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
cd "$dir"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>streamed-workbook</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-ooxml</artifactId>
      <version>$version</version>
    </dependency>
    <dependency>
      <groupId>org.apache.logging.log4j</groupId>
      <artifactId>log4j-core</artifactId>
      <version>2.24.3</version>
    </dependency>
  </dependencies>
</project>
POM

cat > StreamedWorkbook.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class StreamedWorkbook {

    public static void main(String[] args) throws IOException {
        print("ordinary", new XSSFWorkbook());
        print("streamed", new SXSSFWorkbook());
        SXSSFWorkbook asNeeded = new SXSSFWorkbook();
        asNeeded.setZip64Mode(Zip64Mode.AsNeeded);
        print("streamed, Zip64Mode.AsNeeded", asNeeded);
    }

    static void print(String name, Workbook workbook) throws IOException {
        workbook.createSheet("Questions").createRow(0).createCell(0).setCellValue("A.5.15");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        Path file = Files.createTempFile(Path.of(""), "workbook", ".xlsx");
        Files.write(file, out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            System.out.println(name + ": ZipFile reads " + zip.stream().filter(e -> read(zip, e)).count() + " entries");
        }
        int entries = 0;
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                stream.readAllBytes();
                entries++;
            }
            System.out.println(name + ": ZipInputStream reads " + entries + " entries");
        } catch (IOException refused) {
            System.out.println(name + ": ZipInputStream reads " + entries + " entries, then "
                    + refused.getClass().getSimpleName() + ": " + refused.getMessage());
        }
    }

    static boolean read(ZipFile zip, ZipEntry entry) {
        try {
            zip.getInputStream(entry).readAllBytes();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
JAVA

mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
java -version 2>&1 | head -1
echo "Apache POI $version"
java -cp "$(cat classpath)" StreamedWorkbook.java > seen 2>log || { cat log; exit 1; }
cat seen

cat > expected <<'SEEN'
ordinary: ZipFile reads 9 entries
ordinary: ZipInputStream reads 9 entries
streamed: ZipFile reads 9 entries
streamed: ZipInputStream reads 0 entries, then ZipException: invalid entry size (expected 0 but got 1053 bytes)
streamed, Zip64Mode.AsNeeded: ZipFile reads 9 entries
streamed, Zip64Mode.AsNeeded: ZipInputStream reads 9 entries
SEEN
if diff expected seen; then
  echo "As described."
else
  echo "Otherwise than described." >&2
  exit 1
fi
