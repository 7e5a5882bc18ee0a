package io.github.dockeroptimizer.docker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that need a real engine. Without one they are skipped, saying why; where the environment variable
 * {@code DOCKER_OPTIMIZER_ENGINE_REQUIRED} is {@code true} they fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("engine")
@ExtendWith(EngineCondition.class)
public @interface RequiresEngine {}
