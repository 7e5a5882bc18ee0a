package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets tests run where an engine answers. */
final class EngineCondition implements ExecutionCondition {
    private static final String REQUIRED = "DOCKER_OPTIMIZER_ENGINE_REQUIRED";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try (DockerEngine engine = DockerEngines.connect(null, System.getenv())) {
            return ConditionEvaluationResult.enabled(engine.info().toString());
        } catch (OptimizerException e) {
            if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
                throw e;
            }
            return ConditionEvaluationResult.disabled("needs a container engine", e.getMessage());
        }
    }
}
