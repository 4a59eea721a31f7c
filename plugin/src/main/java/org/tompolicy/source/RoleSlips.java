package org.tompolicy.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tompolicy.model.AttributeLine.Entry;
import org.tompolicy.model.Audience;

/**
 * Finds roles of blocks and phrases that nearly are roles of ours: nothing happens to such a block, and where the role was
 * meant to hide it, everybody reads it.
 */
final class RoleSlips {

    private static final List<String> OURS = List.of("internal", "customer", "context", "claim", "confirm");

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
                String message = first.map(Slip::message)
                        .map(before -> before + " and " + meant.get())
                        .orElse("This is nearly a role of ours, and does nothing. Write: " + meant.get());
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
                return Optional.of(text.replace(role, meant.get()));
            }
        }
        return Optional.empty();
    }

    private static String replaced(AttributeList list, Entry entry, String value) {
        String line = list.line().text();
        return line.substring(list.line().from() - 1, entry.from())
                + value
                + line.substring(entry.to(), list.line().to() + 1);
    }

    /** The role that a role nearly is; audiences may be written in capitals. */
    private static Optional<String> meant(String role) {
        if (Audience.of(role.toLowerCase(Locale.ROOT)).isPresent() || role.startsWith("allow-")) {
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
