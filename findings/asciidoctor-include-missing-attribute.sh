#!/bin/sh
# Asciidoctor 2.0.26 (AsciidoctorJ 3.0.1): an include that is said to be dropped is printed.
#
# One would expect that, with attribute-missing=warn, an include whose path names an attribute that does not exist is
# dropped, as the log says: "include dropped due to missing attribute".
# What happens: the log says so, and "Unresolved directive in … - include::{nope}/a.adoc[]" stands among the words of
# the page. With attribute-missing=drop-line, or opts=optional at the include, the directive is dropped; with skip, which
# is the default, nothing is said of dropping, and it is printed too.
# Why it matters: who reads the log believes that the page lacks something. It has something too much: the words, which
# name a path of the sources, are read by customers.
#
# Needs Maven and a JDK from 17 on. Exits 0 where it is so, 1 where it is otherwise.
set -eu

version=3.0.1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
cd "$dir"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>include-missing-attribute</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.asciidoctor</groupId>
      <artifactId>asciidoctorj</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM

cat > IncludeMissing.java <<'JAVA'
import java.util.logging.Level;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

class IncludeMissing {

    public static void main(String[] args) {
        Logger.getLogger("asciidoctor").setLevel(Level.OFF);
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            System.err.println(asciidoctor.asciidoctorVersion());
            asciidoctor.registerLogHandler(entry -> System.out.println(
                    "  log: " + entry.getMessage().replace(System.getProperty("user.dir"), "FOLDER")));
            for (String mode : new String[] {"skip", "warn", "drop-line"}) {
                print(asciidoctor, mode, "include::{nope}/a.adoc[]");
            }
            print(asciidoctor, "warn", "include::{nope}/a.adoc[opts=optional]");
        }
    }

    static void print(Asciidoctor asciidoctor, String mode, String line) {
        System.out.println(mode + ": " + line);
        Options options = Options.builder()
                .safe(SafeMode.SAFE)
                .attributes(Attributes.builder()
                        .attribute("attribute-missing", mode)
                        .build())
                .build();
        String html = asciidoctor.convert("Before.\n\n" + line + "\n\nAfter.\n", options);
        System.out.println("  page: " + html.replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">")
                .replaceAll("\\s+", " ").strip());
    }
}
JAVA

cat > expected.txt <<'TEXT'
skip: include::{nope}/a.adoc[]
  log: include file not found: FOLDER/{nope}/a.adoc
  page: Before. Unresolved directive in <stdin> - include::{nope}/a.adoc[] After.
warn: include::{nope}/a.adoc[]
  log: dropping line containing reference to missing attribute: nope
  log: include dropped due to missing attribute: include::{nope}/a.adoc[]
  log: skipping reference to missing attribute: nope
  page: Before. Unresolved directive in <stdin> - include::{nope}/a.adoc[] After.
drop-line: include::{nope}/a.adoc[]
  log: dropping line containing reference to missing attribute: nope
  log: include dropped due to missing attribute: include::{nope}/a.adoc[]
  page: Before. After.
warn: include::{nope}/a.adoc[opts=optional]
  log: dropping line containing reference to missing attribute: nope
  log: optional include dropped due to missing attribute: include::{nope}/a.adoc[opts=optional]
  page: Before. After.
TEXT

copy=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies
mvn -q -B "$copy" -DoutputDirectory=lib > maven.txt || {
  cat maven.txt
  exit 2
}
java -cp 'lib/*' IncludeMissing.java > seen.txt 2> said.txt || {
  cat said.txt
  exit 2
}

echo "asciidoctorj $version, Asciidoctor $(grep -o '^[0-9][0-9.]*$' said.txt)"
cat seen.txt
if cmp -s expected.txt seen.txt; then
  echo "As described: the log says that the include is dropped, and the page prints it."
else
  echo "Changed: expected was"
  cat expected.txt
  exit 1
fi
