package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.Snapshots;
import org.junit.jupiter.api.Test;

class LinkedRuntimeCheckTest {
    private static final String NOTE = "/opt/java/modules.txt";

    @Test
    void aRuntimeThatCameWithTheBaseImagePasses() {
        assertThat(evaluated(new Snapshots())).isEqualTo("the runtime is none that was linked");
    }

    @Test
    void aRuntimeOfTheModulesInUsePassesWithTheirNumber() {
        assertThat(evaluated(new Snapshots().text(NOTE, "modules: java.base,java.sql\n")))
                .isEqualTo("2 modules");
    }

    @Test
    void aRuntimeOfAllModulesFailsWithWhatJdepsSaid() {
        Snapshots image = new Snapshots().text(NOTE, "modules: java.se\nfallback: Error: module x not found\n");

        assertThat(failed(new LinkedRuntimeCheck().evaluate(image.evidence())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith("`jdeps` could not tell them. It said: Error: module x not found."));
    }

    private static String evaluated(Snapshots image) {
        return passed(new LinkedRuntimeCheck().evaluate(image.evidence()));
    }
}
