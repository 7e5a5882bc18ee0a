package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaReleaseTest {
    private static final String COMPILER =
            """
            <build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration>%s</configuration>
            </plugin></plugins></build>
            """;

    @TempDir
    private Path folder;

    private Poms poms;
    private final List<Fact> facts = new ArrayList<>();

    @BeforeEach
    void setUp() {
        poms = new Poms(folder);
    }

    @Test
    void theCompilersReleaseWinsOverEverythingElse() {
        assertThat(find(
                        "<properties><maven.compiler.release>17</maven.compiler.release></properties>",
                        COMPILER.formatted("<release>21</release><target>11</target>")))
                .isEqualTo(21);
        assertThat(facts).containsExactly(new Fact("Java release", "21", "maven-compiler-plugin `<release>`"));
    }

    @Test
    void thePropertyOfTheReleaseWinsOverATarget() {
        assertThat(find(
                        "<properties><maven.compiler.release>17</maven.compiler.release></properties>",
                        COMPILER.formatted("<target>11</target>")))
                .isEqualTo(17);
    }

    @Test
    void theCompilersTargetWinsOverItsProperty() {
        assertThat(find(
                        "<properties><maven.compiler.target>11</maven.compiler.target></properties>",
                        COMPILER.formatted("<target>17</target>")))
                .isEqualTo(17);
    }

    @Test
    void thePropertyOfTheTargetWinsOverSpringsProperty() {
        assertThat(find("<properties><maven.compiler.target>11</maven.compiler.target>"
                        + "<java.version>21</java.version></properties>"))
                .isEqualTo(11);
    }

    @Test
    void springsPropertyCountsWhereNothingElseIsSaid() {
        assertThat(find("<properties><java.version>21</java.version></properties>"))
                .isEqualTo(21);
        assertThat(facts).containsExactly(new Fact("Java release", "21", "property java.version"));
    }

    @Test
    void springBootsParentSaysJava17ThroughItsOwnProperty() {
        poms.bootPom("");

        assertThat(found()).isEqualTo(17);
    }

    @Test
    void aProjectBelowSpringBootsParentRaisesItByOneProperty() {
        poms.bootPom("<properties><java.version>25</java.version></properties>");

        assertThat(found()).isEqualTo(25);
    }

    @Test
    void anOldNotationIsUnderstood() {
        assertThat(find("<properties><maven.compiler.target>1.8</maven.compiler.target></properties>"))
                .isEqualTo(8);
    }

    @Test
    void whereNobodySaysAnythingTheCompilerPluginCompilesForJava8() {
        assertThat(find("")).isEqualTo(8);
        assertThat(facts).containsExactly(new Fact("Java release", "8", "default of maven-compiler-plugin"));
    }

    @Test
    void whatIsNoNumberIsRefusedWithThePlaceItStandsIn() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> find("<properties><java.version>lts</java.version></properties>"))
                .withMessageContaining("The Java release is \"lts\" (property java.version), expected a number.");
    }

    private int find(String... elements) {
        poms.pom("", String.join("", elements));
        return found();
    }

    private int found() {
        return new JavaReleaseFinder(new PomReader(poms.project()), facts).find(List.of());
    }
}
