package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.BuildStep;
import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.docker.ForwardingListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears of a build what its tools say about the warm-up of the dependencies, and passes on everything. */
final class WarmUpWatch extends ForwardingListener {
    /** What the tools of the build stage print, before the reason. */
    static final String INCOMPLETE = "docker-optimizer: the warm-up is incomplete: ";

    private static final String TOOL = "io.github.dockeroptimizer.inside.WarmUp ";

    private @Nullable String reason;

    WarmUpWatch(EngineListener listener) {
        super(listener);
    }

    /** Says whether a step is the warm-up. */
    static boolean isWarmUp(@Nullable String step) {
        return step != null && step.contains(TOOL);
    }

    /** Returns what the user should know of a warm-up that did not fail its step. */
    List<String> warnings() {
        return reason == null
                ? List.of()
                : List.of("The dependencies were not all downloaded in advance: " + sentence(reason)
                        + " What was missing is downloaded during the build, by builders without cache mounts after every"
                        + " change. If the build needs no such goal, name another `warmup` (`go-offline`, `package` or"
                        + " `none`).");
    }

    /** Returns what the user should know of a warm-up that failed its step. */
    String failed(BuildFailedException failure) {
        String why = reason;
        return "The dependencies could not be downloaded in advance: "
                + (why == null ? failure.problem() : sentence(why))
                + " This build has downloaded them itself; the next one tries again.";
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    @Override
    public void stepOutput(BuildStep step, String line) {
        if (line.startsWith(INCOMPLETE)) {
            reason = line.substring(INCOMPLETE.length()).strip();
        }
        super.stepOutput(step, line);
    }
}
