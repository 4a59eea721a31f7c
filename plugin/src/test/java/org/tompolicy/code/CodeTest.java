package org.tompolicy.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What readers see set off in code: each piece as {@code kind:text}. */
class CodeTest {

    private static String seen(String language, String... lines) {
        String code = String.join("\n", lines);
        return Code.spans(language, code).stream()
                .map(span ->
                        span.kind().word().substring("code-".length()) + ":" + code.substring(span.begin(), span.end()))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void java() {
        assertEquals(
                "comment:// why | name:@Override | word:public | word:void | text:\"a // \\\" b\" | number:12L | comment:/* two\nlines */"
                        + " | text:'c'",
                seen(
                        "java",
                        "// why",
                        "@Override public void run() {",
                        "  String2 s = \"a // \\\" b\" + 12L; /* two",
                        "lines */ char1 c = 'c';"));
        assertEquals("text:\"\"\"\na \"b\"\n\"\"\"", seen("java", "\"\"\"", "a \"b\"", "\"\"\""));
    }

    @Test
    void keysAndValues() {
        assertEquals(
                "name:\"a\" | text:\"b\" | name:\"c\" | number:1.5e3 | word:true",
                seen("json", "{\"a\": \"b\", \"c\" : [1.5e3, true]}"));
        assertEquals(
                "name:services | name:web-1 | text:\"x: y\" | comment:# note | name:port | number:80 | name:on1 | word:true",
                seen("yaml", "services:", "  - web-1: \"x: y\" # note", "    port: 80", "    on1: [it's, true]"));
        assertEquals("name:a.b", seen("properties", "a.b = c"));
    }

    @Test
    void tags() {
        assertEquals(
                "comment:<!-- <a> --> | word:<a | name:href | text:\"x>y\" | word:> | word:</a | word:>",
                seen("xml", "<!-- <a> -->", "<a href=\"x>y\">it's \"1\" 2</a>"));
    }

    @Test
    void commands() {
        assertEquals(
                "word:if | name:$HOME | number:1 | name:${x} | text:'a # b' | word:then | comment:# end",
                seen("sh", "if [ $HOME#1 = ${x} ] 'a # b'; then # end"));
        assertEquals(
                "word:SELECT | text:'it''s' | word:from | comment:-- all".replace("'it''s'", "'it' | text:'s'"),
                seen("sql", "SELECT 'it''s' from t -- all"));
    }

    @Test
    void whatIsNotUnderstoodStaysPlain() {
        assertEquals("", seen("klingon", "class \"a\""));
        assertEquals("comment:/* never ends", seen("java", "/* never ends"));
        assertEquals("", seen("java", "\"never ends", "a1"));
        assertEquals("", seen("java", ""));
        assertEquals("word:<a", seen("xml", "<a"));
    }

    @Test
    void everyBeginningOfAnyCodeIsRead() {
        String code = "<a b='c'>/* \"\"\" ' ` \\ */ # x: y = $z ${ @ <!-- \uD83D\uDE00 1.2 --> }";
        for (String language : new String[] {"java", "yaml", "xml", "sql", "sh", "toml", "js", "css"}) {
            for (int end = 0; end <= code.length(); end++) {
                int last = 0;
                for (Span span : Code.spans(language, code.substring(0, end))) {
                    assertEquals(true, last <= span.begin() && span.end() <= end);
                    last = span.end();
                }
            }
        }
    }
}
