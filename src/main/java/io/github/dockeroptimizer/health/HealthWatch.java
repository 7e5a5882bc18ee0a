package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.HostPort;
import io.github.dockeroptimizer.health.HealthObservation.Event;
import io.github.dockeroptimizer.health.HealthObservation.Obstacle;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import io.github.dockeroptimizer.oci.ImageConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Watches one started container until its health is known. Used once. */
final class HealthWatch implements ContainerWatch {
    /** How long one of the two views may lag behind the other before they are said to disagree. */
    private static final Duration AGREEMENT = Duration.ofSeconds(10);
    /** How often a silent application is asked for the ports it has open. */
    private static final Duration PORT_LOOK = Duration.ofSeconds(5);
    /** How long an application has to rest before it is believed that it has started: 15 seconds without a word. */
    private static final int RESTS = 3;

    private final DockerEngine.Container container;
    private final Expectation.Answer expected;
    private final HealthSettings settings;
    private final Clock clock;
    private final HealthPatience patience;
    private final OutsideProbe outside;
    private final ListeningPorts ports;
    private final long start;
    private final List<Event> timeline = new ArrayList<>();

    private String lastHealth = "";
    private @Nullable HostPort address;
    private OutsideProbe.@Nullable Answer lastAnswer;
    private @Nullable Duration engineHealthy;
    private @Nullable Duration outsideHealthy;
    private Duration nextPortLook = PORT_LOOK;
    private Listening lastPorts = Listening.UNKNOWN;
    private List<String> lastLog = List.of();
    private int rests;

    HealthWatch(
            DockerEngine.Container container,
            ImageConfig config,
            Expectation.Answer expected,
            HealthSettings settings,
            Clock clock) {
        this.container = container;
        this.expected = expected;
        this.settings = settings;
        this.clock = clock;
        this.patience = new HealthPatience(config.healthcheck());
        this.outside = new OutsideProbe(expected);
        this.ports = new ListeningPorts(container, settings.listeningCommand());
        this.start = clock.nanos();
    }

    @Override
    public void see(String source, String text) {
        timeline.add(new Event(elapsed(), source, text));
    }

