package io.github.dockeroptimizer.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.JdkChoices;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.Frontend;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.Golden;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenVariantsTest {
    private static final DockerfileRenderer.Place PLACE = new DockerfileRenderer.Place(
            "target/docker-optimizer/Dockerfile", "target/docker-optimizer/support", "1.0.0");

    static Stream<Arguments> plans() {
        Projects boot = Projects.springBoot();
        Projects plain = Projects.plainJar();
        Projects war = plain.framework(new Framework.Servlet(Framework.Servlet.Generation.JAKARTA))
                .artifact(Artifact.Kind.WAR, "target/clock.war");
        return Stream.of(
                Arguments.of("jlink", plan(boot, PlanChoices.choose().variant(Variant.JLINK))),
                Arguments.of(
                        "jlink-settings",
                        plan(
                                plain.javaRelease(17),
                                PlanChoices.choose()
                                        .variant(Variant.JLINK)
                                        .mirrors("docker.io=registry.acme.com/hub,gcr.io=registry.acme.com/gcr")
                                        .platform("linux/arm64")
                                        .baseImages(null, "registry.acme.com/base:1")
                                        .jdk(new JdkChoices(
                                                List.of("jdk.charsets"), List.of("de", "fr-CA"), true, List.of())))),
                Arguments.of("jlink-war", plan(war, PlanChoices.choose().variant(Variant.JLINK))),
                Arguments.of(
                        "jlink-artifact",
                        plan(boot, PlanChoices.choose().variant(Variant.JLINK).from(BuildFrom.ARTIFACT))),
                Arguments.of("aot", plan(boot, PlanChoices.choose().variant(Variant.AOT))),
                Arguments.of(
                        "aot-plain-jar",
                        plan(
                                plain,
                                PlanChoices.choose()
                                        .variant(Variant.AOT)
                                        .jdk(new JdkChoices(List.of(), List.of(), false, List.of("-Dmode=training"))))),
                Arguments.of(
                        "aot-artifact",
                        plan(boot, PlanChoices.choose().variant(Variant.AOT).from(BuildFrom.ARTIFACT))),
                Arguments.of("single", plan(boot, PlanChoices.choose().variant(Variant.SINGLE))),
                Arguments.of(
                        "single-frontend",
                        plan(
                                boot.frontends(new Frontend("orders", "yarn", List.of(), List.of(), List.of())),
                                PlanChoices.choose().variant(Variant.SINGLE))),
                Arguments.of(
                        "single-plain-jar", plan(plain, PlanChoices.choose().variant(Variant.SINGLE))),
                Arguments.of("single-war", plan(war, PlanChoices.choose().variant(Variant.SINGLE))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void theDockerfileIsThatOfTheGoldenFile(String name, ImagePlan plan) throws IOException {
        String text = DockerfileRenderer.render(plan, PLACE, null).text();

        Golden.assertSame("dockerfiles/java/" + name + ".Dockerfile", text);
        assertThat(text).doesNotContain("{{").doesNotContain("&quot;").doesNotContain("\r");
        assertThat(text).endsWith("\n").doesNotContain("\n\n\n").doesNotContain(" \n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void allVariantsKeepTheSameContractWithWhatRunsThem(String name, ImagePlan plan) {
        String text = DockerfileRenderer.render(plan, PLACE, null).text();
        String last = text.substring(text.lastIndexOf("\nFROM "));

        assertThat(last)
                .contains("\nENTRYPOINT [\"java\", \"-XX:MaxRAMPercentage=75\", \"-XX:+ExitOnOutOfMemoryError\"");
        assertThat(last).contains("\nHEALTHCHECK ").contains("\"/probe\", \"HealthProbe\"");
        assertThat(last).contains("\nEXPOSE ").contains("\nLABEL org.opencontainers.image.title=");
        assertThat(last.contains("\nUSER 65532:65532\n")).isNotEqualTo(plan.variant() == Variant.SINGLE);
        assertThat(last.contains("\nRUN ")).isEqualTo(plan.variant() == Variant.SINGLE);
    }

    private static ImagePlan plan(Projects project, PlanChoices choices) {
        return ImagePlanner.plan(project.model(), choices.settings(), BuilderFeatures.BUILDKIT);
    }
}
