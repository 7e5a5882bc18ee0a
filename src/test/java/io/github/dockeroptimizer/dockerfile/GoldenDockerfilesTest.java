package io.github.dockeroptimizer.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.plan.BuildChoices;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.Toolchain;
import io.github.dockeroptimizer.plan.Warmup;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.Frontend;
import io.github.dockeroptimizer.project.MavenLayout;
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

class GoldenDockerfilesTest {
    private static final DockerfileRenderer.Place PLACE = new DockerfileRenderer.Place(
            "target/docker-optimizer/Dockerfile", "target/docker-optimizer/support", "1.0.0");
    private static final MavenLayout MODULE = new MavenLayout(
            "/home/me/shop",
            "apps/orders",
            List.of("pom.xml", "apps/pom.xml", "apps/orders/pom.xml", "libs/prices/pom.xml"),
            "pom.xml",
            ".mvn",
            List.of("prices-1.4.0.jar"),
            "com.acme.shop");

    static Stream<Arguments> plans() {
        Projects boot = Projects.springBoot();
        Projects plain = Projects.plainJar();
        return Stream.of(
                Arguments.of("default", plan(boot, PlanChoices.choose())),
                Arguments.of("plain-jar", plan(plain, PlanChoices.choose())),
                Arguments.of(
                        "fat-jar",
                        plan(
                                plain.framework(new Framework.Dropwizard("4.0.14"))
                                        .artifact(Artifact.Kind.FAT_JAR, "target/clock.jar")
                                        .startedWith(List.of("server", "config.yml"), List.of("config.yml")),
                                PlanChoices.choose())),
                Arguments.of(
                        "war",
                        plan(
                                plain.framework(new Framework.Servlet(Framework.Servlet.Generation.JAKARTA))
                                        .artifact(Artifact.Kind.WAR, "target/clock.war"),
                                PlanChoices.choose())),
                Arguments.of(
                        "quarkus",
                        plan(
                                plain.framework(new Framework.Quarkus(
                                                "3.27.0", "io.quarkus.platform:quarkus-maven-plugin:3.27.0"))
                                        .artifact(Artifact.Kind.DIRECTORY, "target/quarkus-app"),
                                PlanChoices.choose())),
                Arguments.of("artifact", plan(boot, PlanChoices.choose().from(BuildFrom.ARTIFACT))),
                Arguments.of(
                        "host",
                        plan(
                                boot,
                                PlanChoices.choose()
                                        .build(new BuildChoices(
                                                BuildFrom.SOURCES,
                                                List.of(),
                                                Warmup.PACKAGE,
                                                true,
                                                true,
                                                List.of("ca-1.pem"),
                                                true,
                                                Toolchain.DEFAULT)))),
                Arguments.of(
                        "slim",
                        plan(boot, PlanChoices.choose().variant(Variant.SLIM).user("1000"))),
                Arguments.of("job", plan(plain.web(null), PlanChoices.choose())),
                Arguments.of(
                        "frontend",
                        plan(
                                boot.frontends(new Frontend(
                                        "orders",
                                        "npm",
                                        List.of(
                                                "src/main/frontend/package.json",
                                                "src/main/frontend/package-lock.json"),
                                        List.of(new Frontend.Command(
                                                "src/main/frontend", List.of("npm", "ci", "--no-audit"))),
                                        List.of())),
                                PlanChoices.choose().mirrors("docker.io=registry.acme.com/hub"))),
                Arguments.of(
                        "module-frontend",
                        plan(
                                boot.layout(MODULE)
                                        .frontends(new Frontend(
                                                "web",
                                                null,
                                                List.of("web/package.json", "web/yarn.lock"),
                                                List.of(
                                                        new Frontend.Goal(
                                                                "com.github.eirslett:frontend-maven-plugin:1.15.1:"
                                                                        + "install-node-and-yarn@node"),
                                                        new Frontend.Goal(
                                                                "com.github.eirslett:frontend-maven-plugin:1.15.1:yarn@default")),
                                                List.of("web/node"))),
                                PlanChoices.choose())),
                Arguments.of("module", plan(boot.layout(MODULE), PlanChoices.choose())),
                Arguments.of("module-plain-jar", plan(plain.layout(MODULE), PlanChoices.choose())),
                Arguments.of(
                        "mirrors",
                        plan(
                                boot,
                                PlanChoices.choose()
                                        .mirrors("docker.io=registry.acme.com/hub,gcr.io=registry.acme.com/gcr"))),
                Arguments.of(
                        "boot-war",
                        plan(boot.artifact(Artifact.Kind.EXECUTABLE_WAR, "target/orders.war"), PlanChoices.choose())),
                Arguments.of("cross-platform", plan(boot, PlanChoices.choose().platform("linux/arm64"))),
                Arguments.of(
                        "portable",
                        ImagePlanner.plan(
                                boot.model(),
                                PlanChoices.choose().platform("linux/arm64").settings(),
                                BuilderFeatures.PORTABLE)),
                Arguments.of(
                        "settings",
                        plan(
                                boot,
                                PlanChoices.choose()
                                        .image("registry.acme.com/team/orders")
                                        .jvmArguments("-Xss1m", "-Dgreeting=say \"hi\"")
                                        .ports(9090)
                                        .environment(
                                                new EnvironmentVariable("GREETING", "say \"hi\" for $5 \\o/"),
                                                new EnvironmentVariable("EMPTY", ""))
                                        .label("com.acme.team", "orders & more")
                                        .mavenArguments("-Pproduction", "-Dtitle=it's ours")
                                        .health("/ready", 9090))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("plans")
    void theDockerfileIsThatOfTheGoldenFile(String name, ImagePlan plan) throws IOException {
        Golden.assertSame(
                "dockerfiles/java/" + name + ".Dockerfile",
                DockerfileRenderer.render(plan, PLACE, null).text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void everyStageOfEveryDockerfileKeepsTheRulesThatMakeItGood(String name, ImagePlan plan) {
        String text = DockerfileRenderer.render(plan, PLACE, null).text();
        String runtime = text.substring(text.indexOf("# ---- runtime"));

        assertThat(runtime).contains("\nUSER " + plan.runtime().user() + "\n");
        if (!name.equals("job")) {
            assertThat(runtime).contains("\nHEALTHCHECK ").contains("CMD [\"java\"");
        }
        assertThat(runtime).contains("\nENTRYPOINT [\"java\"");
        assertThat(runtime).doesNotContain("\nRUN ");
        if (plan.buildFrom() == BuildFrom.SOURCES) {
            assertThat(text.indexOf("AS dependencies")).isLessThan(text.indexOf("\nCOPY . .\n"));
        }
        assertThat(text).doesNotContain("{{").doesNotContain("&quot;").doesNotContain("\r");
        assertThat(text).endsWith("\n").doesNotContain("\n\n\n").doesNotContain(" \n");
    }

    private static ImagePlan plan(Projects project, PlanChoices choices) {
        return ImagePlanner.plan(project.model(), choices.settings(), BuilderFeatures.BUILDKIT);
    }
}
