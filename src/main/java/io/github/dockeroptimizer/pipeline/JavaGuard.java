package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks before the build whether the Java of the base images is new enough, as far as their variables tell. Where they tell
 * nothing, javac says it, or the application when it is started.
 */
final class JavaGuard {
    /** {@code jdk-21.0.5+11}, {@code jdk8u432-b06}, {@code 17.0.13} and {@code 1.8.0_432}. */
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=(?:jdk-?)?(?:1\\.)?(\\d+).*");

    /** {@code /usr/lib/jvm/java-17-openjdk-amd64}, {@code /opt/jdk-21.0.5}, {@code /usr/lib/jvm/zulu21}. */
    private static final Pattern HOME =
            Pattern.compile("JAVA_HOME=.*/(?:java|jdk|jre|openjdk|zulu|temurin|sapmachine)-?(?:1\\.)?(\\d+)[^/]*/?");

    private final int compiledFor;

    JavaGuard(int compiledFor) {
        this.compiledFor = compiledFor;
    }

    /**
     * Sees to it that an image runs what the project is compiled for.
     *
     * @throws OptimizerException when its variables say that it does not
     */
    void check(ImagePlan plan, BaseImage base, LocalImage image) {
        boolean runtime = base.equals(plan.runtime().base());
        if (!runtime && !base.equals(plan.build().base())) {
            return;
        }
        String variable = variable(image.environment());
        Integer release = variable == null ? null : release(variable);
        if (release == null || release >= compiledFor) {
            return;
        }
        String parameter = runtime ? "runtimeImage" : "buildImage";
        throw new OptimizerException(
                base.original() + " has Java " + release + " (" + variable + "), and the project is compiled for Java "
                        + compiledFor + ", expected that or a newer one.",
                "Leave out `<" + parameter + ">` for an image that has it, or set `-Ddocker-optimizer." + parameter
                        + "` to one with Java " + compiledFor + ".");
    }

    private static @Nullable String variable(List<String> environment) {
        for (Pattern pattern : List.of(VERSION, HOME)) {
            for (String variable : environment) {
                if (pattern.matcher(variable).matches()) {
                    return variable;
                }
            }
        }
        return null;
    }

    /** Returns the release that a variable tells, or {@code null}. */
    static @Nullable Integer release(String variable) {
        for (Pattern pattern : List.of(VERSION, HOME)) {
            Matcher matcher = pattern.matcher(variable);
            if (matcher.matches()) {
                return Integer.valueOf(matcher.group(1));
            }
        }
        return null;
    }
}
