package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The contexts that {@code docker context create} has written. */
final class DockerContexts {
    private final Path folder;

    /**
     * Creates the view of the contexts.
     *
     * @param folder the folder of the Docker CLI's configuration
     */
    DockerContexts(Path folder) {
        this.folder = folder.resolve("contexts");
    }

    /**
     * A context.
     *
     * @param host where its engine listens, as the user wrote it
     * @param certificates the folder of its TLS files, or {@code null}
     */
    record Context(String host, @Nullable Path certificates) {}

    /**
     * Returns a context.
     *
     * @param origin what asked for it, for the error message
     * @throws OptimizerException when there is none of that name
     */
    Context find(String name, String origin) {
        String id = sha256(name);
        Path meta = folder.resolve("meta").resolve(id).resolve("meta.json");
        String host = Files.isRegularFile(meta) ? host(meta) : "";
        if (host.isEmpty()) {
            throw new OptimizerException(
                    "There is no Docker context \"" + name + "\", but " + origin + " names it.",
                    "Choose one that `docker context ls` shows, or set `<dockerHost>` to the address of the engine.");
        }
        Path certificates = folder.resolve("tls").resolve(id).resolve("docker");
        return new Context(host, Files.isRegularFile(certificates.resolve("ca.pem")) ? certificates : null);
    }

    private static String host(Path meta) {
        try {
            JsonNode json = new ObjectMapper().readTree(meta.toFile());
            return json.at("/Endpoints/docker/Host").asText();
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read the Docker context in " + meta + ", JSON was expected.",
                    "Create it again with `docker context create`, or set `<dockerHost>`.",
                    e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
