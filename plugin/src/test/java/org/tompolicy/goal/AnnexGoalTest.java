package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnexGoalTest {

    @TempDir
    private Path output;

    @Test
    void writesTheAnnexOfTheServiceThatIsAskedFor() {
        assertEquals(List.of("annex/tom-annex-draft-en-mobile.pdf"), written(List.of("mobile"), List.of()));
    }

    @Test
    void saysWhichServicesThereAre() {
        assertEquals(
                "Parameter tom.services: there is no 'desktop'. Allowed: platform, mobile.",
                refusal(List.of("desktop"), List.of()));
    }

    @Test
    void saysWhichLabelsThereAre() {
        assertEquals(
                "Parameter tom.labels: there is no 'eu-2010-87'. "
                        + "Allowed: eu-2021-915, eu-2021-914, uk-addendum, de-avv.",
                refusal(List.of(), List.of("eu-2010-87")));
    }

    private List<String> written(List<String> services, List<String> labels) {
        return AnnexGoal.run(Build.open(options(services, labels))).written();
    }

    private String refusal(List<String> services, List<String> labels) {
        Build build = Build.open(options(services, labels));
        return assertThrows(SetupProblem.class, () -> AnnexGoal.run(build)).getMessage();
    }

    private Options options(List<String> services, List<String> labels) {
        Options own = Builds.own(output);
        return new Options(
                own.buildRoot(),
                own.measures(),
                own.architecture(),
                own.templates(),
                own.output(),
                own.asOf(),
                own.lead(),
                own.grace(),
                own.failOn(),
                own.severities(),
                own.languages(),
                services,
                labels,
                own.timestamp());
    }
}
