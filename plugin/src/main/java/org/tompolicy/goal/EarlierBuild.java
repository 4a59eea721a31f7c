package org.tompolicy.goal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.FolderState;
import org.tompolicy.files.OwnCode;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.text.MessagePacking;
import org.tompolicy.text.MessageUnpacking;
import org.tompolicy.text.PackedInput;
import org.tompolicy.text.PackedOutput;

/**
 * What a build before this one said and wrote, of the same files, in the same way and on the same day. Output depends on nothing
 * else, so where it still lies there nothing has to be read.
 */
final class EarlierBuild {

    private static final String KIND = "build";

    /** Empty where nobody knows which program writes. */
    private static final Optional<String> CODE = OwnCode.digest(EarlierBuild.class);

    private final Options options;
    private final Cache cache;
    private final String situation;

    private EarlierBuild(Options options, Cache cache, String situation) {
        this.options = options;
        this.cache = cache;
        this.situation = situation;
    }

    /**
     * Looks at the files of the policy.
     *
     * @return empty where nothing is remembered: without a cache, with templates of the user's own, or where a file cannot be read
     */
    static Optional<EarlierBuild> of(Options options) {
        Cache cache = Reading.cache(options);
        if (CODE.isEmpty() || !cache.remembers() || options.templates().isPresent()) {
            return Optional.empty();
        }
        return situation(options).map(situation -> new EarlierBuild(options, cache, situation));
    }

    /**
     * What a goal said and wrote.
     *
     * @param findings what the console shows of them
     * @param summary sentences about the policy
     * @param commands lines for a build server
     * @param written by the goal alone
     */
    record Said(List<Finding> findings, List<String> summary, List<String> commands, List<String> written) {}

    /**
     * What a goal said, where all that it wrote is still there.
     *
     * @param goal with what only this goal depends on
     * @param folders that it writes
     */
    Optional<Said> find(String goal, List<Output.Folder> folders) {
        Optional<byte[]> entry = cache.get(KIND, key(goal));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            PackedInput in = new PackedInput(entry.get());
            return in.text().equals(states(folders).orElse("")) ? Optional.of(said(in)) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Remembers what a goal said and wrote, unless a file has changed meanwhile. */
    void put(String goal, List<Output.Folder> folders, Said said) {
        Optional<String> states = states(folders);
        if (states.isEmpty() || !situation(options).equals(Optional.of(situation))) {
            return;
        }
        PackedOutput out = new PackedOutput();
        out.text(states.get());
        MessagePacking messages = new MessagePacking(out);
        out.all(said.findings(), finding -> {
            out.text(finding.rule().id());
            out.one(finding.severity());
            out.text(finding.location().file());
            out.number(finding.location().line());
            out.number(finding.location().column());
            messages.message(finding.words());
        });
        for (List<String> lines : List.of(said.summary(), said.commands(), said.written())) {
            out.all(lines, out::text);
        }
        cache.put(KIND, key(goal), out.bytes());
        cache.tidy();
    }

    private static Said said(PackedInput in) {
        MessageUnpacking messages = new MessageUnpacking(in);
        List<Finding> findings = in.all(() -> {
            Rule rule = Rule.of(in.text()).orElseThrow(IllegalArgumentException::new);
            Severity severity = in.one(Severity.values());
            Location location = new Location(in.text(), in.number(), in.number());
            return Finding.of(rule, location, messages.message()).as(severity);
        });
        return new Said(findings, in.all(in::text), in.all(in::text), in.all(in::text));
    }

    private String key(String goal) {
        return Sha256.of(situation + "\n" + goal);
    }

    private Optional<String> states(List<Output.Folder> folders) {
        StringBuilder all = new StringBuilder();
        for (Output.Folder folder : folders) {
            Optional<String> state = FolderState.of(options.output().resolve(folder.word()));
            if (state.isEmpty()) {
                return Optional.empty();
            }
            all.append(folder.word()).append(' ').append(state.get()).append('\n');
        }
        return Optional.of(all.toString());
    }

    /** All that output depends on; empty where a file cannot be read, which the build itself then tells. */
    private static Optional<String> situation(Options options) {
        StringBuilder all = new StringBuilder(CODE.orElse("")).append('\n').append(asked(options));
        try {
            Optional<FileTree> measures = Reading.tree(options.measures(), options, options.architecture());
            Optional<FileTree> architecture = options.architecture()
                    .flatMap(folder -> Reading.tree(folder, options, Optional.of(options.measures())));
            measures.ifPresent(tree -> list(tree, all));
            all.append("architecture\n");
            architecture.ifPresent(tree -> list(tree, all));
            return measures.map(any -> Sha256.of(all.toString()));
        } catch (UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static void list(FileTree tree, StringBuilder all) {
        tree.problems().forEach(problem -> all.append(problem).append('\n'));
        tree.folders().forEach(folder -> all.append(folder).append("/\n"));
        tree.links().forEach(link -> all.append(link).append("@\n"));
        boolean linked = !tree.links().isEmpty();
        for (String path : tree.paths()) {
            all.append(path).append('\n').append(tree.digest(path)).append('\n');
            if (linked) {
                all.append(tree.original(path)).append('\n');
            }
        }
    }

    /** What the build is asked to do, without the folder of what is remembered. */
    private static String asked(Options options) {
        List<Object> asked = new ArrayList<>(List.of(
                options.buildRoot(),
                options.measures(),
                options.architecture().map(Path::toString).orElse(""),
                options.output(),
                options.asOf(),
                options.lead(),
                options.grace(),
                options.failOn(),
                new TreeMap<>(options.severities()),
                options.services(),
                options.labels(),
                options.languages(),
                options.customer().map(Path::toString).orElse(""),
                options.timestamp(),
                options.annotations(),
                options.show(),
                options.pluginVersion()));
        StringBuilder lines = new StringBuilder();
        asked.forEach(one -> lines.append(one).append('\n'));
        return lines.toString();
    }
}
