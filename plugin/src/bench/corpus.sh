#!/usr/bin/env bash
# Writes a policy of any size, to time the goals on: corpus.sh FOLDER [MEASURES] [RECORDS]
# Each measure has four claims, each claim an interval or none and one record; numbers default to 1000 and 500.
# Then, in FOLDER, with the plugin installed:  time mvn -B -q package
set -euo pipefail

folder=${1:?usage: corpus.sh FOLDER [MEASURES] [RECORDS]}
measures=${2:-1000}
records=${3:-500}

mkdir -p "$folder/measures/evidence" "$folder/.mvn"
printf -- '-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n' > "$folder/.mvn/jvm.config"
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>corpus</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build>
    <plugins>
      <plugin>
        <groupId>org.tompolicy</groupId>
        <artifactId>tom-maven-plugin</artifactId>
        <version>0.1.0-SNAPSHOT</version>
      </plugin>
    </plugins>
  </build>
</project>
POM

categories=()
for ((i = 0; i < measures; i++)); do
  category=c$((i / 50))
  if ((i % 50 == 0)); then
    categories+=("$category")
    mkdir -p "$folder/measures/$category"
    printf '= Category %d\n' $((i / 50)) > "$folder/measures/$category/category.adoc"
  fi
  {
    printf '= Measure %d\n:tom-id: %s-%03d\n:revnumber: 1\n:tom-status: implemented\n:tom-owner: Head of IT\n:tom-gdpr: 32.1.b\n' \
      "$i" "$(printf 'A%b' "\\x$(printf %x $((65 + i / 900)))")" $((100 + i % 900))
    for claim in a b c d; do
      printf '\n[#%s,evidence=record-%d]\nThe team keeps register %d%s and looks at it once a year.\n' \
        "$claim" $(((i * 4 + $(printf %d "'$claim") - 97) % records)) "$i" "$claim"
    done
  } > "$folder/measures/$category/m$i.adoc"
done
for ((i = 0; i < records; i++)); do
  printf '= Record %d\n:tom-kind: record\n:tom-collected: 2026-%02d-01\n' "$i" $((1 + i % 11)) \
    > "$folder/measures/evidence/record-$i.adoc"
done
list=$(IFS=,; echo "${categories[*]}")
printf '= Corpus\n:revnumber: 1\n:tom-company: Example Ltd\n:tom-contact: privacy@example.com\n:tom-categories: %s\n:tom-frameworks: gdpr\n' \
  "${list//,/, }" > "$folder/measures/policy.adoc"
