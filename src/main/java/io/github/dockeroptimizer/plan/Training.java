package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.JavaApplication;
import java.util.List;
import java.util.stream.Stream;

/** Decides how an application is started in the build for the archive of the variant {@code aot}. */
final class Training {
    /** When Spring ends by itself. Understood from 6.1 on. */
    private static final String SPRING_EXIT = "-Dspring.context.exit=";
    /** Loads the context and ends, before a server listens or a runner runs. */
    private static final String ON_REFRESH = SPRING_EXIT + "onRefresh";

    private Training() {}

    static TrainingRun of(JavaApplication java, PlanSettings settings, HealthProbe health) {
        List<String> arguments = settings.jdk().training();
        boolean decided = arguments.stream().anyMatch(argument -> argument.startsWith(SPRING_EXIT));
        if (!decided && java.framework() instanceof Framework.SpringBoot boot && boot.isAtLeast(3, 2)) {
            return new TrainingRun(
                    Stream.concat(arguments.stream(), Stream.of(ON_REFRESH)).toList(), null);
        }
        HealthProbe asked = health.inImage();
        return new TrainingRun(arguments, asked instanceof HealthProbe.Job ? null : asked);
    }
}
