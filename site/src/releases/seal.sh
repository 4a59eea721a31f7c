#!/usr/bin/env bash
# Makes the three releases of the example policy from the texts in this folder, by running tom:release on each:
#
#   site/src/releases/seal.sh            writes measures/releases/
#   site/src/releases/seal.sh --check    writes nothing and says whether measures/releases/ would be the same
#
# Until version 0.1.0 of the plugin this script remakes the seals when their format changes. After that never: what has
# been issued stays as it was issued, and a later plugin reads it.
#
# 2025.1/ is the whole text of the first release; 2026.1/ and 2026.2/ hold what differs from the release before, and
# removed.txt the files that went. draft/ is what measures/ says otherwise than 2026.2, for the release after it. Sections
# of the architecture documents are proof in the last two; they are read from site/architecture/. Options of Maven:
# MAVEN_ARGS="-o" site/src/releases/seal.sh
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../../.." && pwd -P)
check=
case "${1:-}" in
  '') ;;
  --check) check=yes ;;
  *) echo "usage: seal.sh [--check]" >&2; exit 2 ;;
esac
export LC_ALL=C.UTF-8

# A folder outside every repository: the seals name no commit, because these texts have none of their own.
work=$(mktemp -d)
work=$(cd "$work" && pwd -P)
trap 'rm -rf "$work"' EXIT
plugin=$(realpath --relative-to="$work" "$root/plugin")
version=$(sed -n 's,^  <version>\(.*\)</version>$,\1,p' "$root/pom.xml" | head -n 1)
mkdir -p "$work/.mvn" "$work/policy"
cp -R "$root"/.mvn/. "$work/.mvn/"
cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>releases</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <modules>
    <module>$plugin</module>
    <module>policy</module>
  </modules>
</project>
POM

# release VERSION DAY: adds what differs to the text so far, and seals it as issued on that day.
release() {
  local name=$1 day=$2 file
  if [ -f "$here/$name/removed.txt" ]; then
    while IFS= read -r file; do
      rm "$work/policy/$file"
    done < "$here/$name/removed.txt"
  fi
  cp -R "$here/$name/measures" "$work/policy/"
  if [ "$name" != 2025.1 ]; then
    cp -R "$root/site/architecture" "$work/policy/"
  fi
  cat > "$work/policy/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>policy</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <properties>
    <project.build.outputTimestamp>${day}T00:00:00Z</project.build.outputTimestamp>
  </properties>
  <build>
    <plugins>
      <plugin>
        <groupId>org.tompolicy</groupId>
        <artifactId>tom-maven-plugin</artifactId>
        <version>$version</version>
        <executions>
          <execution>
            <goals>
              <goal>release</goal>
            </goals>
            <phase>package</phase>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
POM
  echo "== $name, issued on $day"
  # shellcheck disable=SC2086
  mvn -B -q ${MAVEN_ARGS:-} -f "$work/pom.xml" -Dmaven.test.skip -Dspotless.check.skip package \
    -Dtom.version="$name" -Dtom.asOf="$day" -Dtom.future </dev/null
  (cd "$work/policy/measures/releases/$name" && sha256sum --quiet -c SHA256SUMS)
}

release 2025.1 2025-03-03
release 2026.1 2026-08-31
release 2026.2 2026-11-16

# What measures/ says otherwise than the newest release stands in draft/, and nowhere else.
cp -R "$here/draft/measures" "$work/policy/"
diff -r --exclude=releases "$work/policy/measures" "$root/measures"

if [ -n "$check" ]; then
  diff -rq "$work/policy/measures/releases" "$root/measures/releases"
  echo "measures/releases/ is what these texts give."
else
  rm -rf "$root/measures/releases"
  cp -R "$work/policy/measures/releases" "$root/measures/releases"
  (cd "$root/measures/releases" && sha256sum -- */SHA256SUMS)
fi
