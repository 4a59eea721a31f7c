package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tompolicy.model.AttributeLine.Entry;
import org.tompolicy.model.AttributeLine.Quotes;
import org.tompolicy.model.Audience;

/**
 * Finds roles of blocks and phrases that nearly are roles of ours: nothing happens to such a block, and where the role was
 * meant to hide it, everybody reads it.
 */
final class RoleSlips {

    /** Names of attributes that are taken for that of the role. */
    private static final Set<String> NEARLY_ROLE = Set.of("roles", "class", "style", "option", "options", "opts");

    private static final List<String> OURS = List.of("internal", "customer", "context", "claim", "confirm");

    /** Words near one of ours that say something else; jQAssistant's rules in AsciiDoc have the role {@code concept}. */
    private static final Set<String> OTHER_WORDS = Set.of("concept", "contact", "content", "contents");

    /**
     * A line as it was meant.
     *
     * @param column where the list begins, counted from 1
     */
    record Slip(int column, String message, String line) {}

    private RoleSlips() {}

    /** The line with its roles as they were meant; empty where they mean what they say. */
    static Optional<Slip> mended(String line) {
        Optional<Slip> first = Optional.empty();
        String mended = line;
        for (int at = mended.indexOf('['); at >= 0; at = mended.indexOf('[', at + 1)) {
            Optional<String> meant = at == 0 || isOutside(mended.charAt(at - 1)) ? meant(mended, at) : Optional.empty();
            if (meant.isPresent()) {
                int end = AttributeList.at(mended, at).orElseThrow().line().to();
                mended = mended.substring(0, at) + meant.get() + mended.substring(end + 1);
                boolean dropped = isContextOfPromise(AttributeList.at(line, at).orElseThrow());
                String message = first.map(Slip::message)
                        .map(before -> before + " and " + meant.get())
                        .orElse((dropped
                                        ? "This is nearly the role context, which promises nothing and has no attributes of a"
                                                + " promise. Write: "
                                        : "This is nearly a role of ours, and does nothing. Write: ")
                                + meant.get());
                first = Optional.of(new Slip(first.map(Slip::column).orElse(at + 1), message, mended));
            }
        }
        return first;
    }

    private static Optional<String> meant(String line, int at) {
        return AttributeList.at(line, at)
                .filter(list -> isBlockOrPhrase(line, list))
                .flatMap(RoleSlips::meant);
    }

    /** What stands before a list: the name of a macro takes attributes of its own. */
    private static boolean isOutside(char before) {
        return !Character.isLetterOrDigit(before) && ":\\]\"'_}`+".indexOf(before) < 0;
    }

    private static boolean isBlockOrPhrase(String line, AttributeList list) {
        int end = list.line().to() + 1;
        return end < line.length()
                ? "#*_`+^~".indexOf(line.charAt(end)) >= 0
                : line.substring(0, list.line().from() - 1).isBlank();
    }

    /** The same list as it was meant; empty where it means what it says. */
    private static Optional<String> meant(AttributeList list) {
        Optional<String> stray = stray(list);
        if (stray.isPresent()) {
            return stray;
        }
        String text = list.text();
        Entry first = list.entries().get(0);
        for (Entry entry : list.entries()) {
            if (entry.isNamed() && !entry.name().equals("role") && AudienceWords.names(entry.name())) {
                return Optional.of("[."
                        + Audience.of(entry.value()).orElse(Audience.INTERNAL).word() + "]");
            }
        }
        String style = list.style();
        if (Audience.of(style.toLowerCase(Locale.ROOT)).isEmpty()
                && AudienceWords.meant(style).isPresent()) {
            return Optional.of(replaced(
                    list,
                    first,
                    "." + AudienceWords.meant(style).orElseThrow().word()
                            + first.value().substring(style.length())));
        }
        for (String role : list.roles()) {
            Optional<String> meant = meant(role);
            if (meant.isPresent()) {
                return Optional.of(
                        isContextOfPromise(list) ? text.replace("." + role, "") : text.replace(role, meant.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether what is nearly the role {@code context} stands beside attributes that only a promise has: there it cannot be meant. */
    private static boolean isContextOfPromise(AttributeList list) {
        return !list.roles().isEmpty()
                && list.entries().stream().anyMatch(entry -> PromiseAttributes.NAMES.contains(entry.name()))
                && list.roles().stream()
                        .allMatch(role -> meant(role).filter("context"::equals).isPresent());
    }

    /** The list with an audience as a role that stands where no role is read: behind a comma, as an option, by another name. */
    private static Optional<String> stray(AttributeList list) {
        if (list.style().equals("quote") || list.style().equals("verse")) {
            return Optional.empty();
        }
        boolean phrase =
                list.line().to() + 1 < list.line().text().stripTrailing().length();
        List<String> parts = list.parts();
        List<String> others = new ArrayList<>();
        Optional<Audience> stray = Optional.empty();
        for (int at = 0; at < parts.size(); at++) {
            Optional<Audience> found = stray(list.entries().get(at), at == 0, phrase);
            if (found.isPresent()) {
                stray = found;
            } else {
                others.add(parts.get(at));
            }
        }
        Entry head = list.entries().get(0);
        boolean hasHead = !head.isNamed()
                && !head.value().isEmpty()
                && stray(head, true, phrase).isEmpty();
        String style = hasHead ? others.remove(0).strip() : "";
        return stray.map(audience -> {
            others.add(0, style + "." + audience.word());
            return "[" + String.join(",", others) + "]";
        });
    }

    private static Optional<Audience> stray(Entry entry, boolean first, boolean phrase) {
        String value = entry.value();
        boolean read = entry.isNamed()
                ? !NEARLY_ROLE.contains(entry.name())
                        && !(phrase && entry.name().equals("role"))
                : first && !value.startsWith("%") && !(phrase && entry.quotes() != Quotes.NONE);
        return read
                ? Optional.empty()
                : Stream.of(value.split("[\\s.%]+"))
                        .flatMap(word -> Audience.of(word).stream())
                        .filter(audience -> audience != Audience.PUBLIC)
                        .findFirst();
    }

    private static String replaced(AttributeList list, Entry entry, String value) {
        String line = list.line().text();
        return line.substring(list.line().from() - 1, entry.from())
                + value
                + line.substring(entry.to(), list.line().to() + 1);
    }

    /** The role that a role nearly is; audiences may be written in capitals. */
    private static Optional<String> meant(String role) {
        if (Audience.of(role.toLowerCase(Locale.ROOT)).isPresent()
                || role.startsWith("allow-")
                || OTHER_WORDS.contains(role)) {
            return Optional.empty();
        }
        String bare = role.replaceFirst("(?i)^tom[-_]?(?:audience[-_]?)?", "");
        boolean prefixed = bare.length() < role.length() && role.matches("(?i)tom(?:[-_].*|audience.*)?");
        return prefixed
                ? Optional.of(
                        OURS.contains(bare)
                                ? bare
                                : AudienceWords.nearly(bare, OURS).orElse("internal"))
                : OURS.contains(role) ? Optional.empty() : AudienceWords.nearly(role, OURS);
    }
}
