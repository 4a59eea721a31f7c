#!/usr/bin/env bash
# Adds releases to a policy that corpus.sh wrote, to time the site on them: releases.sh FOLDER [RELEASES]
# Each release changes the words of one measure and takes effect a month after the one before; the number defaults to 50.
# It runs tom:release, so that the seals are real ones, with the plugin installed. Then, in FOLDER:
#   time mvn -B -q tom:site -Dtom.asOf=2026-11-23
# Options of Maven: MAVEN_ARGS="-o" releases.sh …
set -euo pipefail

folder=${1:?usage: releases.sh FOLDER [RELEASES]}
releases=${2:-50}
export LC_ALL=C.UTF-8
cd "$folder"

mapfile -t measures < <(find measures -name 'm[0-9]*.adoc' | sort)
for ((i = 0; i < releases; i++)); do
  day=$(printf '%d-%02d-01' $((2021 + i / 12)) $((1 + i % 12)))
  if ((i > 0)); then
    measure=${measures[$((i % ${#measures[@]}))]}
    revision=$(($(sed -n 's/^:revnumber: //p' "$measure") + 1))
    sed -i -e "s/^:revnumber: .*/:revnumber: $revision\n:tom-change: $revision equivalent/" -e '/^:tom-change: '"$((revision - 1))"' /d' \
      -e "s/ keeps register \([0-9]*a\)[^ ]* / keeps register \1.$revision /" "$measure"
  fi
  # shellcheck disable=SC2086 # several options
  mvn -B -q ${MAVEN_ARGS:-} org.tompolicy:tom-maven-plugin:0.1.0-SNAPSHOT:release "-Dtom.version=1.$i.0" "-Dtom.asOf=$day" > release.log || {
    cat release.log >&2
    exit 1
  }
  echo "1.$i.0"
done
rm -f release.log
