package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the Docker CLI, as far as it concerns which engine to use and how to log in.
 *
 * @param folder where it lies, {@code ~/.docker} by default
 * @param content the content of its {@code config.json}, missing where there is none
 */
record DockerConfig(Path folder, JsonNode content) {
    static final String FILE = "config.json";

    /**
     * Returns the configuration that {@code DOCKER_CONFIG} or the home folder holds.
     *
     * @throws OptimizerException when there is a file that cannot be read; it names the file
     */
    static DockerConfig read(Map<String, String> environment, Path home) {
        String configured = environment.get("DOCKER_CONFIG");
        Path folder = configured == null || configured.isBlank() ? home.resolve(".docker") : Path.of(configured);
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new DockerConfig(folder, MissingNode.getInstance());
        }
        try {
            return new DockerConfig(folder, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read " + file + ", JSON as `docker login` writes it was expected.",
                    "Correct or remove the file, or set DOCKER_CONFIG to another folder.",
                    e);
        }
    }

    /** Returns the name of the context in use, or {@code null} for the default one. */
    @Nullable
    String currentContext() {
        return text(content.path("currentContext"));
    }

    /** Returns the credential helper for a registry, such as {@code ecr-login}, or {@code null}. */
    @Nullable
    String helperFor(String serverUrl, String host) {
        JsonNode helpers = content.path("credHelpers");
        String own = text(helpers.path(host));
        if (own == null) {
            own = text(helpers.path(serverUrl));
        }
        return own == null ? text(content.path("credsStore")) : own;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }
}
