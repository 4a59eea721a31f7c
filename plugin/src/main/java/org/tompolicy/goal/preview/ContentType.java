package org.tompolicy.goal.preview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is, by the ending of its name. */
enum ContentType {
    HTML("text/html; charset=utf-8", "html"),
    CSS("text/css; charset=utf-8", "css"),
    SCRIPT("text/javascript; charset=utf-8", "js"),
    JSON("application/json", "json"),
    XML("application/xml", "xml"),
    TABLE("text/csv; charset=utf-8", "csv"),
    TEXT("text/plain; charset=utf-8", "txt", "md", "_headers", "_redirects"),
    PDF("application/pdf", "pdf"),
    DRAWING("image/svg+xml", "svg"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    AVIF("image/avif", "avif");

    private static final String OTHER = "application/octet-stream";

    private final String type;
    private final List<String> endings;

    ContentType(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    /** The header's value for what stands behind the last dot of a name, or for a name that has none. */
    static String of(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending.toLowerCase(Locale.ROOT)))
                .map(kind -> kind.type)
                .findFirst()
                .orElse(OTHER);
    }
}
