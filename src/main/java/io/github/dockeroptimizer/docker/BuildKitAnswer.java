package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** BuildKit's answer: items whose {@code aux} is a message of its trace. */
final class BuildKitAnswer extends BuildAnswer {
    private static final String TRACE = "moby.buildkit.trace";
    private static final String EXPORT = "exporting to";
    /** The error of steps that were stopped because another one failed. */
    private static final String CANCELED = "context canceled";

    private final Map<String, StepProgress> steps = new HashMap<>();
    private final Set<String> phases = new HashSet<>();
    private @Nullable StepProgress failed;

    BuildKitAnswer(EngineListener listener) {
        super(listener);
    }

    @Override
    void progress(JsonNode item) {
        if (!item.path("id").asText().equals(TRACE)) {
            return;
        }
        SolveStatus status;
        try {
            status = SolveStatus.decode(item.path("aux").binaryValue());
        } catch (IOException | IllegalArgumentException e) {
            warn("A progress message of BuildKit could not be read: " + e.getMessage());
            return;
        }
        // A graph comes with all its vertices at once: the number of known steps is right before the first starts.
        status.vertices().forEach(vertex -> register(vertex.digest(), vertex.name()));
        status.vertices().forEach(this::update);
        for (SolveStatus.Log log : status.logs()) {
            StepProgress step = steps.get(log.vertex());
            if (step != null) {
                step.print(log.message());
            }
        }
        status.phases().forEach(this::update);
        status.warnings().forEach(this::warn);
    }

    private void register(String digest, String name) {
        StepName parsed = StepName.parse(name);
        if (parsed != null && !steps.containsKey(digest)) {
            steps.put(digest, ledger.add(parsed));
        }
    }

    private void update(SolveStatus.Vertex vertex) {
        StepProgress step = steps.get(vertex.digest());
        Instant started = vertex.started();
        if (step == null) {
            if (started != null && vertex.name().startsWith(EXPORT)) {
                ledger.announceFinished(null);
                tellOnce(vertex.name());
            }
            return;
        }
        if (started != null) {
            ledger.begin(step, started, vertex.cached());
        }
        if (vertex.completed() != null) {
            ledger.end(step, vertex.completed());
        }
        if (!vertex.error().isEmpty() && (failed == null || !vertex.error().contains(CANCELED))) {
            failed = step;
        }
    }

    private void update(SolveStatus.Phase phase) {
        if (phase.id().startsWith("exporting ")
                || phase.id().startsWith("writing ")
                || phase.id().startsWith("naming ")
                || phase.id().startsWith("unpacking ")) {
            tellOnce(phase.id());
        }
    }

    private void tellOnce(String phase) {
        if (phases.add(phase)) {
            listener.exporting(phase);
        }
    }

    @Override
    @Nullable
    StepProgress failedStep() {
        return failed;
    }
}
