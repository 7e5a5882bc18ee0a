package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassListTest {
    @Test
    void classesAndCallSitesAreInTheSameOrderWhicheverThreadCameFirst() {
        List<String> one = List.of(
                "# NOTE: Do not modify this file.",
                "java/lang/Object id: 0",
                "com/acme/B id: 1",
                "com/acme/A id: 2",
                "@lambda-proxy com/acme/B run ()V",
                "@lambda-proxy com/acme/A run ()V");
        List<String> other = List.of(
                "java/lang/Object id: 0",
                "com/acme/A id: 7",
                "@lambda-proxy com/acme/A run ()V",
                "com/acme/B id: 8",
                "@lambda-proxy com/acme/B run ()V");

        assertThat(ClassList.sorted(one))
                .isEqualTo(ClassList.sorted(other))
                .containsExactly(
                        "com/acme/A id: 0",
                        "com/acme/B id: 1",
                        "java/lang/Object id: 2",
                        "@lambda-proxy com/acme/A run ()V",
                        "@lambda-proxy com/acme/B run ()V");
    }

    @Test
    void aClassOfALoaderOfTheApplicationComesAfterThoseItStandsOnWithTheirNewNumbers() {
        List<String> sorted = ClassList.sorted(List.of(
                "java/lang/Runnable id: 10",
                "java/lang/Object id: 0",
                "com/acme/Z id: 21 super: 0 source: file:/app/my lib.jar",
                "com/acme/A id: 22 super: 21 interfaces: 10 10 source: file:/app/my lib.jar"));

        assertThat(sorted)
                .containsExactly(
                        "java/lang/Object id: 0",
                        "java/lang/Runnable id: 1",
                        "com/acme/Z id: 2 super: 0 source: file:/app/my lib.jar",
                        "com/acme/A id: 3 super: 2 interfaces: 1 1 source: file:/app/my lib.jar");
    }

    @Test
    void aListThatRefersToWhatIsNotThereStaysAsItIs() {
        List<String> lines = List.of("com/acme/B id: 5 super: 3 source: /b.jar", "com/acme/A id: 4");

        assertThat(ClassList.sorted(lines)).isEqualTo(lines);
    }
}
