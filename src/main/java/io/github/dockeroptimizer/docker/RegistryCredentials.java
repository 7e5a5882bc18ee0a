package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dockeroptimizer.oci.ImageReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds credentials for registries where {@code docker login} put them. */
final class RegistryCredentials {
    private static final String HUB_KEY = "https://index.docker.io/v1/";
    private static final String HUB_HOST = "index.docker.io";

    private final DockerConfig config;
    private final CredentialHelper helper;

    RegistryCredentials(DockerConfig config, CredentialHelper helper) {
        this.config = config;
        this.helper = helper;
    }

    /**
     * What was found.
     *
     * @param credentials the credentials, or {@code null} to ask without any
     * @param problem why none could be had although a helper is configured, or {@code null}
     */
    record Found(@Nullable Credentials credentials, @Nullable String problem) {}

    /** Returns what is known for a registry such as {@code docker.io} or {@code registry.acme.com:5000}. */
    Found find(String registry) {
        boolean hub = registry.equals(ImageReference.DOCKER_HUB);
        String serverUrl = hub ? HUB_KEY : registry;
        String host = hub ? HUB_HOST : registry;
        String name = config.helperFor(serverUrl, registry);
        String problem = null;
        if (name != null) {
            try {
                Credentials kept = helper.get(name, serverUrl);
                if (kept != null) {
                    return new Found(kept, null);
                }
            } catch (IOException e) {
                problem = e.getMessage();
            }
        }
        return new Found(written(host), problem);
    }

    private @Nullable Credentials written(String host) {
        for (Map.Entry<String, JsonNode> entry : config.content().path("auths").properties()) {
            if (host(entry.getKey()).equals(host)) {
                Credentials credentials = decode(entry.getValue());
                if (credentials != null) {
                    return credentials;
                }
            }
        }
        return null;
    }

    private static String host(String key) {
        String host = key.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
        return host.equals(ImageReference.DOCKER_HUB) || host.equals("registry-1.docker.io") ? HUB_HOST : host;
    }

    /** Returns the credentials of an entry; helpers leave empty ones behind, which mean nothing. */
    private static @Nullable Credentials decode(JsonNode entry) {
        String token = entry.path("identitytoken").asText();
        if (!token.isEmpty()) {
            return new Credentials("<token>", token);
        }
        String pair = pair(entry);
        int colon = pair.indexOf(':');
        return colon <= 0 ? null : new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static String pair(JsonNode entry) {
        String encoded = entry.path("auth").asText();
        if (encoded.isEmpty()) {
            return entry.path("username").asText() + ":"
                    + entry.path("password").asText();
        }
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
