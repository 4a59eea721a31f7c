package org.tompolicy.text;

import java.util.ArrayList;
import java.util.List;

/** Scripts that run from right to left. */
public final class RightToLeft {

    private RightToLeft() {}

    /** Whether the first letter of a text belongs to such a script. */
    public static boolean begins(String text) {
        return text.codePoints()
                .filter(point -> Character.isLetter(point))
                .limit(1)
                .anyMatch(RightToLeft::runsLeft);
    }

    /** The first word of such a script in a text; empty where it holds none. */
    public static String firstWord(String text) {
        for (String word : text.split("\\s+")) {
            if (word.codePoints().anyMatch(RightToLeft::runsLeft)) {
                return word;
            }
        }
        return "";
    }

    /**
     * A text in parts of one direction each. Signs and blanks belong to the letters before them, but those after which the
     * other direction begins stand with what is not of such a script.
     */
    public static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        StringBuilder neutral = new StringBuilder();
        boolean leftwards = false;
        for (int point : text.codePoints().toArray()) {
            if (!Character.isLetter(point)) {
                neutral.appendCodePoint(point);
                continue;
            }
            boolean now = runsLeft(point);
            if (now != leftwards) {
                if (!leftwards) {
                    part.append(neutral);
                    neutral.setLength(0);
                }
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
            }
            leftwards = now;
            part.append(neutral).appendCodePoint(point);
            neutral.setLength(0);
        }
        if (!part.append(neutral).isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static boolean runsLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
