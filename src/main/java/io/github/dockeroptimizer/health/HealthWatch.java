package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.ExecResult;
import io.github.dockeroptimizer.docker.HostPort;
import io.github.dockeroptimizer.health.HealthObservation.Event;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import io.github.dockeroptimizer.image.ImageConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Watches one started container until its health is known. Used once. */
final class HealthWatch {
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration EXEC_TIMEOUT = Duration.ofSeconds(10);
    private static final int LOG_LINES = 60;

    private final DockerEngine.Container container;
    private final HealthSettings settings;
    private final boolean declared;
    private final OutsideProbe outside;
    private final long start = System.nanoTime();
    private final List<Event> timeline = new ArrayList<>();

    private String lastHealth = "";
    private OutsideProbe.@Nullable Answer lastAnswer;
    private @Nullable Duration engineHealthy;
    private @Nullable Duration outsideHealthy;

    HealthWatch(DockerEngine.Container container, ImageConfig config, HealthSettings settings, boolean readOnly) {
        this.container = container;
        this.settings = settings;
        this.declared = config.healthcheck() != null;
        this.outside = new OutsideProbe(settings);
        see("container", "started with a " + (readOnly ? "read-only" : "writable") + " file system");
    }

    HealthObservation untilKnown() {
        while (true) {
            ContainerState state = container.state();
            if (!state.running()) {
                return exited(state);
            }
            look(state);
            Duration outsideAt = outsideHealthy;
            Duration engineAt = engineHealthy;
            if (outsideAt != null && (engineAt != null || !declared)) {
                Duration startup = engineAt == null || engineAt.compareTo(outsideAt) < 0 ? outsideAt : engineAt;
                return declared ? healthy(startup) : undeclared();
            }
            if ("unhealthy".equals(state.health())) {
                return unhealthy(state);
            }
            if (elapsed().compareTo(settings.timeout()) >= 0) {
                return timedOut(state);
            }
            pause();
        }
    }

    private void look(ContainerState state) {
        String health = state.health() == null ? "" : state.health();
        if (!health.equals(lastHealth)) {
            lastHealth = health;
            see("engine", health);
        }
        if ("healthy".equals(health) && engineHealthy == null) {
            engineHealthy = elapsed();
        }
        if (outsideHealthy == null) {
            ask();
        }
    }

    private void ask() {
        HostPort address = container.publishedPort(settings.port());
        if (address == null) {
            return;
        }
        OutsideProbe.Answer before = lastAnswer;
        OutsideProbe.Answer answer = outside.ask(address);
        lastAnswer = answer;
        if (answer.status() != null && (before == null || !answer.status().equals(before.status()))) {
            see("outside", answer.status() + " from " + settings.path());
        }
        if (answer.healthy()) {
            outsideHealthy = elapsed();
        }
    }

    private HealthObservation healthy(Duration startup) {
        return observation(
                Status.HEALTHY, startup, "The engine's health check and a request from outside both succeeded.", null);
    }

    private HealthObservation undeclared() {
        return observation(
                Status.UNHEALTHY,
                null,
                "A request from outside was answered, but the image declares no health check that the engine could run.",
                null);
    }

    private HealthObservation unhealthy(ContainerState state) {
        String port = wrongPort();
        String reason = outsideHealthy != null
                ? "The engine's health check fails, though a request from outside is answered."
                : "The engine's health check failed " + state.healthOutputs().size() + " times.";
        return observation(Status.UNHEALTHY, null, port == null ? reason : port, lastProbeOutput(state));
    }

    private HealthObservation timedOut(ContainerState state) {
        String port = wrongPort();
        String reason = "Not healthy within " + settings.timeout().toSeconds() + " s"
                + (outsideHealthy == null ? "" : ", though a request from outside was answered")
                + (engineHealthy == null ? "" : ", though the engine's own check succeeded")
                + ".";
        return observation(Status.TIMED_OUT, null, port == null ? reason : port, lastProbeOutput(state));
    }

    private HealthObservation exited(ContainerState state) {
        Integer code = state.exitCode();
        see("container", "exited with code " + code + (state.outOfMemory() ? ", out of memory" : ""));
        String reason = "The container ended by itself with exit code " + code
                + (state.outOfMemory() ? ": the kernel ended it for want of memory." : ".");
        return new HealthObservation(
                Status.EXITED,
                null,
                elapsed(),
                probe(),
                reason,
                lastProbeOutput(state),
                timeline,
                container.log(LOG_LINES),
                List.of(),
                code);
    }

    private HealthObservation observation(
            Status status, @Nullable Duration startup, String reason, @Nullable String output) {
        Duration waited = elapsed();
        boolean fine = status == Status.HEALTHY;
        OutsideProbe.Answer answer = lastAnswer;
        return new HealthObservation(
                status,
                startup,
                waited,
                probe(),
                reason,
                output == null && answer != null ? answer.text() : output,
                timeline,
                fine ? List.of() : container.log(LOG_LINES),
                fine ? List.of() : listeningPorts(),
                null);
    }

    /** Returns the sentence about the port the application did open, or {@code null} where it opened the right one. */
    private @Nullable String wrongPort() {
        List<Integer> ports = listeningPorts();
        if (ports.isEmpty() || ports.contains(settings.port())) {
            return null;
        }
        see("container", "listens on " + ports);
        return "The application listens on port "
                + String.join(", ", ports.stream().map(String::valueOf).toList())
                + ", not on " + settings.port() + ".";
    }

    private List<Integer> listeningPorts() {
        if (settings.listeningCommand().isEmpty()) {
            return List.of();
        }
        try {
            ExecResult result = container.exec(settings.listeningCommand(), EXEC_TIMEOUT);
            return result.exitCode() != 0
                    ? List.of()
                    : result.output()
                            .lines()
                            .map(String::strip)
                            .filter(line -> line.matches("\\d{1,5}"))
                            .map(Integer::valueOf)
                            .distinct()
                            .sorted()
                            .toList();
        } catch (OptimizerException e) {
            see("container", "its ports could not be listed");
            return List.of();
        }
    }

    private static @Nullable String lastProbeOutput(ContainerState state) {
        List<String> outputs = state.healthOutputs();
        return outputs.isEmpty() ? null : outputs.get(outputs.size() - 1).strip();
    }

    private String probe() {
        return (declared ? "HEALTHCHECK inside, " : "") + "GET " + settings.path() + " on port " + settings.port()
                + " from outside";
    }

    private void see(String source, String text) {
        timeline.add(new Event(elapsed(), source, text));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OptimizerException(
                    "The health of the image is not known: the wait was interrupted.", "Run the goal again.", e);
        }
    }
}
