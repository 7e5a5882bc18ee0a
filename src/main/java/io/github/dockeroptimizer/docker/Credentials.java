package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a registry is told about who asks.
 *
 * @param username the user, or {@code <token>} where the secret is an identity token
 * @param secret a password or an identity token; never part of any text made here but the header
 */
record Credentials(String username, String secret) {
    private static final String TOKEN_USER = "<token>";

    /** Returns the value of the header {@code X-Registry-Auth}. */
    String header(String registry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (username.equals(TOKEN_USER)) {
            json.put("identitytoken", secret);
        } else {
            json.put("username", username).put("password", secret);
        }
        json.put("serveraddress", registry);
        return Base64.getUrlEncoder().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the user without the secret. */
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
