package io.github.dockeroptimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantPlansTest {
    @Test
    void allVariantsButOneStageHaveTheSamePortsLabelsAndProbe() {
        ImagePlan.RuntimeStage usual = plan(Variant.DISTROLESS).runtime();

        for (Variant variant : List.of(Variant.SLIM, Variant.JLINK, Variant.AOT)) {
            ImagePlan.RuntimeStage runtime = plan(variant).runtime();
            assertThat(runtime.health()).isEqualTo(usual.health());
            assertThat(runtime.ports()).isEqualTo(usual.ports());
            assertThat(runtime.user()).isEqualTo(usual.user());
            assertThat(runtime.entrypoint()).startsWith("java", "-XX:MaxRAMPercentage=75");
            assertThat(runtime.entrypoint()).endsWith("-jar", "app.jar");
        }
    }

    @Test
    void aRuntimeIsLinkedFromTheBuildImageAndRunsOnABaseWithoutJava() {
        ImagePlan plan = plan(Variant.JLINK);

        assertThat(plan.runtime().base().original()).hasToString("gcr.io/distroless/java-base-debian13:nonroot");
        assertThat(plan.runtime().layers()).extracting(ImagePlan.AppLayer::name).contains("java");
        assertThat(java(plan).trustOfBase()).isTrue();
        assertThat(java(plan).compressed()).isTrue();
        assertThat(((JavaBuild) plan.build()).training()).isNull();
    }

    @Test
    void whereOnlyTheTransferIsMeasuredModulesStayUncompressed() {
        JdkChoices measured = new JdkChoices(List.of(), List.of(), true, List.of());

        assertThat(java(plan(PlanChoices.choose().variant(Variant.JLINK).jdk(measured)))
                        .compressed())
                .isFalse();
    }

    @Test
    void languagesBringTheModuleWithTheirData() {
        JdkChoices german = new JdkChoices(List.of("jdk.charsets"), List.of("de"), false, List.of());

        LinkedJava java = java(plan(PlanChoices.choose().variant(Variant.JLINK).jdk(german)));

        assertThat(java.modules()).containsExactly("jdk.charsets", "jdk.localedata");
        assertThat(java.locales()).containsExactly("en", "de");
    }

    @ParameterizedTest
    @CsvSource({"java.sql;rm,", ",de_DE"})
    void whatIsNoModuleAndNoLanguageIsRefused(String module, String locale) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new JdkChoices(
                        module == null ? List.of() : List.of(module),
                        locale == null ? List.of() : List.of(locale),
                        false,
                        List.of()))
                .withMessageContaining(module == null ? "`<jdkLocales>` names \"de_DE\"" : "`<jdkModules>` names");
    }

    @Test
    void allStagesAreOfThePlatformThatAJdkLinksFor() {
        ImagePlan plan = plan(PlanChoices.choose().variant(Variant.JLINK).platform("linux/arm64"));

        assertThat(plan.platformOf(plan.build().base())).isEqualTo(Platform.parse("linux/arm64"));
        assertThat(plan(PlanChoices.choose().platform("linux/arm64"))
                        .platformOf(plan.build().base()))
                .isNull();
    }

    @Test
    void springEndsItsTrainingByItself() {
        ImagePlan plan = plan(Variant.AOT);

        assertThat(((JavaBuild) plan.build()).training())
                .isEqualTo(new TrainingRun(List.of("-Dspring.context.exit=onRefresh"), null));
        assertThat(plan.runtime().entrypoint()).contains("@/opt/java/startup.args");
    }

    @Test
    void springGoesOnUntilItIsUpWhereTheUserSaysSo() {
        List<String> arguments = List.of("-Dspring.context.exit=never");
        ImagePlan plan = plan(
                PlanChoices.choose().variant(Variant.AOT).jdk(new JdkChoices(List.of(), List.of(), false, arguments)));

        assertThat(((JavaBuild) plan.build()).training())
                .isEqualTo(new TrainingRun(arguments, plan.runtime().health()));
    }

    @Test
    void anOlderSpringAndAllOthersAreStoppedWhenTheyAreUp() {
        ImagePlan old = ImagePlanner.plan(
                Projects.springBoot()
                        .framework(new Framework.SpringBoot("2.7.18"))
                        .model(),
                PlanChoices.choose().variant(Variant.AOT).settings(),
                BuilderFeatures.BUILDKIT);

        assertThat(Objects.requireNonNull(((JavaBuild) old.build()).training()).probe())
                .isEqualTo(old.runtime().health());
    }

    @Test
    void theClassPathOfAnArchiveDependsOnNoFileSystem() {
        ImagePlan plan = ImagePlanner.plan(
                Projects.plainJar().model(),
                PlanChoices.choose().variant(Variant.AOT).settings(),
                BuilderFeatures.BUILDKIT);

        assertThat(plan.runtime().entrypoint()).endsWith("-cp", "app.jar", "com.acme.clock.Clock");
    }

    @Test
    void oneStageRunsAsRootWhereMavenLeftTheApplication() {
        ImagePlan plan = plan(Variant.SINGLE);

        assertThat(plan.template()).isEqualTo("java/single");
        assertThat(plan.baseImages()).containsExactly(plan.build().base());
        assertThat(plan.runtime().user()).isEqualTo("root");
        assertThat(plan.runtime().entrypoint()).endsWith("-jar", "target/orders-1.4.0.jar");
        assertThat(plan.runtime().folder()).isEqualTo("/src");
    }

    private static LinkedJava java(ImagePlan plan) {
        return Objects.requireNonNull(((JavaBuild) plan.build()).java());
    }

    private static ImagePlan plan(Variant variant) {
        return plan(PlanChoices.choose().variant(variant));
    }

    private static ImagePlan plan(PlanChoices choices) {
        return ImagePlanner.plan(Projects.springBoot().model(), choices.settings(), BuilderFeatures.BUILDKIT);
    }
}
