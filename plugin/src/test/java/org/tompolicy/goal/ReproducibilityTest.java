package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.tompolicy.testing.Slow;

@Isolated
@Slow
class ReproducibilityTest {

    @TempDir
    private Path temporary;

    @Test
    void twoFoldersTimeZonesAndLocalesGiveTheSameBytes() throws IOException {
        SortedMap<String, byte[]> here = build(temporary.resolve("one"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        SortedMap<String, byte[]> there;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            there = build(temporary.resolve("an other folder, größer"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertEquals(here.keySet(), there.keySet());
        for (Map.Entry<String, byte[]> file : here.entrySet()) {
            assertArrayEquals(file.getValue(), there.get(file.getKey()), file.getKey());
        }
    }

    private static SortedMap<String, byte[]> build(Path root) throws IOException {
        Builds.copy(Builds.OWN_MEASURES, root.resolve("measures"));
        Builds.copy(Builds.OWN_ARCHITECTURE, root.resolve("architecture"));
        Build build = Builds.reported(
                Builds.options(root, root.resolve("measures"), root.resolve("architecture"), root.resolve("out")));
        CheckGoal.run(build);
        SiteGoal.run(build);
        AnnexGoal.run(build);
        return Builds.files(root.resolve("out"));
    }
}
