package io.github.dockeroptimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariantFitTest {
    @ParameterizedTest
    @EnumSource(Artifact.Kind.class)
    void everyShapeCanHaveEveryVariantButAnArchiveOfFoldersOrOfAWar(Artifact.Kind kind) {
        ProjectModel project = Projects.springBoot().artifact(kind, "target/x").model();

        for (Variant variant : Variant.values()) {
            boolean archived = kind != Artifact.Kind.WAR && kind != Artifact.Kind.EXECUTABLE_WAR;
            assertThat(VariantFit.obstacle(project, BuildFrom.SOURCES, variant) == null)
                    .as("%s as %s", kind, variant)
                    .isEqualTo(variant != Variant.AOT || archived);
        }
    }

    @Test
    void aVariantThatAShapeCannotHaveIsRefusedWithTheReason() {
        ProjectModel war = Projects.springBoot()
                .artifact(Artifact.Kind.EXECUTABLE_WAR, "target/orders.war")
                .model();

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> plan(war, PlanChoices.choose().variant(Variant.AOT)))
                .satisfies(e -> {
                    assertThat(e.problem())
                            .isEqualTo(
                                    "orders cannot have the variant `aot`, which was asked for. An executable WAR runs"
                                            + " from folders of classes, and the JVM archives only classes from jars.");
                    assertThat(e.remedy()).startsWith("Set `-Ddocker-optimizer.variant=jlink`");
                });
    }

    @Test
    void oneStageIsBuiltFromSourcesOnly() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> plan(
                        Projects.springBoot().model(),
                        PlanChoices.choose().variant(Variant.SINGLE).from(BuildFrom.ARTIFACT)))
                .withMessageContaining("Maven runs in it")
                .withMessageContaining("docker-optimizer.buildFrom=sources");
    }

    private static ImagePlan plan(ProjectModel project, PlanChoices choices) {
        return ImagePlanner.plan(project, choices.settings(), BuilderFeatures.BUILDKIT);
    }
}
