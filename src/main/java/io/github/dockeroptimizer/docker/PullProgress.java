package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.oci.ImageReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Adds up what a pull says of its layers, and passes it on at most a few times a second. */
final class PullProgress {
    private static final long INTERVAL_NANOS = Duration.ofMillis(250).toNanos();

    private final ImageReference reference;
    private final EngineListener listener;
    private final LongSupplier nanoTime;
    private final Map<String, Layer> layers = new HashMap<>();
    private long lastTold;
    private boolean told;

    private record Layer(long done, long total) {}

    PullProgress(ImageReference reference, EngineListener listener, LongSupplier nanoTime) {
        this.reference = reference;
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    void accept(JsonNode item) {
        String id = item.path("id").asText();
        switch (item.path("status").asText()) {
            case "Downloading" -> downloading(id, item.path("progressDetail"));
            case "Download complete", "Pull complete" ->
                layers.computeIfPresent(id, (key, layer) -> new Layer(layer.total(), layer.total()));
            default -> {}
        }
    }

    private void downloading(String id, JsonNode detail) {
        long done = detail.path("current").asLong();
        layers.put(id, new Layer(done, Math.max(done, detail.path("total").asLong())));
        if (!told || nanoTime.getAsLong() - lastTold >= INTERVAL_NANOS) {
            tell();
        }
    }

    /** Tells the last figures, which the interval may have swallowed. */
    void complete() {
        if (told) {
            tell();
        }
    }

    private void tell() {
        told = true;
        lastTold = nanoTime.getAsLong();
        long done = layers.values().stream().mapToLong(Layer::done).sum();
        long total = layers.values().stream().mapToLong(Layer::total).sum();
        listener.pulling(reference, new ByteSize(done), new ByteSize(total));
    }
}
