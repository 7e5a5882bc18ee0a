package io.github.dockeroptimizer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import org.junit.jupiter.api.Test;

class UserPropertiesTest {
    @Test
    void theXmlWinsOverTheCommandLineAsMavensOwnParametersHaveIt() {
        UserProperties properties = Settings.none()
                .commandLine("docker-optimizer.health.path", "/from-command-line")
                .properties();

        assertThat(properties.text("health.path", "/from-xml")).isEqualTo("/from-xml");
    }

    @Test
    void theCommandLineWinsOverThePomsProperties() {
        UserProperties properties = Settings.none()
                .commandLine("docker-optimizer.health.path", "/from-command-line")
                .pom("docker-optimizer.health.path", "/from-pom")
                .properties();

        assertThat(properties.text("health.path", null)).isEqualTo("/from-command-line");
    }

    @Test
    void theXmlWinsOverThePomsProperties() {
        UserProperties properties =
                Settings.none().pom("docker-optimizer.health.path", "/from-pom").properties();

        assertThat(properties.text("health.path", "/from-xml")).isEqualTo("/from-xml");
    }

    @Test
    void thePomsPropertyCountsWhereNobodyElseSaysAnything() {
        UserProperties properties = Settings.none()
                .pom("docker-optimizer.health.path", " /from-pom ")
                .properties();

        assertThat(properties.text("health.path", null)).isEqualTo("/from-pom");
    }

    @Test
    void aBlankValueOnTheCommandLineTakesThePomsPropertyBack() {
        UserProperties properties = Settings.none()
                .commandLine("docker-optimizer.health.path", "")
                .pom("docker-optimizer.health.path", "/from-pom")
                .properties();

        assertThat(properties.text("health.path", null)).isNull();
    }

    @Test
    void propertiesWithoutThePrefixBelongToSomebodyElse() {
        assertThat(Settings.none().commandLine("health.path", "/x").properties().text("health.path", null))
                .isNull();
    }

    @Test
    void aFlagIsNoWhereNothingIsSaid() {
        assertThat(Settings.none().properties().flag("health.skip", null)).isFalse();
    }

    @Test
    void theCommandLineCanTakeAFlagOfThePomsPropertiesBack() {
        UserProperties properties = Settings.none()
                .commandLine("docker-optimizer.health.skip", "false")
                .pom("docker-optimizer.health.skip", "true")
                .properties();

        assertThat(properties.flag("health.skip", null)).isFalse();
    }

    @Test
    void aPropertyWithoutAValueIsAFlagThatIsSet() {
        // Maven gives `-Dname` the value `true`.
        UserProperties properties = Settings.none()
                .commandLine("docker-optimizer.skip.build", "true")
                .properties();

        assertThat(properties.flag("skip.build", null)).isTrue();
    }

    @Test
    void aNumberIsReadFromItsText() {
        UserProperties properties = Settings.none()
                .commandLine("docker-optimizer.health.port", " 9090 ")
                .properties();

        assertThat(properties.number("health.port", null)).isEqualTo(9090);
    }

    @Test
    void whatIsNoNumberIsRefusedAndTheWholePropertyNamed() {
        UserProperties properties = Settings.none()
                .commandLine("docker-optimizer.health.port", "http")
                .properties();

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> properties.number("health.port", null))
                .withMessageContaining("`docker-optimizer.health.port` is \"http\", expected a number.")
                .withMessageContaining("-Ddocker-optimizer.health.port=8080");
    }
}
