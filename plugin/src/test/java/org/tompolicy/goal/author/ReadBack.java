package org.tompolicy.goal.author;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.files.FolderTree;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.SourceOptions;
import org.tompolicy.source.SourceReader;
import org.tompolicy.text.PlainText;

/** What our own reader makes of written sources. */
final class ReadBack {

    private ReadBack() {}

    /** Titles, codes and texts of all documents. */
    static List<String> all(Path measures, Path root) {
        List<String> all = new ArrayList<>();
        for (RawDocument document : new SourceReader(
                        FolderTree.of(measures, root), Optional.empty(), SourceOptions.at(Instant.EPOCH))
                .read()
                .documents()) {
            document.title().ifPresent(title -> all.add(title.value()));
            if (!document.path().endsWith("category.adoc")) {
                document.attribute("tom-id").ifPresent(id -> all.add(id.value()));
            }
            all.add(PlainText.of(document.text()));
        }
        return all;
    }
}
