package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CompactTest {

    @Test
    void aStyleSheetLosesWhatOnlyItsWritersRead() {
        assertEquals(
                "/*! licence */:root{--sans:\"A  B\",c}a :hover,b>c:not([data-x=\"a: b; }\"]){margin:0 calc(1px + 2%)}"
                        + "@media (max-width:20em) and (color){i::after{content:\" /* , */ \"}}\n",
                Compact.style("""
                        /*! licence */
                        /* What stands around: a "sheet". */
                        :root {
                          --sans: "A  B", c;
                        }

                        a :hover,
                        b>c:not([data-x="a: b; }"]) {
                          margin: 0 calc(1px + 2%);
                        }
                        @media (max-width: 20em) and (color) {
                          i::after { content: " /* , */ "; }
                        }
                        """));
    }

    @Test
    void aScriptLosesCommentsAndIndents() {
        assertEquals("""
                (function () {
                var a = "// no comment"; // one
                return a * 2;
                })();
                """, Compact.script("""
                // What it does.
                (function () {
                  /**
                   * How much.
                   */
                  var a = "// no comment"; // one

                  /** Twice. */
                  return a * 2;
                })();
                """));
    }

    @Test
    void aScriptWithStringsOverSeveralLinesStaysAsItIs() {
        String script = "var a = `\n  // words\n`;\n";
        assertEquals(script, Compact.script(script));
    }
}
