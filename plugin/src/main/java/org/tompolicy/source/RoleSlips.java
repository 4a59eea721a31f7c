package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;
import org.tompolicy.model.AttributeLine.Entry;
import org.tompolicy.model.AttributeLine.Quotes;
import org.tompolicy.model.Audience;
import org.tompolicy.wording.Messages;

/**
 * Finds roles of blocks and phrases that nearly are roles of ours: nothing happens to such a block, and where the role was
 * meant to hide it, everybody reads it.
 */
final class RoleSlips {

    /** Names of attributes that are taken for that of the role. */
    private static final Set<String> NEARLY_ROLE = Set.of("roles", "class", "style", "option", "options", "opts");

    private static final String CONTEXT = "context";
    private static final String CLAIM = "claim";

    private static final List<String> OURS = List.of("internal", "customer", CONTEXT, CLAIM, "confirm");

    /** Roles of AsciiDoc that turn the meaning of a phrase. */
    private static final Set<String> MARKS = Set.of("line-through", "underline");

    /** Styles behind which somebody's name and a title stand. */
    private static final Set<String> WITH_NAMES = Set.of("quote", "verse");

    /** The style behind which a language stands: of our roles only an audience can be meant there. */
    private static final String WITH_LANGUAGE = "source";

    private static final Pattern SHORTHAND = Pattern.compile("[.#][A-Za-z][\\w-]*(?:[.#%][\\w-]+)*");
    private static final Message NEARLY = Messages.of("attribute-invalid.nearlyRole");
    private static final Message BEHIND_COMMA = Messages.of("attribute-invalid.roleBehindComma");

    /** Words near one of ours that say something else; jQAssistant's rules in AsciiDoc have the role {@code concept}. */
    private static final Set<String> OTHER_WORDS = Set.of("concept", "contact", "content", "contents");

    /**
     * A line as it was meant.
     *
     * @param column where the list begins, counted from 1
     * @param wrong what is wrong, in a sentence
     * @param lists those to write
     */
    record Slip(int column, Message wrong, List<String> lists, String line) {

        Slip {
            lists = List.copyOf(lists);
        }

        /** What is wrong, and the lists to write. */
        Message message() {
            return Messages.of("word.write")
                    .with("wrong", wrong)
                    .with("meant", new Value.Several(Value.Several.of(lists).values(), Value.Several.Between.AND));
        }
    }

    private RoleSlips() {}

    /**
     * What a list was meant to be.
     *
     * @param wrong what is wrong with it as it is written, in a sentence
     * @param list with its brackets
     */
    private record Meaning(Message wrong, String list) {}

    /** The line with its roles as they were meant; empty where they mean what they say. */
    static Optional<Slip> mended(String line) {
        Optional<Slip> first = Optional.empty();
        String mended = line;
        for (int at = mended.indexOf('['); at >= 0; at = mended.indexOf('[', at + 1)) {
            Optional<Meaning> meant =
                    at == 0 || isOutside(mended.charAt(at - 1)) ? meant(mended, at) : Optional.empty();
            if (meant.isPresent()) {
                int end = AttributeList.at(mended, at).orElseThrow().line().to();
                String list = meant.get().list();
                mended = mended.substring(0, at) + list + mended.substring(end + 1);
                List<String> lists = new ArrayList<>(first.map(Slip::lists).orElse(List.of()));
                lists.add(list);
                first = Optional.of(new Slip(
                        first.map(Slip::column).orElse(at + 1),
                        first.map(Slip::wrong).orElse(meant.get().wrong()),
                        lists,
                        mended));
            }
        }
        return first;
    }

