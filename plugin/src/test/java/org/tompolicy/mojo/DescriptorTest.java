package org.tompolicy.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The descriptor of the plugin: which Java it asks for, and whether everything that it brings along runs there. */
class DescriptorTest {

    private static final String JAVA = "17";

    /** Class files of Java 17, as table 4.1-A of the specification of the Java Virtual Machine numbers them. */
    private static final int NEWEST = 61;

    @Test
    void asksForTheOldestJavaThatIsPromised() throws Exception {
        assertEquals(JAVA, text(descriptor(), "requiredJavaVersion"));
    }

    @Test
    void noClassFileIsNewerThanThat() throws Exception {
        List<String> newer = new ArrayList<>();
        NodeList dependencies = descriptor().getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            newer.addAll(
                    newerClasses(jar(text(dependency, "artifactId") + "-" + text(dependency, "version") + ".jar")));
        }
        assertEquals(List.of(), newer);
        assertTrue(dependencies.getLength() > 20, "only " + dependencies.getLength() + " dependencies seen");
    }

    @Test
    void canaryNewerClassFileIsSeen() throws Exception {
        assertTrue(isNewer(new DataInputStream(new ByteArrayInputStream(
                new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, NEWEST + 1}))));
    }

    private static Element descriptor() throws Exception {
        try (InputStream xml = DescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            assertNotNull(xml, "no descriptor");
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getDocumentElement();
        }
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Path jar(String name) {
        List<Path> found = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(file -> file.getFileName().toString().equals(name))
                .toList();
        assertEquals(1, found.size(), name + " on the class path");
        return found.get(0);
    }

    /** Classes that this Java would load; those for newer ones only, in a jar of several releases, do no harm. */
    private static List<String> newerClasses(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                Stream<? extends ZipEntry> entries = zip.stream()) {
            List<String> newer = new ArrayList<>();
            for (ZipEntry entry : entries.toList()) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/versions/")) {
                    try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
                        if (isNewer(in)) {
                            newer.add(jar.getFileName() + ": " + entry.getName());
                        }
                    }
                }
            }
            return newer;
        }
    }

    private static boolean isNewer(DataInputStream classFile) throws IOException {
        assertEquals(0xcafebabe, classFile.readInt(), "the first word of a class file");
        classFile.readUnsignedShort();
        return classFile.readUnsignedShort() > NEWEST;
    }
}
