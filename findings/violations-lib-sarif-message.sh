#!/bin/sh
# violations-lib 1.160.5: what is said of a rule stands before what is said of a place.
#
# violations-lib reads the reports of many tools for build servers and bots that comment changes.
# One would expect that the message of a SARIF result comes first, or alone: it is the one text that tells what was
# found here, and its first sentence is meant to do as a summary.
# What happens: the message of the violation begins with the rule's id and short description, goes on with the whole
# help of the rule, and ends with the result's own message. If the region of the place has a message, which SARIF lets
# one add, that one comes before everything.
# Why it matters: who makes SARIF and writes a good help of some paragraphs for each rule pushes away what was found in
# this line; all findings of a rule look alike in a list that shows the beginning. The finding comes first where it is
# the region's message too.
#
# Needs Maven and a JDK from 17 on. Exits 0 where it is so, 1 where it is otherwise.
set -eu

version=1.160.5
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
cd "$dir"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>sarif-message</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>se.bjurr.violations</groupId>
      <artifactId>violations-lib</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM

# $1: what the region has beside its line.
sarif() {
  cat <<JSON
{
  "\$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [{
    "tool": {"driver": {"name": "example", "rules": [{
      "id": "no-deadline",
      "shortDescription": {"text": "A promise without a deadline."},
      "help": {"text": "HELP: say until when it holds."}
    }]}},
    "results": [{
      "ruleId": "no-deadline",
      "ruleIndex": 0,
      "level": "warning",
      "message": {"text": "FOUND: backups are tested, but when?"},
      "locations": [{"physicalLocation": {
        "artifactLocation": {"uri": "policy.adoc"},
        "region": {"startLine": 7$1}
      }}]
    }]
  }]
}
JSON
}

cat > SarifMessage.java <<'JAVA'
import java.nio.file.Path;
import java.util.regex.Pattern;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.reports.Parser;

class SarifMessage {
    public static void main(String[] args) {
        ViolationsApi.violationsApi()
                .withPattern(".*/" + Pattern.quote(args[0]))
                .inFolder(Path.of("").toAbsolutePath().toString())
                .findAll(Parser.SARIF)
                .violations()
                .forEach(violation -> System.out.println(violation.getMessage()));
    }
}
JAVA

copy=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies
mvn -q -B "$copy" -DoutputDirectory=lib > maven.txt || {
  cat maven.txt
  exit 2
}
sarif '' > plain.sarif
sarif ', "message": {"text": "REGION: backups are tested, but when?"}' > region.sarif

# The words in capitals, in the order in which they came.
order() {
  grep -o 'HELP\|FOUND\|REGION' "$1" | tr '\n' ' '
}

echo "violations-lib $version"
for name in plain region; do
  java -cp 'lib/*' SarifMessage.java "$name.sarif" > "$name.txt" 2> "$name.log" || {
    cat "$name.log"
    exit 2
  }
  echo "--- message of $name.sarif:"
  cat "$name.txt"
done
echo "---"
if [ "$(order plain.txt)" = "HELP FOUND " ] && [ "$(order region.txt)" = "REGION HELP FOUND " ]; then
  echo "As described: help before message, and the region's message before both."
else
  echo "Changed: expected were HELP FOUND, and REGION HELP FOUND."
  exit 1
fi
