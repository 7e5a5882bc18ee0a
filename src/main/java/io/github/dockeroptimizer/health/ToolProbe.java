package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.DockerEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks an image's own shell which tools are on its {@code PATH}: what {@code which gcc} would say, with the difference
 * that "no" and "could not say" are told apart.
 */
public final class ToolProbe {
    /** Printed last: without it the shell did not come to its end, and its silence proves nothing. */
    private static final String DONE = "docker-optimizer-asked-all";

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final DockerEngine engine;

    /** Creates a probe that starts its containers on an engine. */
    public ToolProbe(DockerEngine engine) {
        this.engine = engine;
    }

    /**
     * Returns what the shell says.
     *
     * @param image the id or reference of the image
     * @param shell the path of the image's shell, or {@code null} where it has none
     * @param names the names to ask for
     */
    public ToolObservation ask(String image, @Nullable String shell, List<String> names) {
        if (shell == null) {
            return new ToolObservation(ToolObservation.Status.NO_SHELL, List.of(), "no shell in the image");
        }
        String script = "for tool in " + String.join(" ", names)
                + "; do at=$(command -v \"$tool\") && echo \"$tool=$at\"; done; echo " + DONE;
        ContainerSpec spec =
                new ContainerSpec(image, List.of(shell, "-c", script), List.of(), List.of(), true, false, null);
        try (DockerEngine.Container container = engine.start(spec)) {
            Integer code = container.awaitExit(TIMEOUT);
            return answer(shell, code, container.log(names.size() + 10));
        } catch (OptimizerException e) {
            return new ToolObservation(
                    ToolObservation.Status.FAILED, List.of(), shell + " could not be started: " + e.problem());
        }
    }

    private static ToolObservation answer(String shell, @Nullable Integer code, List<String> output) {
        List<String> lines = output.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (code == null
                || code != 0
                || lines.isEmpty()
                || !lines.get(lines.size() - 1).equals(DONE)) {
            String end = code == null ? "did not end" : "ended with exit code " + code;
            return new ToolObservation(ToolObservation.Status.FAILED, List.of(), shell + " " + end);
        }
        List<String> found = new ArrayList<>(lines.subList(0, lines.size() - 1));
        found.removeIf(line -> !line.matches("[\\w.+-]+=/.*"));
        return new ToolObservation(ToolObservation.Status.ANSWERED, found, shell);
    }
}
