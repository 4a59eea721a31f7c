package org.tompolicy.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as the page shows them. */
final class Numbers {

    private Numbers() {}

    static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%.1f", seconds);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.1f", ratio);
    }

    static String ratio(OptionalDouble top, OptionalDouble bottom) {
        return top.isPresent() && bottom.isPresent() ? ratio(top.getAsDouble() / bottom.getAsDouble()) : "";
    }
}
