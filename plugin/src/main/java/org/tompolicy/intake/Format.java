package org.tompolicy.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a policy may be written in; the ending of the name of its file says which. */
enum Format {
    WEB_PAGE("html", "htm"),
    WORD("docx"),
    MARKDOWN("md"),
    ASCIIDOC("adoc");

    private final List<String> endings;

    Format(String... endings) {
        this.endings = List.of(endings);
    }

    /** The format of a file by its name. */
    static Optional<Format> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst();
    }

    /** The usual ending, without the full stop. */
    String ending() {
        return endings.get(0);
    }

    /** All endings, for messages. */
    static String known() {
        return Arrays.stream(values()).map(format -> "." + format.ending()).collect(Collectors.joining(", "));
    }
}
