package org.tompolicy.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Styles of a Word file, by name and not by id: ids are in the language of the program that wrote it. */
final class WordStyles {

    private static final Pattern HEADING =
            Pattern.compile("(?:heading|\u00fcberschrift|titre|kop|intestazione|t\u00edtulo) ?(\\d)");

    private static final Pattern TITLE = Pattern.compile("title|titel|document title|dokumenttitel");

    private static final Pattern CONTENTS = Pattern.compile("(?:toc|verzeichnis|inhaltsverzeichnis).*");

    private static final Pattern CODE =
            Pattern.compile("(?:html |inline )?(?:code|tastatur|keyboard|source text|quelltext|verbatim(?: char)?)");

    private static final Pattern TYPEWRITER =
            Pattern.compile("(?i)courier.*|consolas|.*\\bmono|lucida console|menlo|monaco");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> numbers = new HashMap<>();
    private final Map<String, Element> abstracts = new HashMap<>();

    WordStyles(Optional<Document> styleSheet, Optional<Document> numbering) {
        styleSheet.ifPresent(sheet -> collect(sheet, "style", "styleId", styles));
        numbering.ifPresent(sheet -> {
            collect(sheet, "num", "numId", numbers);
            collect(sheet, "abstractNum", "abstractNumId", abstracts);
        });
    }

    private static void collect(Document sheet, String name, String id, Map<String, Element> into) {
        for (Node node = sheet.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                into.put(WordPackage.attribute(element, id), element);
            }
        }
    }

    /** What the first style of a chain says, from the style itself to what it is based on. */
    private <T> Optional<T> first(String style, Function<Element, Optional<T>> question) {
        Set<String> seen = new HashSet<>();
        String id = style;
        while (seen.add(id) && styles.containsKey(id)) {
            Optional<T> answer = question.apply(styles.get(id));
            if (answer.isPresent()) {
                return answer;
            }
            id = WordPackage.value(styles.get(id), "basedOn").orElse("");
        }
        return Optional.empty();
    }

    private static String name(Element style) {
        return WordPackage.value(style, "name")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** 1 for the highest heading; empty for other paragraphs. */
    Optional<Integer> level(String style, Optional<Element> properties) {
        return properties
                .flatMap(own -> WordPackage.value(own, "outlineLvl"))
                .or(() -> first(
                        style,
                        one -> WordPackage.child(one, "pPr").flatMap(own -> WordPackage.value(own, "outlineLvl"))))
                .filter(text -> text.matches("[0-8]"))
                .map(text -> Integer.parseInt(text) + 1)
                .or(() -> first(style, one -> {
                    Matcher heading = HEADING.matcher(name(one));
                    return heading.matches() ? Optional.of(Integer.parseInt(heading.group(1))) : Optional.empty();
                }));
    }

    boolean isTitle(String style) {
        return first(style, one -> TITLE.matcher(name(one)).matches() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    boolean isContents(String style) {
        return first(style, one -> CONTENTS.matcher(name(one)).matches() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    boolean isBold(String style) {
        return isSet(style, "b");
    }

    boolean isItalic(String style) {
        return isSet(style, "i");
    }

    private boolean isSet(String style, String property) {
        return first(
                        style,
                        one -> WordPackage.child(one, "rPr")
                                .filter(own -> WordPackage.child(own, property).isPresent())
                                .map(own -> WordPackage.isOn(own, property)))
                .orElse(false);
    }

    /** Whether a style of characters is for code, by its name or by its font. */
    boolean isCode(String style) {
        return first(
                        style,
                        one -> CODE.matcher(name(one)).matches() || isTypewriter(WordPackage.child(one, "rPr"))
                                ? Optional.of(true)
                                : Optional.empty())
                .isPresent();
    }

    /** Whether the font of some words gives each letter the same width. */
    static boolean isTypewriter(Optional<Element> properties) {
        return properties
                .flatMap(own -> WordPackage.child(own, "rFonts"))
                .filter(fonts -> TYPEWRITER
                        .matcher(WordPackage.attribute(fonts, "ascii"))
                        .matches())
                .isPresent();
    }

    /** The numbering of a paragraph, its own or that of its style. */
    private Optional<Element> numbering(String style, Optional<Element> properties) {
        return properties
                .flatMap(own -> WordPackage.child(own, "numPr"))
                .or(() -> first(
                        style, one -> WordPackage.child(one, "pPr").flatMap(own -> WordPackage.child(own, "numPr"))));
    }

    /** How deep a paragraph is in a list, from 0; empty where it is in none. */
    Optional<Integer> depth(String style, Optional<Element> properties) {
        return numbering(style, properties)
                .filter(own -> !WordPackage.value(own, "numId").orElse("").equals("0"))
                .map(own -> WordPackage.value(own, "ilvl")
                        .filter(text -> text.matches("\\d"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    /** Whether the list of a paragraph is counted. */
    boolean isCounted(String style, Optional<Element> properties) {
        return numbering(style, properties)
                .flatMap(own -> WordPackage.value(own, "numId"))
                .map(numbers::get)
                .flatMap(number -> WordPackage.value(number, "abstractNumId"))
                .map(abstracts::get)
                .flatMap(list -> WordPackage.child(list, "lvl"))
                .flatMap(level -> WordPackage.value(level, "numFmt"))
                .filter(format -> !format.equals("bullet"))
                .isPresent();
    }
}
