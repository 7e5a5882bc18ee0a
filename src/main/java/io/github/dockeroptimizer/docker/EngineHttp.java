package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The requests that are not made through docker-java's commands: the same transport, our own reading. */
final class EngineHttp {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DockerHttpClient client;
    private final String prefix;

    /**
     * Creates the door to one engine.
     *
     * @param prefix what comes before every path: {@code /v1.41}, or nothing before a version is agreed upon
     */
    EngineHttp(DockerHttpClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    Request.Builder request(Request.Method method, String pathAndQuery) {
        return Request.builder().method(method).path(prefix + pathAndQuery);
    }

    /** Sends a request. What the transport throws is unchecked, an {@link IOException} its cause. */
    Response send(Request.Builder request) {
        return client.execute(request.build());
    }

    static boolean isSuccess(Response response) {
        return response.getStatusCode() / 100 == 2;
    }

    /** Returns what an answer of the engine that is no success says. */
    static String message(Response response) {
        try (InputStream body = response.getBody()) {
            return message(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return "HTTP status " + response.getStatusCode();
        }
    }

    /** Returns the text in {@code {"message": "text"}}, and anything else as it is. */
    static String message(String body) {
        try {
            String message = JSON.readTree(body).path("message").asText();
            return message.isEmpty() ? body.strip() : message.strip();
        } catch (JsonProcessingException e) {
            return body.strip();
        }
    }

    /** Hands on the JSON values of a streamed answer as they come, until it ends. */
    static void forEachItem(Response response, Consumer<JsonNode> consumer) throws IOException {
        try (var items = JSON.readerFor(JsonNode.class).<JsonNode>readValues(response.getBody())) {
            while (items.hasNextValue()) {
                consumer.accept(items.nextValue());
            }
        }
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
