package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Publishes the policy of a folder into its {@code out}, and gives what stood in the way or was found; for {@link PluginWith}. */
public final class PublishesSite implements Function<Path, List<String>> {

    @Override
    public List<String> apply(Path root) {
        Build build = Build.open(
                Builds.options(root, root.resolve("measures"), root.resolve("architecture"), root.resolve("out")));
        ReportFolder.write(build);
        Optional<String> failure =
                SiteGoal.run(build).failure().or(() -> AnnexGoal.run(build).failure());
        return failure.map(List::of)
                .orElseGet(() -> build.findings().stream().map(Object::toString).toList());
    }
}
