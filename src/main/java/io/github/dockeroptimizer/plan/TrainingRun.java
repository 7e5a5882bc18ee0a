package io.github.dockeroptimizer.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A start of the application in the build, by which the JVM learns what every later start loads and links. What it learned
 * goes into the image as an archive.
 *
 * @param arguments options of {@code java} for this start alone
 * @param probe how the application is asked whether it is up, to be stopped then; {@code null} where it ends by itself
 */
public record TrainingRun(List<String> arguments, @Nullable HealthProbe probe) {
    /** The file with the options of {@code java} that name the archive. It is empty where there is none, and says why. */
    public static final String OPTIONS = LinkedJava.HOME + "/startup.args";

    /** Copies the arguments. */
    public TrainingRun {
        arguments = List.copyOf(arguments);
    }
}