    private static Optional<Meaning> meant(String line, int at) {
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
    private static Optional<Meaning> meant(AttributeList list) {
        Optional<Meaning> stray = stray(list);
        if (stray.isPresent()) {
            return stray;
        }
        String text = list.text();
        Entry first = list.entries().get(0);
        for (Entry entry : list.entries()) {
            if (entry.isNamed() && !entry.name().equals("role") && AudienceWords.names(entry.name())) {
                return Optional.of(new Meaning(
                        NEARLY,
                        "[."
                                + Audience.of(entry.value())
                                        .orElse(Audience.INTERNAL)
                                        .word() + "]"));
            }
        }
        String style = list.style();
        if (Audience.of(style.toLowerCase(Locale.ROOT)).isEmpty()
                && AudienceWords.meant(style).isPresent()) {
            String role = "." + AudienceWords.meant(style).orElseThrow().word();
            return Optional.of(new Meaning(
                    NEARLY, replaced(list, first, role + first.value().substring(style.length()))));
        }
        for (String role : list.roles()) {
            Optional<String> meant = meant(role);
            if (meant.isPresent()) {
                return Optional.of(
                        isContextOfPromise(list)
                                ? new Meaning(
                                        Messages.of("attribute-invalid.nearlyContext"), text.replace("." + role, ""))
                                : new Meaning(NEARLY, text.replace(role, meant.get())));
            }
        }
        return Optional.empty();
    }

    /** Whether what is nearly the role {@code context} stands beside attributes that only a promise has: there it cannot be meant. */
    private static boolean isContextOfPromise(AttributeList list) {
        return !list.roles().isEmpty()
                && hasPromise(list)
                && list.roles().stream()
                        .allMatch(role -> meant(role).filter(CONTEXT::equals).isPresent());
    }

    private static boolean hasPromise(AttributeList list) {
        return list.entries().stream().anyMatch(entry -> PromiseAttributes.NAMES.contains(entry.name()));
    }

    /** The list with ids and roles that stand where none is read: behind a comma, as an option, by another name. */
    private static Optional<Meaning> stray(AttributeList list) {
        boolean phrase =
                list.line().to() + 1 < list.line().text().stripTrailing().length();
        List<String> parts = list.parts();
        List<String> others = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        boolean behindComma = false;
        for (int at = 0; at < parts.size(); at++) {
            Entry entry = list.entries().get(at);
            String stray = stray(list, entry, at == 0, phrase);
            head.append(stray);
            behindComma |= at > 0 && !entry.isNamed() && !stray.isEmpty();
            if (stray.isEmpty()) {
                others.add(parts.get(at));
            }
        }
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Entry first = list.entries().get(0);
        boolean hasHead = !first.isNamed()
                && !first.value().isEmpty()
                && stray(list, first, true, phrase).isEmpty();
        others.add(0, (hasHead ? others.remove(0).strip() : "") + head);
        return Optional.of(unambiguous(behindComma ? BEHIND_COMMA : NEARLY, others));
    }

    /** A list whose head is whole now: it may hold another slip, and {@code context} beside a promise. */
    private static Meaning unambiguous(Message wrong, List<String> parts) {
        String whole = "[" + String.join(",", parts) + "]";
        AttributeList list = AttributeList.at(whole, 0).orElseThrow();
        if (list.roles().contains(CONTEXT)
                && list.roles().contains(CLAIM)
                && list.ids().isEmpty()
                && !hasPromise(list)) {
            return new Meaning(Messages.of("attribute-invalid.claimAndContext"), whole.replace("." + CLAIM, ""));
        }
        if (list.roles().contains(CONTEXT) && (hasPromise(list) || list.roles().contains(CLAIM))) {
            return new Meaning(Messages.of("attribute-invalid.contextBehindComma"), whole.replace("." + CONTEXT, ""));
        }
        return new Meaning(wrong, meant(list).map(Meaning::list).orElse(whole));
    }

    /** Ids and roles of an entry that does not give them to the block, in shorthand; empty where it holds none. */
    private static String stray(AttributeList list, Entry entry, boolean first, boolean phrase) {
        String value = entry.value();
        boolean read = entry.isNamed()
                ? !NEARLY_ROLE.contains(entry.name())
                        && !(phrase && entry.name().equals("role"))
                : first && !value.startsWith("%") && !(phrase && entry.quotes() != Quotes.NONE);
        if (read || WITH_NAMES.contains(list.style()) && !entry.isNamed()) {
            return "";
        }
        boolean others = !first && !list.style().equals(WITH_LANGUAGE);
        boolean shorthand =
                others && !entry.isNamed() && SHORTHAND.matcher(value).matches();
        List<String> words = List.of(value.split("[\\s.#%]+"));
        boolean ours =
                words.stream().anyMatch(word -> isOurs(word) || meant(word).isPresent());
        if (shorthand && (ours || value.startsWith("#") && list.ids().isEmpty())) {
            return value;
        }
        boolean option = others && words.size() == 1 && !isAudience(words.get(0));
        return words.stream()
                .filter(word -> isAudience(word) || (option || entry.isNamed()) && isOurs(word))
                .map(word -> "." + word)
                .collect(Collectors.joining());
    }

    private static boolean isAudience(String word) {
        return Audience.of(word).filter(audience -> audience != Audience.PUBLIC).isPresent();
    }

    private static boolean isOurs(String role) {
        return OURS.contains(role) || MARKS.contains(role) || role.startsWith("allow-");
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
