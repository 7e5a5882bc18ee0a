package io.github.dockeroptimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageMirrorsTest {
    @Test
    void eachStackHasItsOwn() {
        PackageMirrors mirrors =
                PackageMirrors.parse("python=http://10.0.0.1:8081/simple, rust=sparse+https://crates.acme.com/");

        PackageMirrors.Mirror python = Objects.requireNonNull(mirrors.of(Stack.PYTHON));
        assertThat(python.url()).isEqualTo("http://10.0.0.1:8081/simple");
        assertThat(python.host()).isEqualTo("10.0.0.1:8081");
        assertThat(python.isPlain()).isTrue();
        PackageMirrors.Mirror rust = Objects.requireNonNull(mirrors.of(Stack.RUST));
        assertThat(rust.host()).isEqualTo("crates.acme.com");
        assertThat(rust.isPlain()).isFalse();
        assertThat(mirrors.of(Stack.NODE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://pypi.acme.com", "java=https://repo.acme.com", "node=npm.acme.com", "node="})
    void anythingElseIsRefused(String entry) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> PackageMirrors.parse(entry))
                .withMessageContaining("`<packageMirrors>` has the entry \"" + entry + "\", expected `python`");
    }
}
