package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.MavenLayout;
import io.github.dockeroptimizer.testing.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java/com/acme/A.java   | package com.acme; | java/com/acme/MeasuredByDockerOptimizer.java | package com.acme;",
                "java/A.java            | class A {}        | java/MeasuredByDockerOptimizer.java          | final class",
                "kotlin/com/acme/A.kt   | package com.acme  | kotlin/com/acme/MeasuredByDockerOptimizer.kt | package com.acme",
                "groovy/com/A.groovy    | package com       | groovy/com/MeasuredByDockerOptimizer.groovy  | package com"
            })
    void aClassMoreLiesBesideOneThatIsThere(String file, String text, String change, String begin) throws IOException {
        write("src/main/java/package-info.java", "package x;");
        write("src/main/" + file, text);

        List<ContextChange> changes = edits("").source(folder);

        assertThat(changes).singleElement().satisfies(made -> {
            assertThat(made.name()).isEqualTo("src/main/" + change);
            assertThat(made.text()).startsWith(begin).contains("m1");
        });
        assertThat(folder.resolve("src/main/" + change)).doesNotExist();
    }

    @Test
    void withoutSourcesOrOutsideTheContextNothingIsChanged() throws IOException {
        assertThat(edits("").source(folder)).isEmpty();
        write("src/main/java/A.java", "class A {}");
        assertThat(edits("").source(folder.resolve("elsewhere"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<project><a/></project>                                 | <project><a/><properties>+</properties></project>",
                "<project><properties><a>1</a></properties></project>    | <project><properties>+<a>1</a></properties></project>",
                "<project><build><properties/></build></project>         | <project><build><properties/></build><properties>+</properties></project>",
                "<project>\\r\\n <!-- ü -->\\r\\n <properties >\\r\\n</properties></project> | <project>\\r\\n <!-- ü -->\\r\\n <properties >+\\r\\n</properties></project>"
            })
    void aPropertyMoreLiesAmongThoseOfTheProject(String before, String after) throws IOException {
        write("app/pom.xml", before.replace("\\r\\n", "\r\n"));

        assertThat(edits("app").manifest(folder))
                .containsExactly(new ContextChange(
                        "app/pom.xml",
                        after.replace("\\r\\n", "\r\n")
                                .replace("+", "<measured.by.docker-optimizer>m1</measured.by.docker-optimizer>")));
    }

    @ParameterizedTest
    @CsvSource({"<project><properties/></project>", "no XML", "<project>"})
    void aPomThatCannotBeChangedForSureIsLeftAlone(String pom) throws IOException {
        write("pom.xml", pom);

        assertThat(edits("").manifest(folder)).isEmpty();
    }

    private Edits edits(String module) {
        return Edits.of(
                Projects.springBoot()
                        .layout(new MavenLayout(
                                folder.toString(),
                                module,
                                List.of("pom.xml"),
                                "pom.xml",
                                null,
                                List.of(),
                                "com.acme.orders"))
                        .model(),
                "m1");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
