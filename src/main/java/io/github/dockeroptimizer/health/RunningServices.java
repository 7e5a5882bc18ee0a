package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.HostPort;
import io.github.dockeroptimizer.health.HealthObservation.Event;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The helper services of one observation, on a network of their own. Closing them removes all of it. */
final class RunningServices implements AutoCloseable {
    private static final Duration ENGINE_INTERVAL = Duration.ofSeconds(1);
    private static final int LOG_LINES = 40;

    private final HealthSettings settings;
    private final Clock clock;
    private final long start;
    private final DockerEngine.@Nullable Network network;
    private final List<Running> running = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private record Running(HelperService service, DockerEngine.Container container) {}

    private RunningServices(HealthSettings settings, Clock clock, DockerEngine.@Nullable Network network) {
        this.settings = settings;
        this.clock = clock;
        this.start = clock.nanos();
        this.network = network;
    }

    /** Starts all of them; where there are none, there is no network either. */
    static RunningServices start(DockerEngine engine, HealthSettings settings, Clock clock) {
        boolean none = settings.services().isEmpty();
        RunningServices services = new RunningServices(settings, clock, none ? null : engine.createNetwork());
        try {
            for (HelperService service : settings.services()) {
                ContainerSpec spec = new ContainerSpec(
                        service.image(), null, service.environment(), service.ports(), false, true, ENGINE_INTERVAL);
                DockerEngine.Container container = engine.start(services.attach(spec, service.name()));
                services.running.add(new Running(service, container));
            }
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    /** Returns how to start a container where it reaches the services by their names. */
    ContainerSpec attach(ContainerSpec spec, @Nullable String alias) {
        return network == null ? spec : spec.attached(new ContainerSpec.Attachment(network.id(), alias));
    }

    /** Waits until all are ready; returns why the application need not be started, or {@code null}. */
    @Nullable
    HealthObservation untilReady() {
        for (Running one : running) {
            HealthObservation failure = untilReady(one);
            if (failure != null) {
                return failure;
            }
            String ready = "ready after " + elapsed().toMillis() + " ms";
            events.add(new Event(Duration.ZERO, one.service().name(), ready));
        }
        return null;
    }

    private @Nullable HealthObservation untilReady(Running one) {
        while (true) {
            ContainerState state = one.container().state();
            if (!state.running()) {
                return failure(one, Status.EXITED, "ended with exit code " + state.exitCode() + " before it was ready");
            }
            if (isReady(one, state)) {
                return null;
            }
            if (elapsed().compareTo(settings.timeout()) >= 0) {
                return failure(one, Status.TIMED_OUT, notReady(one, state));
            }
            Pause.after(elapsed(), clock);
        }
    }

    /** Its own health check knows best; without one, its ports have to be open. */
    private static boolean isReady(Running one, ContainerState state) {
        return state.health() != null ? state.health().equals("healthy") : closedPort(one) == null;
    }

    /**
     * Returns the first port that is not open, or {@code null}. Asked from outside; where that does not help, as where Maven
     * runs in another network than the engine, the service itself is looked into.
     */
    private static @Nullable Integer closedPort(Running one) {
        for (int port : one.service().ports()) {
            HostPort address = one.container().publishedPort(port);
            boolean open = address != null && HeldConnection.offered(address);
            if (!open && !listening(one).ports().contains(port)) {
                return port;
            }
        }
        return null;
    }

    private static Listening listening(Running one) {
        return new ListeningPorts(one.container(), ListeningPorts.BY_CAT).now();
    }

    private String notReady(Running one, ContainerState state) {
        String limit = "within " + settings.timeout().toSeconds() + " s";
        if (state.health() != null) {
            List<String> outputs = state.healthOutputs();
            String last =
                    outputs.isEmpty() ? "" : outputs.get(outputs.size() - 1).strip();
            return "is not ready " + limit + ", its health check says " + state.health()
                    + (last.isEmpty() ? "" : " (" + last + ")");
        }
        Listening open = listening(one);
        Integer closed = closedPort(one);
        return (closed == null ? "is not ready " + limit : "has not opened port " + closed + " " + limit)
                + (open.ports().isEmpty() ? "" : " (it listens on " + Listening.text(open.ports()) + ")");
    }

    private HealthObservation failure(Running one, Status status, String what) {
        HealthObservation failed = new HealthObservation(
                status,
                null,
                elapsed(),
                null,
                "helper service " + one.service().name(),
                settings.expectation().rule(),
                "The helper service " + one.service().name() + " " + what + ", the application was not started.",
                null,
                events,
                log(one),
                List.of(),
                null);
        return failed.with(HealthObservation.Obstacle.SERVICE);
    }

    /** Returns what happened before the application was started. */
    List<Event> events() {
        return events;
    }

    /** Adds to an application that was not proven what the services that have ended meanwhile said last. */
    HealthObservation completed(HealthObservation observation) {
        HealthObservation with = observation;
        for (Running one : running) {
            ContainerState state = one.container().state();
            if (!observation.status().proven() && !state.running()) {
                String text = "exited with code " + state.exitCode();
                with = with.with(new Event(observation.waited(), one.service().name(), text), log(one));
            }
        }
        return with;
    }

    private static List<String> log(Running one) {
        return one.container().log(LOG_LINES).stream()
                .map(line -> one.service().name() + " | " + line)
                .toList();
    }

    private Duration elapsed() {
        return Duration.ofNanos(clock.nanos() - start);
    }

    @Override
    public void close() {
        running.forEach(one -> one.container().close());
        if (network != null) {
            network.close();
        }
    }
}
