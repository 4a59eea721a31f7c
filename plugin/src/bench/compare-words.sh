#!/usr/bin/env bash
# Says which words of architecture documents are not on their pages: compare-words.sh ARCHITECTURE SITE [--totals]
# ARCHITECTURE is the folder of the documents, SITE the folder of their pages (target/tom/site/architecture).
# AsciiDoc is converted by Asciidoctor itself, with the ids and attributes that the plugin sets; Markdown by commonmark with the
# extensions that GitHub has, because GitHub's own renderer can't be had offline. Words are runs of letters and digits; they are counted, so that
# a text that moved (a footnote) is not lost. A line a page: words of the reference, lost, added; below it the runs of words that were lost (-) and
# added (+). What differs on purpose is counted by kind and is not lost: front matter, includes that are not found, scripts
# and style sheets, blocks for other audiences. Alternative texts of pictures count as words, on both sides. The document's title is
# not compared: the page has it in its head.
# Options of Maven, which names the jars of the plugin: MAVEN_ARGS="-o" compare-words.sh …
set -euo pipefail

documents=$(realpath "${1:?usage: compare-words.sh ARCHITECTURE SITE [--totals]}")
pages=$(realpath "${2:?usage: compare-words.sh ARCHITECTURE SITE [--totals]}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jars=$(mktemp)
trap 'rm -f "$jars"' EXIT

# shellcheck disable=SC2086 # several options
mvn -B -q ${MAVEN_ARGS:-} -f "$here/../../pom.xml" dependency:build-classpath -Dmdep.includeScope=runtime "-Dmdep.outputFile=$jars" > /dev/null
java -XX:TieredStopAtLevel=1 -cp "$(cat "$jars")" "$here/CompareWords.java" "$documents" "$pages" "${@:3}"
