package io.github.dockeroptimizer.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTextTest {
    @Test
    void theExecFormIsJson() {
        assertThat(DockerfileText.execForm(List.of("java", "-Da=\"b\" c", "x\\y", "$HOME")))
                .isEqualTo("[\"java\", \"-Da=\\\"b\\\" c\", \"x\\\\y\", \"$HOME\"]");
    }

    @Test
    void theExecFormHoldsAlsoWhatNoTerminalShows() {
        assertThat(DockerfileText.execForm(List.of("a\nb\tc\rd\u0001eü"))).isEqualTo("[\"a\\nb\\tc\\rd\\u0001eü\"]");
    }

    @Test
    void aQuotedValueIsWhatTheUserWroteAndNoReferenceToAnArgument() {
        assertThat(DockerfileText.quoted("say \"hi\" for $5 \\o/")).isEqualTo("\"say \\\"hi\\\" for \\$5 \\\\o/\"");
    }

    @ParameterizedTest(name = "becomes {1}")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "-Pproduction, -Pproduction",
                "-Dx=a b, '-Dx=a b'",
                "it's, 'it'\\''s'",
                "$HOME, '$HOME'",
                "a;b, 'a;b'",
                "||, ''",
            })
    void aShellWordIsQuotedWhereTheShellWouldReadItAsSomethingElse(String word, String written) {
        assertThat(DockerfileText.shellWord(word)).isEqualTo(written);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"my app/pom.xml", "a*/pom.xml", "$x/pom.xml", "[a]/pom.xml", "a\"b", ""})
    void aPathThatCopyReadsAsSomethingElseIsRefused(String path) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> DockerfileText.copyPath(path))
                .withMessageContaining("The path \"" + path + "\"");
    }

    @Test
    void anOrdinaryPathIsCopiedAsItIs() {
        assertThat(DockerfileText.copyPath("apps/orders_1.0~x/pom.xml")).isEqualTo("apps/orders_1.0~x/pom.xml");
    }
}
