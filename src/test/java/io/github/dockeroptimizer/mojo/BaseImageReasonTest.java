package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.PlanChoices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseImageReasonTest {
    private static final ImageReference ORIGINAL = ImageReference.of("acme/base:1");
    private static final BaseImage BASE = new BaseImage(ORIGINAL, ORIGINAL);

    @ParameterizedTest
    @CsvSource({
        "JAVA, slim, by the Java release, by the variant and the Java release",
        "JAVA, jlink, by the Java release, by the variant",
        "JAVA, single, by the Java release, the build stage is all there is",
        "PYTHON, slim, by the version of Python, by the variant and the version of Python",
        "RUST, slim, by the version of Rust, by the variant",
    })
    void whereNobodyNamesAnImageItIsSaidWhatDecides(Stack stack, String variant, String build, String runtime) {
        BaseImageReason reason = new BaseImageReason(
                stack, PlanChoices.choose().variant(Variant.parse(variant)).settings());

        assertThat(reason.build(BASE)).isEqualTo(build);
        assertThat(reason.runtime(BASE)).isEqualTo(runtime);
    }

    @Test
    void aParameterThatNamesAnImageIsItsReason() {
        PlanSettings settings =
                PlanChoices.choose().baseImages("acme/b", "acme/r").settings();
        BaseImageReason reason = new BaseImageReason(Stack.JAVA, settings);

        assertThat(reason.build(BASE)).isEqualTo("parameter `buildImage`");
        assertThat(reason.runtime(BASE)).isEqualTo("parameter `runtimeImage`");
    }

    @Test
    void aMirrorIsSaidBesides() {
        BaseImage mirrored = new BaseImage(ORIGINAL, ImageReference.of("registry.acme.com/hub/acme/base:1"));

        assertThat(new BaseImageReason(Stack.NODE, PlanChoices.defaults()).build(mirrored))
                .isEqualTo("by the version of Node.js, through parameter `mirrors`");
    }
}
