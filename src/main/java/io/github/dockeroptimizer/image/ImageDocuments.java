package io.github.dockeroptimizer.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the image in an archive: {@code manifest.json} where there is one, as engines write it, else
 * {@code index.json} of the OCI layout with its nested indexes.
 */
final class ImageDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REMEDY_ONE =
            "Save one image only: `docker save -o image.tar <name>:<tag>`, with `--platform` where it has several.";

    private final ArchiveContents contents;
    private final @Nullable Platform platform;

    /**
     * Creates the finder.
     *
     * @param platform which image to take where the archive has one for several platforms, or {@code null}
     */
    ImageDocuments(ArchiveContents contents, @Nullable Platform platform) {
        this.contents = contents;
        this.platform = platform;
    }

    /**
     * Where the parts of the image are in the archive.
     *
     * @param config the name of its configuration
     * @param layers the names of its layers, lowest first
     */
    record Found(String config, List<String> layers) {}

    /** Returns where the parts of the one image of the archive are. */
    Found find() throws IOException {
        if (contents.hasDocument("manifest.json")) {
            return fromDockerManifest(tree("manifest.json"));
        }
        if (contents.hasDocument("index.json")) {
            return fromOciIndex();
        }
        throw new IOException("it has neither manifest.json nor index.json");
    }

    private Found fromDockerManifest(JsonNode manifests) throws IOException {
        if (manifests.size() != 1) {
            throw new OptimizerException(
                    "The archive holds " + manifests.size() + " images (" + names(manifests) + "), expected one.",
                    REMEDY_ONE);
        }
        JsonNode manifest = manifests.get(0);
        List<String> layers = new ArrayList<>();
        manifest.path("Layers").forEach(layer -> layers.add(layer.asText()));
        return new Found(manifest.path("Config").asText(), layers);
    }

    private static String names(JsonNode manifests) {
        List<String> names = new ArrayList<>();
        manifests.findValues("RepoTags").forEach(tags -> tags.forEach(tag -> names.add(tag.asText())));
        return names.stream().limit(5).collect(Collectors.joining(", "));
    }

    private Found fromOciIndex() throws IOException {
        List<JsonNode> manifests = new ArrayList<>();
        collect(tree("index.json"), manifests, 0);
        if (platform != null && manifests.size() > 1) {
            manifests.removeIf(manifest -> !platform.equals(platform(manifest)));
        }
        if (manifests.size() != 1) {
            throw new OptimizerException(
                    "The archive holds " + manifests.size() + " images to choose from, expected one.", REMEDY_ONE);
        }
        JsonNode manifest = manifests.get(0);
        List<String> layers = new ArrayList<>();
        for (JsonNode layer : manifest.path("layers")) {
            layers.add(blob(layer));
        }
        return new Found(blob(manifest.path("config")), layers);
    }

    /** Adds the image manifests under an index whose bytes the archive has; attestations are none. */
    private void collect(JsonNode index, List<JsonNode> manifests, int depth) throws IOException {
        for (JsonNode descriptor : index.path("manifests")) {
            boolean attestation = descriptor.path("annotations").has("vnd.docker.reference.type")
                    || descriptor.path("platform").path("os").asText().equals("unknown");
            String name = blob(descriptor);
            if (attestation || !contents.hasDocument(name)) {
                continue;
            }
            JsonNode document = tree(name);
            if (document.has("layers")) {
                manifests.add(document);
            } else if (depth < 4) {
                collect(document, manifests, depth + 1);
            }
        }
    }

    private @Nullable Platform platform(JsonNode manifest) {
        try {
            return ImageConfigReader.platform(tree(blob(manifest.path("config"))));
        } catch (IOException e) {
            return null;
        }
    }

    private static String blob(JsonNode descriptor) {
        return "blobs/" + descriptor.path("digest").asText().replace(':', '/');
    }

    private JsonNode tree(String name) throws IOException {
        return JSON.readTree(contents.document(name));
    }
}
