package io.github.dockeroptimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.Frontend;
import io.github.dockeroptimizer.project.MavenLayout;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePlannerTest {
    private static final ProjectModel BOOT = Projects.springBoot().model();
    private static final ProjectModel PLAIN = Projects.plainJar().model();

    @Test
    void theSameInputAlwaysGivesTheSamePlan() {
        assertThat(plan(BOOT)).isEqualTo(plan(BOOT));
    }

    @Test
    void theImageIsNamedAfterTheArtifactAndItsVersion() {
        assertThat(plan(BOOT).image()).hasToString("orders:1.4.0");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Orders-API, 1.0-SNAPSHOT, orders-api:1.0-SNAPSHOT",
        "orders, 1.0+build.7, orders:1.0-build.7",
        "orders, '1.0 rc', orders:1.0-rc",
    })
    void whatNoImageNameMayHoldIsReplaced(String artifactId, String version, String image) {
        ProjectModel project = Projects.springBoot().named(artifactId, version).model();

        assertThat(plan(project).image()).hasToString(image);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "registry.acme.com/team/orders, registry.acme.com/team/orders:1.4.0",
        "localhost:5000/orders, localhost:5000/orders:1.4.0",
        "orders:candidate, orders:candidate",
    })
    void theNameTheUserGivesGetsTheVersionAsTagUnlessItHasOne(String name, String image) {
        assertThat(plan(BOOT, PlanChoices.choose().image(name)).image()).hasToString(image);
    }

    @Test
    void moreTagsAreMoreNamesOfTheSameRepository() {
        ImagePlan plan = plan(BOOT, PlanChoices.choose().image("team/orders").tags("latest", "1"));

        assertThat(plan.tags())
                .containsExactly(ImageReference.of("team/orders:latest"), ImageReference.of("team/orders:1"));
    }

    @Test
    void aSpringBootJarComesApartIntoLayersInTheOrderOfChange() {
        ImagePlan plan = plan(BOOT);

        assertThat(plan.template()).isEqualTo("java/sources");
        assertThat(((JavaBuild) plan.build()).split().kind()).isEqualTo("spring-boot-jar");
        assertThat(((JavaBuild) plan.build()).split().libraries()).isNull();
        assertThat(plan.runtime().layers())
                .extracting(ImagePlan.AppLayer::name)
                .containsExactly("probe", "dependencies", "snapshot-dependencies", "application");
        assertThat(plan.runtime().entrypoint()).endsWith("-jar", "app.jar");
    }

    @ParameterizedTest(name = "Spring Boot {0} starts {1}")
    @CsvSource({
        "4.0.1, org.springframework.boot.loader.launch.WarLauncher",
        "3.2.12, org.springframework.boot.loader.launch.WarLauncher",
        "3.1.12, org.springframework.boot.loader.WarLauncher",
        "2.7.18, org.springframework.boot.loader.WarLauncher",
    })
    void anExecutableWarIsStartedByItsLauncher(String version, String launcher) {
        ImagePlan plan = plan(Projects.springBoot()
                .framework(new Framework.SpringBoot(version))
                .artifact(Artifact.Kind.EXECUTABLE_WAR, "target/orders.war")
                .model());

        assertThat(plan.runtime().entrypoint()).endsWith(launcher);
    }

    @Test
    void aPlainJarStartsItsMainClassWithItsLibrariesOnTheClassPath() {
        ImagePlan plan = plan(PLAIN);

        assertThat(((JavaBuild) plan.build()).split().libraries()).isEqualTo("target/dependency");
        assertThat(plan.runtime().entrypoint()).endsWith("-cp", "app.jar:lib/*", "com.acme.clock.Clock");
    }

    @Test
    void aPlainWarRunsOnTheTomcatOfItsServletGeneration() {
        ImagePlan plan = plan(Projects.plainJar()
                .framework(new Framework.Servlet(Framework.Servlet.Generation.JAVAX))
                .artifact(Artifact.Kind.WAR, "target/shop.war")
                .model());

        assertThat(((JavaBuild) plan.build()).tomcat()).startsWith("9.0.");
        assertThat(plan.runtime().layers())
                .extracting(ImagePlan.AppLayer::name)
                .containsSubsequence("server", "dependencies");
        assertThat(plan.runtime().entrypoint()).endsWith("org.apache.catalina.startup.Bootstrap", "start");
    }

    @Test
    void argumentsOfTheApplicationComeLast() {
        ImagePlan plan = plan(Projects.plainJar()
                .framework(new Framework.Dropwizard("4.0.14"))
                .artifact(Artifact.Kind.FAT_JAR, "target/shop.jar")
                .startedWith(List.of("server", "config.yml"), List.of("config.yml"))
                .mainClass(null)
                .model());

        assertThat(plan.runtime().entrypoint()).endsWith("-jar", "app.jar", "server", "config.yml");
        assertThat(((JavaBuild) plan.build()).split().files()).containsExactly("config.yml");
        assertThat(((JavaBuild) plan.build()).split().classes()).isEqualTo("target/classes");
    }

    @Test
    void fromTheArtifactOnlyTheRuntimeImageIsNeeded() {
        ImagePlan plan = plan(BOOT, PlanChoices.choose().from(BuildFrom.ARTIFACT));

        assertThat(plan.template()).isEqualTo("java/artifact");
        assertThat(plan.baseImages()).containsExactly(plan.runtime().base());
    }

    @Test
    void aPlainJarWithoutAMainClassIsRefusedAndTheParameterNamed() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> plan(Projects.plainJar().mainClass(null).model()))
                .withMessageContaining("-Ddocker-optimizer.mainClass=com.acme.Main");
    }

    @Test
    void theJvmSizesItsHeapByTheContainerAndEndsWhenItIsFull() {
        assertThat(plan(BOOT).runtime().entrypoint())
                .startsWith("java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void jvmArgumentsOfTheUserReplaceTheDefaults() {
        assertThat(plan(BOOT, PlanChoices.choose().jvmArguments("-Xss1m"))
                        .runtime()
                        .entrypoint())
                .containsExactly("java", "-Xss1m", "-jar", "app.jar");
        assertThat(plan(BOOT, PlanChoices.choose().jvmArguments()).runtime().entrypoint())
                .containsExactly("java", "-jar", "app.jar");
    }

    @Test
    void baseImagesComeFromTheDefaultsOfTheJavaRelease() {
        ImagePlan plan = plan(BOOT);

        assertThat(plan.build().base().reference()).hasToString("maven:3.9-eclipse-temurin-21");
        assertThat(plan.runtime().base().reference()).hasToString("gcr.io/distroless/java21-debian13:nonroot");
        assertThat(plan.runtime().base().mirrored()).isFalse();
    }

    @Test
    void everyBaseImagePassesThroughTheMirrorTable() {
        ImagePlan plan = plan(
                BOOT, PlanChoices.choose().baseImages(null, "acme/jre:21").mirrors("docker.io=registry.acme.com/hub"));

        assertThat(plan.build().base().reference())
                .hasToString("registry.acme.com/hub/library/maven:3.9-eclipse-temurin-21");
        assertThat(plan.build().base().original()).hasToString("maven:3.9-eclipse-temurin-21");
        assertThat(plan.runtime().base().reference()).hasToString("registry.acme.com/hub/acme/jre:21");
        assertThat(plan.runtime().base().mirrored()).isTrue();
    }

    @Test
    void aBaseImageWithoutATagIsTheLatest() {
        assertThat(plan(BOOT, PlanChoices.choose().baseImages(null, "acme/jre"))
                        .runtime()
                        .base()
                        .reference())
                .hasToString("acme/jre:latest");
    }

    @Test
    void ownBaseImagesAllowAJavaReleaseThatNoDefaultHas() {
        ProjectModel project = Projects.springBoot().javaRelease(26).model();

        ImagePlan plan = plan(project, PlanChoices.choose().baseImages("acme/maven:26", "acme/jre:26"));

        assertThat(plan.build().base().reference()).hasToString("acme/maven:26");
        assertThat(plan.runtime().base().reference()).hasToString("acme/jre:26");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"65532:65532, 65532:65532", "1000, 1000:1000", "1000:0, 1000:0"})
    void theUserIsANumberWithItsGroup(String declared, String user) {
        assertThat(plan(BOOT, PlanChoices.choose().user(declared)).runtime().user())
                .isEqualTo(user);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"spring", "1000:spring", "-1", "1000:"})
    void aUserWithANameIsRefusedSinceKubernetesBelievesNumbersOnly(String declared) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> plan(BOOT, PlanChoices.choose().user(declared)))
                .withMessageContaining("`<user>` is \"" + declared + "\", expected a number")
                .withMessageContaining("-Ddocker-optimizer.user=65532:65532");
    }

    @Test
    void portsOfApplicationHealthAndUserAreExposedOnceAndInOrder() {
        ProjectModel project = Projects.springBoot()
                .web(new ProjectModel.Web(8443, 9090, "/actuator/health"))
                .model();

        assertThat(plan(project, PlanChoices.choose().ports(9090, 5005))
                        .runtime()
                        .ports())
                .containsExactly(5005, 8443, 9090);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void aPortThatDoesNotExistIsRefused(int port) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> plan(BOOT, PlanChoices.choose().ports(port)))
                .withMessageContaining("Port " + port + " does not exist, expected 1 to 65535.");
    }

    @Test
    void aKnownHealthEndpointHasToAnswerWithSuccess() {
        assertThat(plan(BOOT).runtime().health())
                .isEqualTo(new HealthProbe.Http(8080, "/actuator/health", 400, "health endpoint of Spring Boot 3.5.7"));
    }

    @Test
    void withoutAKnownEndpointAnyAnswerBelow500OrAnOpenPortCounts() {
        assertThat(plan(PLAIN).runtime().health())
                .isEqualTo(new HealthProbe.AnyAnswer(
                        8080, "no health endpoint is known: any answer below 500, or an open port"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ready", "/ready"})
    void aDeclaredPathWinsOverTheOneFound(String path) {
        HealthProbe health =
                plan(BOOT, PlanChoices.choose().health(path, 9091)).runtime().health();

        assertThat(health).isEqualTo(new HealthProbe.Http(9091, "/ready", 400, "declared in `<health><path>`"));
        assertThat(health.awaited()).isEqualTo("/ready on port 9091");
    }

    @Test
    void anApplicationWithoutAPortIsAJobThatExposesNothing() {
        ProjectModel job = Projects.plainJar().web(null).model();

        ImagePlan.RuntimeStage runtime = plan(job, PlanChoices.choose()).runtime();

        assertThat(runtime.health()).isInstanceOf(HealthProbe.Job.class);
        assertThat(runtime.ports()).isEmpty();
    }

    @Test
    void aDeclaredHealthPortMakesAServerOfWhatServesNoKnownPort() {
        ProjectModel job = Projects.plainJar().web(null).model();

        ImagePlan.RuntimeStage runtime =
                plan(job, PlanChoices.choose().health("/ready", 9091)).runtime();

        assertThat(runtime.health()).isInstanceOf(HealthProbe.Http.class);
        assertThat(runtime.ports()).containsExactly(9091);
    }

    @Test
    void aDeclaredPathWithoutAnyPortIsRefused() {
        ProjectModel job = Projects.plainJar().web(null).model();

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> plan(job, PlanChoices.choose().health("/ready", null)))
                .withMessageContaining("serves no port that is known")
                .withMessageContaining("`<port>`");
    }

    @Test
    void aCommandIsTheProofAndTheImageDeclaresWhatItWouldWithoutIt() {
        HealthProbe health = plan(BOOT, PlanChoices.choose().healthCommand("java", "-version"))
                .runtime()
                .health();

        assertThat(health.rule()).isEqualTo("declared in `<health><command>`");
        assertThat(health.awaited()).isEqualTo("exit code 0 of java -version");
        assertThat(health.inImage()).isEqualTo(plan(BOOT).runtime().health());
    }

    @Test
    void anApplicationThatShallTrustMoreNeedsToBeToldWhat() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> plan(BOOT, PlanChoices.choose().trusting(true)))
                .withMessageStartingWith("`<caCertificatesInRuntime>` is set and there are no `<caCertificates>`");
    }

    @Test
    void aTrustStoreIsMadeWhereMavenRunsAndHasALayerOfItsOwn() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() ->
                        plan(BOOT, PlanChoices.choose().from(BuildFrom.ARTIFACT).trusting(true, "ca-1.pem")))
                .withMessageStartingWith("`<caCertificatesInRuntime>` is set and `<buildFrom>` is `artifact`");

        ImagePlan.RuntimeStage runtime =
                plan(BOOT, PlanChoices.choose().trusting(true, "ca-1.pem")).runtime();
        assertThat(runtime.layers()).extracting(ImagePlan.AppLayer::name).containsSubsequence("trust", "dependencies");
        assertThat(runtime.entrypoint()).contains("-Djavax.net.ssl.trustStore=/app/truststore");
    }

    @Test
    void theBuildStageKnowsWhereTheModuleLies() {
        MavenLayout layout = new MavenLayout(
                "/home/me/shop",
                "shop-app",
                List.of("pom.xml", "shop-lib/pom.xml", "shop-app/pom.xml"),
                "pom.xml",
                ".mvn",
                List.of("shop-lib-1.4.0.jar"),
                "com.acme.shop");

        JavaBuild build = (JavaBuild) plan(
                        Projects.springBoot().layout(layout).model(),
                        PlanChoices.choose().mavenArguments("-Pproduction"))
                .build();

        assertThat(build.module()).isEqualTo(":orders");
        assertThat(build.poms()).containsExactly("pom.xml", "shop-lib/pom.xml", "shop-app/pom.xml");
        assertThat(build.mavenFolder()).isEqualTo(".mvn");
        assertThat(build.split().artifact()).isEqualTo("shop-app/target/orders-1.4.0.jar");
        assertThat(build.split().siblingJars()).containsExactly("shop-lib-1.4.0.jar");
        assertThat(build.choices().mavenArguments()).containsExactly("-Pproduction");
    }

    @Test
    void platformVariantAndFeaturesAreThoseGiven() {
        ImagePlan plan = ImagePlanner.plan(
                BOOT,
                PlanChoices.choose()
                        .variant(Variant.SLIM)
                        .platform("linux/arm64")
                        .settings(),
                BuilderFeatures.PORTABLE);

        assertThat(plan.platform()).isEqualTo(new Platform("linux", "arm64", null));
        assertThat(plan.variant()).isEqualTo(Variant.SLIM);
        assertThat(plan.features()).isEqualTo(BuilderFeatures.PORTABLE);
    }

    private static ImagePlan plan(ProjectModel project) {
        return plan(project, PlanChoices.choose());
    }

    private static ImagePlan plan(ProjectModel project, PlanChoices choices) {
        return ImagePlanner.plan(project, choices.settings(), BuilderFeatures.BUILDKIT);
    }

    @Test
    void nodeIsAddedWhereTheBuildRunsItAndNobodyNamesABuildImage() {
        Projects project =
                Projects.springBoot().frontends(new Frontend("orders", "npm", List.of(), List.of(), List.of()));

        assertThat(node(project, PlanChoices.choose())).isEqualTo("node:22-slim");
        assertThat(node(project, PlanChoices.choose().baseImages("acme/maven-npm:1", null)))
                .isNull();
        assertThat(node(project, PlanChoices.choose().toolchain(null, "none"))).isNull();
        assertThat(node(Projects.springBoot(), PlanChoices.choose())).isNull();
        assertThat(node(Projects.springBoot(), PlanChoices.choose().toolchain(null, "acme/node:24")))
                .isEqualTo("acme/node:24");
    }

    private static @Nullable String node(Projects project, PlanChoices choices) {
        BaseImage node = ((JavaBuild) ImagePlanner.plan(project.model(), choices.settings(), BuilderFeatures.BUILDKIT)
                        .build())
                .node();
        return node == null ? null : node.reference().toString();
    }
}
