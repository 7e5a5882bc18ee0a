package io.github.dockeroptimizer.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the configuration document of an image, in the form that the OCI image specification and Docker share. */
final class ImageConfigReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonNode config;

    ImageConfigReader(byte[] bytes) throws IOException {
        document = JSON.readTree(bytes);
        config = document.path("config");
    }

    /** Returns what the image is made for. */
    Platform platform() {
        return platform(document);
    }

    static Platform platform(JsonNode document) {
        String variant = document.path("variant").asText("");
        return new Platform(
                document.path("os").asText("linux"),
                document.path("architecture").asText("unknown"),
                variant.isEmpty() ? null : variant);
    }

    /** Returns how the image starts. */
    ImageConfig config() {
        List<String> ports = new ArrayList<>();
        config.path("ExposedPorts").fieldNames().forEachRemaining(ports::add);
        Map<String, String> labels = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> label : config.path("Labels").properties()) {
            labels.put(label.getKey(), label.getValue().asText());
        }
        return new ImageConfig(
                config.path("User").asText(""),
                texts(config.path("Entrypoint")),
                texts(config.path("Cmd")),
                config.path("WorkingDir").asText(""),
                texts(config.path("Env")),
                ports,
                labels,
                healthcheck(config.path("Healthcheck")));
    }

    /** Returns the digests of the uncompressed layers, lowest first. */
    List<String> diffIds() {
        return texts(document.path("rootfs").path("diff_ids"));
    }

    /**
     * Returns the instruction that made each layer, lowest first; empty texts where the history does not tell, as after
     * squashing.
     */
    List<String> createdBy() {
        List<String> instructions = new ArrayList<>();
        for (JsonNode step : document.path("history")) {
            if (!step.path("empty_layer").asBoolean(false)) {
                instructions.add(HistoryText.instruction(step.path("created_by").asText("")));
            }
        }
        int layers = diffIds().size();
        return instructions.size() == layers ? instructions : Collections.nCopies(layers, "");
    }

    private static ImageConfig.@Nullable Healthcheck healthcheck(JsonNode node) {
        List<String> test = texts(node.path("Test"));
        if (test.isEmpty() || test.get(0).equals("NONE")) {
            return null;
        }
        return new ImageConfig.Healthcheck(
                test,
                millis(node.path("Interval")),
                millis(node.path("Timeout")),
                millis(node.path("StartPeriod")),
                node.path("Retries").asInt(0));
    }

    private static long millis(JsonNode nanoseconds) {
        return nanoseconds.asLong(0) / 1_000_000;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
