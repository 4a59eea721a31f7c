package org.tompolicy.goal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tompolicy.edition.export.Answers;
import org.tompolicy.edition.export.ControlAnswer;
import org.tompolicy.edition.export.ControlAnswer.Part;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.tables.ControlForms;
import org.tompolicy.tables.Frameworks;

/** The controls of a policy's frameworks in all forms in which they are written, with what answers each. */
final class KnownControls {

    /** Numbers and dots: an id where a column holds ids and nothing else. */
    private static final Pattern NUMBERS = Pattern.compile("[\\d.\\s]+");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Answers answers;
    private final Map<String, ControlForms> forms = new LinkedHashMap<>();
    private final Map<String, Map<String, ControlAnswer>> known = new LinkedHashMap<>();

    /** What is written beside a row, or why nothing is. */
    record Answer(List<Part> parts, String problem) {}

    KnownControls(PublishedPolicy policy, Answers answers) {
        this.answers = answers;
        for (PublishedCoverage framework : policy.coverage()) {
            Map<String, ControlAnswer> controls = new LinkedHashMap<>();
            answers.of(framework)
                    .forEach(answer -> controls.put(answer.control().id(), answer));
            Set<String> ids = new LinkedHashSet<>(controls.keySet());
            if (Frameworks.ids().contains(framework.framework())) {
                Frameworks.table(framework.framework()).named().stream()
                        .filter(row -> !row.get("kind").equals("heading"))
                        .forEach(row -> ids.add(row.get("id")));
            }
            known.put(framework.framework(), controls);
            forms.put(framework.framework(), new ControlForms(framework.framework(), ids));
        }
    }

    Set<String> frameworks() {
        return forms.keySet();
    }

    /** How much a column's head says of what stands below it. */
    enum Trust {
        /** Numbers, of rows perhaps: an id is what has a letter or a bracket. */
        NUMBERED {
            @Override
            boolean mayBeId(String text) {
                return !NUMBERS.matcher(text).matches();
            }
        },
        /** Controls: 8.13 is one, but 8 may be the number of a row. */
        CONTROLS {
            @Override
            boolean mayBeId(String text) {
                return !NUMBER.matcher(text).matches();
            }
        },
        /** Somebody has named the column. */
        NAMED {
            @Override
            boolean mayBeId(String text) {
                return true;
            }
        };

        /** Whether a text is more than a number that anything can have. */
        abstract boolean mayBeId(String text);
    }

    /** Whether a text is the id of a control of one of the frameworks. */
    boolean isControl(String text, Trust trust) {
        return trust.mayBeId(text) && isControl(text);
    }

    private boolean isControl(String text) {
        return forms.keySet().stream().anyMatch(framework -> isControl(text, framework));
    }

    boolean isControl(String text, String framework) {
        ControlForms own = forms.get(framework);
        return !text.isEmpty()
                && (!own.of(text).isEmpty()
                        || ControlForms.pieces(text).stream()
                                .anyMatch(piece -> !own.of(piece).isEmpty()));
    }

    /**
     * What answers a text that the project has written down.
     *
     * @param mapped id of a claim or a measure; else of a control, before which its framework and a colon may stand
     */
    Answer mapped(String mapped, String framework) {
        List<Part> claims = answers.of(ClaimId.of(mapped));
        if (!claims.isEmpty()) {
            return new Answer(claims, "");
        }
        int colon = mapped.indexOf(':');
        return colon > 0 && forms.containsKey(mapped.substring(0, colon))
                ? answer(mapped.substring(colon + 1), false, mapped.substring(0, colon))
                : answer(mapped, false, framework);
    }

    /**
     * What answers a text of the customer's.
     *
     * @param asks id of a control or several
     * @param isNumber whether a spreadsheet holds it as a number, where 8.1 may have been 8.10
     */
    Answer answer(String asks, boolean isNumber, String framework) {
        String shown = asks.length() > 40 ? asks.substring(0, 40) + "…" : asks;
        ControlForms own = forms.get(framework);
        if (isNumber) {
            String plain = plain(asks);
            if (plain.contains(".")
                    && !own.of(plain).isEmpty()
                    && !own.of(plain + "0").isEmpty()) {
                return new Answer(
                        List.of(),
                        plain + " is a number in the file and can be " + plain + " or " + plain
                                + "0: write it as text");
            }
        }
        List<String> pieces = own.of(asks).isEmpty() ? ControlForms.pieces(asks) : List.of(asks);
        Set<Part> parts = new LinkedHashSet<>();
        for (String piece : pieces) {
            List<String> ids = own.of(piece);
            if (ids.size() != 1) {
                return new Answer(
                        List.of(),
                        ids.isEmpty()
                                ? "\"" + shown + "\" is no control of " + framework
                                : "\"" + shown + "\" can be " + String.join(" or ", ids));
            }
            ControlAnswer answer = known.get(framework).get(ids.get(0));
            if (answer == null || answer.isOpen()) {
                return new Answer(List.of(), "no measure is named for " + ids.get(0));
            }
            parts.addAll(answer.parts());
        }
        return new Answer(new ArrayList<>(parts), "");
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return number;
        }
    }
}
