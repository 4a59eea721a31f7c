#!/bin/sh
# maven-plugin-plugin 3.15.2: the Java that a plugin asks for is that of the newest class among its dependencies.
#
# One would expect that a Maven plugin which is compiled for Java 17 and states nothing else asks for Java 17, since
# maven.compiler.release says so and its own classes are of that version.
# What happens: the goal plugin:descriptor reads the class files of all dependencies that the plugin has when it runs,
# and writes the newest version found as requiredJavaVersion. The library of fonts below is full of font files and has
# one class, compiled for Java 21; so the plugin asks for Java 21, even if it never uses that class. The build does
# not warn of it.
# Why it matters: on Java 17, Maven 3.9.16 refuses to run such a plugin ("Required Java version 21 is not met"), while
# the plugin's own build, also on Java 17, is green. The way out is to state requiredJavaVersion in the configuration of
# maven-plugin-plugin, which is shown too.
#
# Needs Maven and a JDK from 17 on. Exits 0 where it is so, 1 where it is otherwise.
set -eu

version=3.15.2
fonts=3.0.5
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
cd "$dir"

mkdir -p src/main/java/example
cat > src/main/java/example/HelloMojo.java <<'JAVA'
package example;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

@Mojo(name = "hello")
public class HelloMojo extends AbstractMojo {
    @Override
    public void execute() {
        getLog().info("hello");
    }
}
JAVA

# $1: a dependency more, $2: configuration of maven-plugin-plugin. Prints what the descriptor then asks for.
required() {
  cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>hello-maven-plugin</artifactId>
  <version>1</version>
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
      <version>$version</version>
      <scope>provided</scope>
    </dependency>
    $1
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
        <version>$version</version>
        <configuration>$2</configuration>
      </plugin>
    </plugins>
  </build>
</project>
POM
  rm -rf target
  mvn -B process-classes > maven.txt || {
    cat maven.txt >&2
    exit 2
  }
  sed -n 's|.*<requiredJavaVersion>\(.*\)</requiredJavaVersion>.*|\1|p' target/classes/META-INF/maven/plugin.xml
}

library="<dependency>
      <groupId>com.github.librepdf</groupId>
      <artifactId>openpdf-fonts-extra</artifactId>
      <version>$fonts</version>
      <exclusions>
        <exclusion>
          <groupId>*</groupId>
          <artifactId>*</artifactId>
        </exclusion>
      </exclusions>
    </dependency>"

alone=$(required "" "")
with_fonts=$(required "$library" "")
warnings=$(grep -c '^\[WARN' maven.txt || true)
stated=$(required "$library" "<requiredJavaVersion>17</requiredJavaVersion>")

echo "maven-plugin-plugin $version; a plugin compiled for Java 17 asks for"
echo "  without dependencies: Java $alone"
echo "  with openpdf-fonts-extra $fonts: Java $with_fonts (warnings of the build: $warnings)"
echo "  with it, and requiredJavaVersion stated: Java $stated"
if [ "$alone" = 17 ] && [ "$with_fonts" = 21 ] && [ "$stated" = 17 ]; then
  echo "As described: one class of a dependency decides what the plugin asks for."
else
  echo "Changed: expected were 17, 21 and 17."
  exit 1
fi
