package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a Spring Boot application listens and can be asked for its health. */
class WebTest {
    private static final String YAML = "src/main/resources/application.yml";
    private static final String PROPERTIES = "src/main/resources/application.properties";

    @TempDir
    private Path folder;

    private Poms poms;

    @BeforeEach
    void setUp() {
        poms = new Poms(folder);
        poms.bootPom("", "spring-boot-starter-web", "spring-boot-starter-actuator");
    }

    @Test
    void withoutSettingsItListensOn8080AndTheActuatorTellsItsHealth() {
        assertThat(web()).isEqualTo(new ProjectModel.Web(8080, 8080, "/actuator/health"));
        assertThat(facts("port")).containsExactly(new Fact("port", "8080", "default, no server.port set"));
    }

    @Test
    void thePortIsReadFromYaml() {
        poms.file(YAML, "server:\n  port: 9000\n");

        assertThat(web().port()).isEqualTo(9000);
        assertThat(facts("port")).containsExactly(new Fact("port", "9000", "server.port in " + YAML));
    }

    @Test
    void aKeyOfSeveralPartsOnOneLineIsTheSame() {
        poms.file(YAML, "server.port: 9000\n");

        assertThat(web().port()).isEqualTo(9000);
    }

    @Test
    void thePortIsReadFromProperties() {
        poms.file(PROPERTIES, "# ours\nserver.port = 9000\n");

        assertThat(web().port()).isEqualTo(9000);
    }

    @Test
    void propertiesWinOverYamlAsInSpring() {
        poms.file(YAML, "server:\n  port: 9000\n").file(PROPERTIES, "server.port=9001\n");

        assertThat(web().port()).isEqualTo(9001);
    }

