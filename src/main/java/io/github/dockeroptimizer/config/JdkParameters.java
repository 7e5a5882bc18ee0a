package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.plan.JdkChoices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that concern a Java runtime that is linked, and its archive, as Maven read them.
 *
 * @param maxCompressedSize the limit of the size as registries transfer it, or {@code null}
 */
public record JdkParameters(
        @Nullable List<String> jdkModules,
        @Nullable List<String> jdkLocales,
        @Nullable String trainingArguments,
        @Nullable String maxCompressedSize) {

    /** Returns the choices of the planner. */
    public JdkChoices toChoices() {
        return new JdkChoices(
                jdkModules == null ? List.of() : jdkModules,
                jdkLocales == null ? List.of() : jdkLocales,
                maxCompressedSize != null && !maxCompressedSize.isBlank(),
                Arguments.split(trainingArguments));
    }
}
