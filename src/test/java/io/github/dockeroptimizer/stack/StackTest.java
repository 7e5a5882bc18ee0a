package io.github.dockeroptimizer.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StackTest {
    @ParameterizedTest
    @CsvSource({
        "JAVA, 21, distroless, maven:3.9-eclipse-temurin-21, gcr.io/distroless/java21-debian13:nonroot",
        "PYTHON, 3.13, slim, python:3.13, python:3.13-slim",
        "RUST, 1, distroless, rust:1, gcr.io/distroless/cc-debian13:nonroot",
        "NODE, 22, distroless, node:22, gcr.io/distroless/nodejs22-debian13:nonroot",
        "NODE, 22, single, node:22, node:22",
        "GO, 1.27, distroless, golang:1.27, gcr.io/distroless/static-debian13:nonroot",
    })
    void eachHasItsImages(Stack stack, String version, String variant, String build, String runtime) {
        StackImages images = stack.knowledge().images();

        assertThat(images.version()).isEqualTo(version);
        assertThat(images.build(version)).isEqualTo(build);
        assertThat(images.runtime(Variant.parse(variant), version)).isEqualTo(runtime);
    }

    @Test
    void onlyJavaIsLinked() {
        assertThat(Stack.JAVA.variants()).containsExactly(Variant.values());
        assertThat(Stack.PYTHON.variants()).containsExactly(Variant.SINGLE, Variant.SLIM, Variant.DISTROLESS);
    }

    @ParameterizedTest
    @EnumSource
    void whatTellsAStackIsAmongItsManifests(Stack stack) {
        assertThat(stack.knowledge().recognisedBy()).isNotEmpty().allSatisfy(name -> assertThat(
                        stack.knowledge().manifests())
                .anyMatch(glob -> name.matches(glob.replace(".", "\\.").replace("*", ".*"))));
    }

    @Test
    void anUnknownNameIsRefusedAndTheKnownOnesListed() {
        assertThat(Stack.parse(" Python ")).isEqualTo(Stack.PYTHON);
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> Stack.parse("cobol"))
                .withMessage("`<stack>` is \"cobol\", expected one of `java`, `python`, `rust`, `node`, `go`. Correct"
                        + " `<stack>` (`-Ddocker-optimizer.stack`), or leave it out: files such as `pyproject.toml`"
                        + " tell.");
    }
}