    @Test
    void theFolderConfigWinsOverTheResourcesThemselves() {
        poms.file(PROPERTIES, "server.port=9001\n")
                .file("src/main/resources/config/application.yml", "server.port: 9002\n");

        assertThat(web().port()).isEqualTo(9002);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"${PORT:9000}", "${HOST_PORT:${PORT:9000}}", "90${SUFFIX:00}"})
    void aPlaceholderGivesItsDefaultSinceTheEnvironmentIsNotKnown(String value) {
        poms.file(YAML, "server:\n  port: " + value + "\n");

        assertThat(web().port()).isEqualTo(9000);
    }

    @Test
    void aPlaceholderForAnotherSettingGivesThatSetting() {
        poms.file(PROPERTIES, "shop.port=9000\nserver.port=${shop.port}\n");

        assertThat(web().port()).isEqualTo(9000);
    }

    @Test
    void aPlaceholderThatNamesItselfEndsInTheDefault() {
        poms.file(PROPERTIES, "server.port=${server.port}\n");

        assertThat(web().port()).isEqualTo(8080);
    }

    @Test
    void aPlaceholderWithoutADefaultLeavesTheDefaultAndSaysWhatWasSeen() {
        poms.file(YAML, "server:\n  port: ${PORT}\n");

        assertThat(web().port()).isEqualTo(8080);
        assertThat(facts("port")).extracting(Fact::evidence).first().asString().contains("server.port is \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.config.activate.on-profile: test", "spring.profiles: test"})
    void aDocumentOfAProfileIsLeftOut(String condition) {
        poms.file(YAML, "server:\n  port: 9000\n---\n" + condition + "\nserver:\n  port: 0\n");

        assertThat(web().port()).isEqualTo(9000);
    }

    @Test
    void aLaterDocumentWithoutAProfileWins() {
        poms.file(YAML, "server.port: 9000\n---\nserver.port: 9001\n");

        assertThat(web().port()).isEqualTo(9001);
    }

    @Test
    void aFileOfAProfileIsLeftOut() {
        poms.file("src/main/resources/application-prod.yml", "server.port: 80\n");

        assertThat(web().port()).isEqualTo(8080);
    }

    @Test
    void aDocumentOfAProfileInPropertiesIsLeftOutToo() {
        poms.file(
                PROPERTIES,
                "server.port=9000\n#---\nspring.config.activate.on-profile=test\nserver.port=0\n#---\nshop.name=x\n");

        assertThat(web().port()).isEqualTo(9000);
    }

    @Test
    void testResourcesAreNotTheApplications() {
        poms.file("src/test/resources/application.yml", "server.port: 0\n");

        assertThat(web().port()).isEqualTo(8080);
    }

    @Test
    void mavensOwnPlaceholdersAreResolvedAsResourceFilteringWill() {
        poms.bootPom("<properties><shop.port>9000</shop.port></properties>", "spring-boot-starter-actuator")
                .file(YAML, "info:\n  version: @project.version@\nserver:\n  port: @shop.port@\n");

        assertThat(web().port()).isEqualTo(9000);
    }

    @Test
    void portZeroWhichMeansAnyIsNoPortToPublish() {
        poms.file(PROPERTIES, "server.port=0\n");

        assertThat(web().port()).isEqualTo(8080);
    }

    @Test
    void theDeclaredPortWinsOverTheSettings() {
        poms.file(PROPERTIES, "server.port=9000\n");

        ProjectModel model = analyze(7070);

        assertThat(model.web()).isEqualTo(new ProjectModel.Web(7070, 7070, "/actuator/health"));
        assertThat(model.facts()).contains(new Fact("port", "7070", "parameter `port`"));
    }

    @Test
    void aManagementPortOfItsOwnIsThePortOfTheHealth() {
        poms.file(YAML, "server:\n  port: 9000\n  servlet:\n    context-path: /shop\nmanagement.server.port: 9090\n");

        assertThat(web()).isEqualTo(new ProjectModel.Web(9000, 9090, "/actuator/health"));
    }

    @Test
    void aManagementPortHasABasePathOfItsOwn() {
        poms.file(PROPERTIES, "management.server.port=9090\nmanagement.server.base-path=/admin\n");

        assertThat(web().healthPath()).isEqualTo("/admin/actuator/health");
    }

    @Test
    void onTheSamePortTheHealthLiesBelowTheContextPath() {
        poms.file(PROPERTIES, "server.servlet.context-path=/shop/\nspring.mvc.servlet.path=/api\n");

        assertThat(web().healthPath()).isEqualTo("/shop/api/actuator/health");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base-path", "basePath", "base_path"})
    void theActuatorsPathsCanBeChangedInEverySpellingOfSpring(String basePath) {
        poms.file(
                YAML,
                "management:\n  endpoints:\n    web:\n      " + basePath
                        + ": /manage\n      path-mapping:\n        health: alive\n");

        assertThat(web().healthPath()).isEqualTo("/manage/alive");
    }

    @Test
    void theActuatorAtTheRootHasNoDoubleSlash() {
        poms.file(PROPERTIES, "management.endpoints.web.base-path=/\n");

        assertThat(web().healthPath()).isEqualTo("/health");
    }

    @Test
    void withoutTheActuatorNoHealthPathIsKnown() {
        poms.bootPom("", "spring-boot-starter-web");

        assertThat(web()).isEqualTo(new ProjectModel.Web(8080, 8080, null));
        assertThat(facts("health"))
                .containsExactly(new Fact(
                        "health",
                        "any answer below 500 on port 8080",
                        "no spring-boot-starter-actuator among the dependencies"));
    }

    @Test
    void brokenYamlIsRefusedWithItsFile() {
        poms.file(YAML, "server:\n\tport: 9000\n");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(this::web)
                .withMessageStartingWith("Cannot read " + YAML + ": ")
                .withMessageContaining("the port and the health path are read from it.");
    }

    @Test
    void anEmptyFileSaysNothing() {
        poms.file(YAML, "").file(PROPERTIES, "");

        assertThat(web().port()).isEqualTo(8080);
    }

    private ProjectModel.Web web() {
        return Objects.requireNonNull(analyze(null).web());
    }

    private List<Fact> facts(String subject) {
        return analyze(null).facts().stream()
                .filter(fact -> fact.subject().equals(subject))
                .toList();
    }

    private ProjectModel analyze(@Nullable Integer port) {
        var project = poms.project();
        return ProjectAnalyzer.analyze(
                project,
                List.of(project),
                new ProjectAnalyzer.Declared(null, port, null, List.of(), ProjectAnalyzer.Other.NOTHING));
    }
}
