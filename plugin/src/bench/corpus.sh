#!/usr/bin/env bash
# Writes a policy of any size, to time the goals on: corpus.sh FOLDER [MEASURES] [RECORDS] [SEED]
# Each measure has four claims, each claim an interval and one record; numbers default to 1000 and half of the measures. The same seed gives
# the same bytes. Then, in FOLDER, with the plugin installed:  time mvn -B -q package
set -euo pipefail

exec java "$(dirname "${BASH_SOURCE[0]}")/java/org/tompolicy/bench/Corpus.java" "${1:?usage: corpus.sh FOLDER [MEASURES] [RECORDS] [SEED]}" "${@:2}"