    @Override
    public HealthObservation untilKnown() {
        while (true) {
            ContainerState state = container.state();
            if (!state.running()) {
                return exited(state);
            }
            look(state);
            HealthObservation known = known(state);
            if (known != null) {
                return known;
            }
            Pause.after(elapsed(), clock);
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
        if (address == null) {
            address = container.publishedPort(expected.port());
        }
        if (address == null) {
            return;
        }
        OutsideProbe.Answer before = lastAnswer;
        OutsideProbe.Answer answer = outside.ask(address);
        lastAnswer = answer.unreached() ? askAsNeighbour(answer) : answer;
        answer = lastAnswer;
        if (answer.status() != null && (before == null || !answer.status().equals(before.status()))) {
            see("outside", answer.status() + " from " + expected.path());
        }
        if (answer.openPort()) {
            see("outside", answer.text());
        }
        if (answer.healthy()) {
            outsideHealthy = elapsed();
        }
    }

    /** Where Maven runs in a container, what the engine publishes on its machine may be out of reach. */
    private OutsideProbe.Answer askAsNeighbour(OutsideProbe.Answer unreached) {
        HostPort neighbour = container.neighbourAddress(expected.port());
        OutsideProbe.Answer answer = neighbour == null ? unreached : outside.ask(neighbour);
        if (answer.unreached()) {
            return unreached;
        }
        see("outside", "asked at " + neighbour + ", the published port " + address + " cannot be reached from here");
        address = neighbour;
        return answer;
    }

    /** Returns the end of the observation, or {@code null} while more time may change it. */
    private @Nullable HealthObservation known(ContainerState state) {
        Duration outsideAt = outsideHealthy;
        Duration engineAt = engineHealthy;
        if (outsideAt != null && engineAt != null) {
            Duration startup = engineAt.compareTo(outsideAt) < 0 ? outsideAt : engineAt;
            String reason = "The engine's health check succeeded inside, and it answered from outside.";
            return observation(Status.HEALTHY, startup, reason, null, List.of(), Obstacle.NONE);
        }
        if (outsideAt != null && !patience.declared()) {
            return unhealthy(
                    "It answers from outside, but the image declares no health check that the engine could" + " run.",
                    state);
        }
        boolean engineGaveUp = "unhealthy".equals(state.health());
        if (engineGaveUp && isOver(outsideAt)) {
            return unhealthy("The engine's health check fails inside, though it answers from outside.", state);
        }
        if (engineGaveUp && elapsed().compareTo(patience.untilFinal()) >= 0) {
            return unhealthy("The engine's health check failed for good.", state);
        }
        if (isOver(engineAt)) {
            return healthyInsideOnly(state);
        }
        if (elapsed().compareTo(settings.timeout()) >= 0) {
            Listening open = ports.now();
            String reason = "Not healthy within " + settings.timeout().toSeconds() + " s"
                    + (open.none() ? ", and no port was opened." : ".");
            return ended(engineGaveUp ? Status.UNHEALTHY : Status.TIMED_OUT, reason, state, open);
        }
        return listensElsewhere() ? unhealthy("The application does not answer.", state) : null;
    }

    private boolean isOver(@Nullable Duration agreedAt) {
        return agreedAt != null && elapsed().minus(agreedAt).compareTo(AGREEMENT) >= 0;
    }

    /** One witness is not enough: the one that asks as users would has not seen it. */
    private HealthObservation healthyInsideOnly(ContainerState state) {
        OutsideProbe.Answer answer = lastAnswer;
        Listening open = ports.now();
        boolean unreached = answer != null && answer.unreached() && open.ports().contains(expected.port());
        String inside = "The engine's health check succeeds inside, ";
        if (unreached) {
            return ended(
                    Status.UNHEALTHY,
                    inside + "but the port that the engine published cannot be reached from here (" + address
                            + ", connection refused): Maven runs in another network than the engine, as in a container"
                            + " with the engine's socket.",
                    state,
                    open,
                    Obstacle.UNREACHABLE);
        }
        return unhealthy(
                inside + "and nothing answers from outside: the application may listen on the container's own loopback"
                        + " address only.",
                state);
    }

    /**
     * Returns whether the application came to rest on other ports than the one that is asked: the same ports at every look,
     * and nothing written to the log in between. Spares the wait for the timeout.
     */
    private boolean listensElsewhere() {
        OutsideProbe.Answer answer = lastAnswer;
        boolean answered = answer != null && answer.status() != null;
        if (answered || elapsed().compareTo(nextPortLook) < 0) {
            return false;
        }
        nextPortLook = elapsed().plus(PORT_LOOK);
        Listening before = lastPorts;
        List<String> logBefore = lastLog;
        lastPorts = ports.now();
        lastLog = container.log(LOG_LINES);
        boolean elsewhere = !lastPorts.ports().isEmpty() && !lastPorts.ports().contains(expected.port());
        rests = elsewhere && lastPorts.equals(before) && lastLog.equals(logBefore) ? rests + 1 : 0;
        return rests >= RESTS;
    }

    private HealthObservation unhealthy(String reason, ContainerState state) {
        return ended(Status.UNHEALTHY, reason, state, ports.now());
    }

    /** What it listens on says more than that it was not healthy. */
    private HealthObservation ended(Status status, String reason, ContainerState state, Listening open) {
        if (open.loopback().contains(expected.port())) {
            see("container", "listens on port " + expected.port() + " of its own loopback address only");
            String hidden = "The application listens on port " + expected.port() + " of the container's own loopback"
                    + " address only: nothing reaches it from outside.";
            return ended(status, hidden, state, open, Obstacle.LOOPBACK_ONLY);
        }
        if (open.ports().isEmpty() || open.ports().contains(expected.port())) {
            return ended(status, reason, state, open, Obstacle.NONE);
        }
        see("container", "listens on " + Listening.text(open.ports()));
        String other =
                "The application listens on " + Listening.text(open.ports()) + ", not on " + expected.port() + ".";
        return ended(status, other, state, open, Obstacle.NONE);
    }

    private HealthObservation ended(
            Status status, String reason, ContainerState state, Listening open, Obstacle obstacle) {
        return observation(status, null, reason, lastOutput(state), open.ports(), obstacle);
    }

    private HealthObservation exited(ContainerState state) {
        Integer code = state.exitCode();
        see("container", "exited with code " + code + (state.outOfMemory() ? ", out of memory" : ""));
        return new HealthObservation(
                Status.EXITED,
                null,
                elapsed(),
                expected.port(),
                probe(),
                expected.rule(),
                "The container ended by itself with exit code " + code
                        + (state.outOfMemory() ? ": the kernel ended it for want of memory." : "."),
                lastOutput(state),
                timeline,
                container.log(LOG_LINES),
                List.of(),
                code,
                outsideHealthy,
                Obstacle.NONE);
    }

    private HealthObservation observation(
            Status status,
            @Nullable Duration startup,
            String reason,
            @Nullable String output,
            List<Integer> open,
            Obstacle obstacle) {
        OutsideProbe.Answer answer = lastAnswer;
        return new HealthObservation(
                status,
                startup,
                elapsed(),
                expected.port(),
                probe(),
                rule(status),
                reason,
                output == null && answer != null ? answer.text() : output,
                timeline,
                status == Status.HEALTHY ? List.of() : container.log(LOG_LINES),
                open,
                null,
                outsideHealthy,
                obstacle);
    }

    private static @Nullable String lastOutput(ContainerState state) {
        List<String> outputs = state.healthOutputs();
        return outputs.isEmpty() ? null : outputs.get(outputs.size() - 1).strip();
    }

    /** Where anything counts, the rule names what it was. */
    private String rule(Status status) {
        OutsideProbe.Answer answer = lastAnswer;
        if (status != Status.HEALTHY || answer == null || !expected.openPort()) {
            return expected.rule();
        }
        return answer.openPort()
                ? "open port: what listens on " + expected.port() + " speaks no HTTP"
                : "any answer below " + expected.statusBelow() + ": it was " + answer.status();
    }

    private String probe() {
        return (patience.declared() ? "HEALTHCHECK inside, " : "") + "GET " + expected.path() + " on port "
                + expected.port() + " from outside";
    }

    private Duration elapsed() {
        return Duration.ofNanos(clock.nanos() - start);
    }
}
