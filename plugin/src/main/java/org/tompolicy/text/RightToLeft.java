package org.tompolicy.text;

/** Scripts that run from right to left. */
public final class RightToLeft {

    private RightToLeft() {}

    /** Whether the first letter of a text belongs to such a script. */
    static boolean begins(String text) {
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

    private static boolean runsLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
