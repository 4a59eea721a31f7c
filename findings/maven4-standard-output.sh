#!/bin/sh
# Maven 4.0.0-rc-6: what a plugin prints to System.out becomes a line of the log.
#
# One would expect that a line which a plugin prints comes out as it is, as it does in Maven 3.9. Some build servers
# take a line for an annotation of a source file if it begins with ::warning.
# What happens: Maven 4 replaces System.out while it builds, and "[INFO] [stdout] " stands before each line, even with
# -q, where no other line of that level is shown. What is written to FileDescriptor.out comes as it is in both.
# Why it matters: annotations that a plugin prints are lost with Maven 4, and no build fails for it, since the words are
# all there, only not at the beginning of a line. Output that a program reads has to be written past System.out.
#
# Needs Maven and a JDK from 17 on. Exits 0 where it is so, 1 where it is otherwise.
set -eu

old=3.9.16
new=4.0.0-rc-6
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
cd "$dir"

mkdir -p says/src/main/java/example used
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>all</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <modules>
    <module>says</module>
    <module>used</module>
  </modules>
</project>
POM
cat > says/pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>example</groupId>
    <artifactId>all</artifactId>
    <version>1</version>
  </parent>
  <artifactId>says-maven-plugin</artifactId>
  <packaging>maven-plugin</packaging>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.apache.maven</groupId>
      <artifactId>maven-plugin-api</artifactId>
      <version>3.8.7</version>
      <scope>provided</scope>
    </dependency>
    <dependency>
      <groupId>org.apache.maven.plugin-tools</groupId>
      <artifactId>maven-plugin-annotations</artifactId>
      <version>3.15.2</version>
      <scope>provided</scope>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.14.1</version>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-plugin-plugin</artifactId>
        <version>3.15.2</version>
      </plugin>
    </plugins>
  </build>
</project>
POM
cat > says/src/main/java/example/SayMojo.java <<'JAVA'
package example;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

@Mojo(name = "say", defaultPhase = LifecyclePhase.PACKAGE)
public class SayMojo extends AbstractMojo {
    @Override
    public void execute() {
        System.out.println("::warning file=policy.adoc,line=7::by System.out");
        System.out.flush();
        try {
            String line = "::warning file=policy.adoc,line=7::by FileDescriptor.out\n";
            new FileOutputStream(FileDescriptor.out).write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
JAVA
cat > used/pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>example</groupId>
    <artifactId>all</artifactId>
    <version>1</version>
  </parent>
  <artifactId>used</artifactId>
  <packaging>pom</packaging>
  <build>
    <plugins>
      <plugin>
        <groupId>example</groupId>
        <artifactId>says-maven-plugin</artifactId>
        <version>1</version>
        <executions>
          <execution>
            <goals>
              <goal>say</goal>
            </goals>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
POM

# $1: a version of Maven, and options for it. Prints the lines of the build that hold an annotation.
annotations() {
  maven=$dir/apache-maven-$1/bin/mvn
  shift
  "$maven" -B "$@" package > build.txt 2>&1 || {
    cat build.txt >&2
    exit 2
  }
  grep '::warning' build.txt || true
}

for version in "$old" "$new"; do
  mkdir "get-$version"
  cat > "get-$version/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>get</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-dependency-plugin</artifactId>
        <version>3.8.1</version>
        <configuration>
          <artifactItems>
            <artifactItem>
              <groupId>org.apache.maven</groupId>
              <artifactId>apache-maven</artifactId>
              <version>$version</version>
              <type>tar.gz</type>
              <classifier>bin</classifier>
            </artifactItem>
          </artifactItems>
          <outputDirectory>$dir</outputDirectory>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
POM
  mvn -q -B -f "get-$version/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack > maven.txt || {
    cat maven.txt
    exit 2
  }
done

for version in "$old" "$new"; do
  echo "Maven $version:"
  annotations "$version"
  echo "Maven $version -q:"
  annotations "$version" -q
done > seen.txt

cat > expected.txt <<TEXT
Maven $old:
::warning file=policy.adoc,line=7::by System.out
::warning file=policy.adoc,line=7::by FileDescriptor.out
Maven $old -q:
::warning file=policy.adoc,line=7::by System.out
::warning file=policy.adoc,line=7::by FileDescriptor.out
Maven $new:
[INFO] [stdout] ::warning file=policy.adoc,line=7::by System.out
::warning file=policy.adoc,line=7::by FileDescriptor.out
Maven $new -q:
[INFO] [stdout] ::warning file=policy.adoc,line=7::by System.out
::warning file=policy.adoc,line=7::by FileDescriptor.out
TEXT

cat seen.txt
if cmp -s expected.txt seen.txt; then
  echo "As described: Maven 4 logs what is printed to System.out."
else
  echo "Changed: expected was"
  cat expected.txt
  exit 1
fi
