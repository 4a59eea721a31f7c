#!/usr/bin/env bash
# Times us and others on the same text, and writes BENCHMARKS.md with its chart: benchmark.sh FOLDER [--NAME=VALUE …]
# Everything is made in FOLDER, which takes some gigabytes; figures are added to FOLDER/figures.csv, from which the page is written: delete it to
# begin anew. The plugin has to be installed (mvn install -DskipTests). Not for build servers: it wants a machine with nothing else to do, and hours.
#   --rounds=3             how often each case is run
#   --sizes=27,1000,10000  numbers of measures; none (--sizes=) writes the page from the figures that there are
#   --tools=tom,antora     some only: tom, tom-before, asciidoctor-maven-plugin, asciidoctor-maven-plugin-flags, jbake, antora, eleventy
#   --cases=cold,unchanged some only: cold, unchanged, "one changed", verify, "edit in the preview"
#   --repository=FOLDER    a repository of Maven where the plugin is installed, instead of the usual one
#   --before=FOLDER        one where an earlier build of the plugin is installed, to compare it with
#   --hush=COMMAND --wake=COMMAND  what the shell runs before and after each process that is measured
#   --note=WORDS           what is to be known of this run, such as what else the machine had to do; stands on the page
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${1:?usage: benchmark.sh FOLDER [--NAME=VALUE …]}
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -Xlint:all -d "$classes" "$here"/java/org/tompolicy/bench/*.java
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$classes" org.tompolicy.bench.Benchmark "$folder" "--root=$here/../../.." "${@:2}"
