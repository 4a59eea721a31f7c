package org.tompolicy.edition.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.edition.page.WellFormed;
import org.tompolicy.files.OwnCode;
import org.tompolicy.files.Sha256;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.Publication;
import org.tompolicy.testing.Slow;

/** Whatever decides the bytes of an annex decides its digest. */
@Slow
class UnsetAnnexTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Imprint IMPRINT = imprint(Map.of());

    /** One that differs in the named components. */
    private static Imprint imprint(Map<String, String> other) {
        return new Imprint(
                Optional.ofNullable(other.get("watermark")),
                other.getOrDefault("title", "t"),
                other.getOrDefault("subject", "s"),
                other.getOrDefault("author", "a"),
                other.getOrDefault("copy", ""),
                other.getOrDefault("language", "en"),
                other.getOrDefault("description", "d"),
                other.containsKey("when") ? NOON.plusSeconds(1) : NOON,
                other.getOrDefault("json", "{}").getBytes(StandardCharsets.UTF_8));
    }

    private static UnsetAnnex annex(String html, Map<String, byte[]> pictures, Imprint imprint, Instant timestamp) {
        return new UnsetAnnex(WellFormed.read(html), new TreeMap<>(pictures), imprint, timestamp);
    }

    private static String html(String html) {
        return annex(html, Map.of(), IMPRINT, NOON).digest();
    }

    private static String with(Map<String, byte[]> pictures) {
        return annex("<p/>", pictures, IMPRINT, NOON).digest();
    }

    @Test
    void equalInputsHaveOneDigest() {
        assertEquals(html("<p a='1' b='2'>x</p>"), html("<p b=\"2\" a=\"1\">x</p>"));
    }

    @Test
    void anotherTreeIsAnotherAnnex() {
        List<String> digests = new ArrayList<>();
        for (String html : List.of(
                "<p>ab</p>",
                "<p>ac</p>",
                "<p><b>a</b>b</p>",
                "<p><b/>ab</p>",
                "<p a='b'/>",
                "<p b='a'/>",
                "<q>ab</q>",
                "<p>a<b/><c/></p>",
                "<p>a<b><c/></b></p>")) {
            digests.add(html(html));
        }
        assertEquals(digests.size(), new HashSet<>(digests).size());
    }

    @Test
    void otherPicturesAreAnotherAnnex() {
        Set<String> digests = new HashSet<>();
        digests.add(with(Map.of()));
        digests.add(with(Map.of("a.png", new byte[] {1})));
        digests.add(with(Map.of("a.png", new byte[] {2})));
        digests.add(with(Map.of("b.png", new byte[] {1})));
        digests.add(with(Map.of("a.png", new byte[] {}, "b.png", new byte[] {1})));
        assertEquals(5, digests.size());
    }

    @Test
    void everythingOfTheImprintCounts() {
        Set<String> digests = new HashSet<>();
        digests.add(annex("<p/>", Map.of(), IMPRINT, NOON).digest());
        var components = Imprint.class.getRecordComponents();
        for (var component : components) {
            digests.add(annex("<p/>", Map.of(), imprint(Map.of(component.getName(), "other")), NOON)
                    .digest());
        }
        assertEquals(components.length + 1, digests.size());
        assertNotEquals(
                annex("<p/>", Map.of(), imprint(Map.of("title", "ts", "subject", "")), NOON)
                        .digest(),
                annex("<p/>", Map.of(), imprint(Map.of("title", "t", "subject", "s")), NOON)
                        .digest());
        assertNotEquals(
                annex("<p/>", Map.of(), IMPRINT, NOON).digest(),
                annex("<p/>", Map.of(), IMPRINT, NOON.plusMillis(1)).digest());
    }

    @Test
    void otherCodeMakesAnotherAnnex() {
        UnsetAnnex annex = annex("<p/>", Map.of(), IMPRINT, NOON);

        assertNotEquals(annex.digest(List.of("pdfbox-3.0.7.jar")), annex.digest(List.of("pdfbox-3.0.8.jar")));
        assertEquals(annex.digest(), annex.digest(SettingCode.names()));
        assertEquals(
                List.of(
                        OwnCode.digest(UnsetAnnex.class).orElseThrow(),
                        Runtime.version().toString()),
                SettingCode.names());
    }

    private static String digest(
            Publication publication, AnnexOptions options, Map<String, String> own, String language) {
        return new AnnexEdition()
                .unset(
                        publication,
                        ChangeHistory.NONE,
                        options,
                        Templates.withOverrides(own),
                        UiTexts.withOverrides(language, own))
                .digest();
    }

    private static AnnexOptions options(String label, List<String> services, Optional<AnnexCustomer> customer) {
        return new AnnexOptions(label, services, customer, AnnexFixture.TIMESTAMP, AnnexFixture.POLICY_JSON);
    }

    @Test
    void whatAnAnnexIsMadeOfReachesItsDigest() {
        Publication released = AnnexFixture.released();
        AnnexOptions usual = AnnexFixture.options();
        String template = Templates.standard().text("annex/annex.html");
        Set<String> digests = new HashSet<>();
        digests.add(digest(released, usual, Map.of(), "en"));
        digests.add(digest(AnnexFixture.draft(), usual, Map.of(), "en"));
        digests.add(digest(AnnexFixture.holding("<p>One</p>"), usual, Map.of(), "en"));
        digests.add(digest(AnnexFixture.holding("<p>Two</p>"), usual, Map.of(), "en"));
        digests.add(digest(released, usual, Map.of(), "de"));
        digests.add(digest(released, usual, Map.of("annex/annex.css", "p { margin: 0 }"), "en"));
        digests.add(digest(
                released, usual, Map.of("annex/annex.html", template.replace("</body>", "<p>own</p></body>")), "en"));
        digests.add(digest(released, usual, Map.of("texts_en.properties", "annex.attachment=Own\n"), "en"));
        digests.add(digest(AnnexFixture.draft(), usual, Map.of("texts_en.properties", "draft=Own\n"), "en"));
        digests.add(digest(released, options("de-avv", List.of(), Optional.empty()), Map.of(), "en"));
        digests.add(digest(released, options("eu-2021-915", List.of("mobile"), Optional.empty()), Map.of(), "en"));
        digests.add(digest(
                released,
                options(
                        "eu-2021-915",
                        List.of(),
                        Optional.of(new AnnexCustomer("Beispiel GmbH", "", "", "", "", false))),
                Map.of(),
                "en"));
        digests.add(digest(released, AnnexOptions.of("eu-2021-915", NOON, AnnexFixture.POLICY_JSON), Map.of(), "en"));
        digests.add(digest(
                released, AnnexOptions.of("eu-2021-915", AnnexFixture.TIMESTAMP, new byte[] {'1'}), Map.of(), "en"));
        assertEquals(14, digests.size());
    }

    /** A digest of the parts is not one of the parts joined. */
    @Test
    void wherePartsEndCounts() {
        assertNotEquals(
                Sha256.ofParts(List.of(new byte[] {1, 2}, new byte[] {3})),
                Sha256.ofParts(List.of(new byte[] {1}, new byte[] {2, 3})));
    }

    /** Called by name, among classes of a loader of its own. */
    static String digestOfReleased() {
        return digest(AnnexFixture.released(), AnnexFixture.options(), Map.of(), "en");
    }

    /** A build that finds its PDF in the cache loads no class of the libraries that set pages. */
    @Test
    void theDigestNeedsNoLibraryThatSetsPages() throws Exception {
        List<String> loaded = new ArrayList<>();
        ClassLoader parent = UnsetAnnexTest.class.getClassLoader();
        ClassLoader own = new ClassLoader(parent) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                synchronized (getClassLoadingLock(name)) {
                    loaded.add(name);
                    Class<?> here = findLoadedClass(name);
                    if (here != null || !name.startsWith("org.tompolicy.")) {
                        return here != null ? here : super.loadClass(name, resolve);
                    }
                    try (InputStream in = parent.getResourceAsStream(name.replace('.', '/') + ".class")) {
                        byte[] code = in.readAllBytes();
                        return defineClass(name, code, 0, code.length, UnsetAnnexTest.class.getProtectionDomain());
                    } catch (IOException unreadable) {
                        throw new ClassNotFoundException(name, unreadable);
                    }
                }
            }
        };
        Method there = own.loadClass(UnsetAnnexTest.class.getName()).getDeclaredMethod("digestOfReleased");
        there.setAccessible(true);
        there.invoke(null);

        assertTrue(loaded.contains(UnsetAnnex.class.getName()), "nothing seen");
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(name -> name.startsWith("org.apache.pdfbox.")
                                || name.startsWith("org.apache.fontbox.")
                                || name.startsWith("com.openhtmltopdf."))
                        .distinct()
                        .toList());
    }
}
