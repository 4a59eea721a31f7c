package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.Cache;
import org.tompolicy.read.PolicyReader;
import org.tompolicy.read.ReadResult;

/**
 * Edits at random, among them many that break something: after each of them the sources are read with the cache that the
 * builds before it filled, and without one. Both say the same, down to the last place of a word, and what is made of it.
 */
abstract class RandomEdits {

    private static final String[] LINES = {
        "",
        "Text with *weight*, `code` and a footnote.footnote:[A note {missing}.]",
        "include::_part.adoc[]",
        "include::_inner.adoc[tag=a,opts=optional]",
        "include::../AC/_inner.adoc[lines=1..2]",
        "include::missing.adoc[]",
        "include::{where}/_part.adoc[]",
        ":where: .",
        "image::a.svg[A drawing]",
        "image::b.png[A picture]",
        "image::b.png[]",
        "Printed on {localdate} or in {docyear}.",
        "ifdef::where[Only {where}.]",
        "// tag::a[]",
        "// end::a[]",
        "[#x,cadence=\"P1D]",
        "[#register,cadence=P1D]",
        "* A promise in a list.",
        "[.internal]",
        "====",
        "|===",
        "|one |[#cell]#two#",
        "NOTE: A note.",
        "<<x>> and xref:b.adoc#x[there]",
        "++++\n<b onclick=\"x\">raw</b>\n++++",
        "== A section",
        "== A section",
        ":tom-languages: de",
        ":tom-owner: Head of IT",
        "\u0001"
    };

    private static final String[] FILES = {
        "policy.adoc",
        "AC/category.adoc",
        "AC/a.adoc",
        "AC/b.adoc",
        "AC/c.adoc",
        "AC/_part.adoc",
        "AC/_inner.adoc",
        "AC/missing.adoc",
        "AC/a.svg",
        "AC/b.png",
        "evidence/e.adoc",
        "evidence/f.md"
    };

    @TempDir
    private Path folder;

    private final Map<String, String> files = new TreeMap<>();
    private int day;

    private void write() {
        files.clear();
        files.put(
                "policy.adoc", "= Policy\n:tom-company: Test\n:tom-categories: AC\n:tom-languages: en\n\nPreamble.\n");
        files.put("AC/category.adoc", "= Access\n:tom-id: AC\n");
        files.put(
                "AC/a.adoc",
                "= A\n:tom-id: AC-01\n:tom-gdpr: 32.1.b\n\n[#register]\nWe keep it.\n\ninclude::_part.adoc[]\n");
        files.put(
                "AC/b.adoc",
                "= B\n:tom-id: AC-02\n\n* A list\n+\n[#x,evidence=e]\nWith a promise.\n\nimage::a.svg[A]\n");
        files.put("AC/c.adoc", "No title.\n\nText.\n");
        files.put("AC/_part.adoc", "Part.\n\ninclude::_inner.adoc[]\n");
        files.put("AC/_inner.adoc", "// tag::a[]\nInner.\n// end::a[]\n");
        files.put("AC/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>one</text></svg>");
        files.put("evidence/e.adoc", "= Evidence\n:tom-id: e\n:tom-kind: record\n:tom-collected: 2026-01-01\n");
        files.put("evidence/f.md", "---\ntom-id: f\n---\n# Evidence\n\n![A](../AC/a.svg)\n");
    }

    /** One edit; answers what it was. */
    private String edit(Random random) {
        String path = FILES[random.nextInt(FILES.length)];
        int kind = random.nextInt(12);
        List<String> lines =
                new ArrayList<>(List.of(files.getOrDefault(path, "").split("\n", -1)));
        int at = random.nextInt(lines.size());
        if (kind == 0) {
            day++;
            return "another day";
        }
        if (kind == 1) {
            files.remove(path);
            return "without " + path;
        }
        if (kind == 2) {
            String other = FILES[random.nextInt(FILES.length)];
            files.put(path, files.getOrDefault(other, ""));
            return path + " is " + other;
        }
        if (kind == 3) {
            write();
            return "as in the beginning";
        }
        if (kind <= 5 && lines.size() > 1) {
            lines.remove(at);
        } else if (kind <= 7 && !lines.get(at).isEmpty()) {
            String line = lines.get(at);
            int cut = random.nextInt(line.length());
            lines.set(
                    at,
                    line.substring(0, cut)
                            + "xä]#\"{".charAt(random.nextInt(6))
                            + line.substring(random.nextBoolean() ? cut : cut + 1));
        } else {
            lines.add(at, LINES[random.nextInt(LINES.length)]);
        }
        files.put(path, String.join("\n", lines));
        return path + " line " + (at + 1);
    }

    private record Read(Sources sources, ReadResult result) {}

    private Read read(Cache cache) {
        Sources sources = new SourceReader(
                        new MapTree("measures", files),
                        Optional.empty(),
                        SourceOptions.at(Reading.TIMESTAMP.plusSeconds(86_400L * day)),
                        cache,
                        "code")
                .read();
        return new Read(sources, new PolicyReader().read(sources, "measures/policy.adoc"));
    }

    final void cachedEqualsUncached(long seed, int edits) {
        Random random = new Random(seed);
        write();
        List<String> made = new ArrayList<>();
        int convertedFresh = 0;
        int convertedCached = 0;
        for (int number = 0; number < edits; number++) {
            made.add(edit(random));
            int start = AsciiDocEngine.converted();
            Read fresh = read(Cache.none());
            int between = AsciiDocEngine.converted();
            Read cached = read(Cache.in(folder));
            convertedFresh += between - start;
            convertedCached += AsciiDocEngine.converted() - between;
            assertEquals(fresh, cached, () -> "seed " + seed + " after " + made);
            assertEquals(AsciiDocEngine.converted(), again(fresh), () -> "converted again; seed " + seed + " " + made);
        }
        assertTrue(convertedCached * 2 < convertedFresh, convertedCached + " of " + convertedFresh + " converted");
    }

    /** Reads once more; answers how many documents were converted until then. */
    private int again(Read fresh) {
        Read again = read(Cache.in(folder));
        assertEquals(fresh, again);
        return AsciiDocEngine.converted();
    }
}
