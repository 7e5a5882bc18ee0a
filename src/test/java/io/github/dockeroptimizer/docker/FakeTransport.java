package io.github.dockeroptimizer.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A transport on whose other end a table sits: the first entry whose start fits a request answers it. */
class FakeTransport implements DockerHttpClient {
    private final Map<String, Function<Exchange, Answer>> table = new LinkedHashMap<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private boolean closed;

    /** A request as it was received, its body read to the end. */
    record Exchange(String line, String body, Map<String, String> headers) {}

    /** What is answered. */
    record Answer(int status, String body, Map<String, List<String>> headers) {
        static Answer ok(String body) {
            return status(200, body);
        }

        static Answer status(int status, String body) {
            return new Answer(status, body, Map.of());
        }
    }

    /** Answers requests that start with a method and path, such as {@code GET /version}. */
    FakeTransport on(String line, Answer answer) {
        return on(line, exchange -> answer);
    }

    FakeTransport on(String line, Function<Exchange, Answer> answer) {
        table.put(line, answer);
        return this;
    }

    /** Returns the requests so far, each its method, path and query. */
    List<String> lines() {
        return exchanges.stream().map(Exchange::line).toList();
    }

    /** Returns the request that starts with a method and path. */
    Exchange exchange(String line) {
        return exchanges.stream()
                .filter(exchange -> exchange.line().startsWith(line))
                .findFirst()
                .orElseThrow();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Response execute(Request request) {
        String line = request.method() + " " + request.path();
        Exchange exchange = new Exchange(line, read(request.body()), request.headers());
        exchanges.add(exchange);
        for (Map.Entry<String, Function<Exchange, Answer>> entry : table.entrySet()) {
            if (line.startsWith(entry.getKey())) {
                return response(entry.getValue().apply(exchange));
            }
        }
        return response(Answer.status(500, "{\"message\":\"the fake knows no " + line + "\"}"));
    }

    private static String read(@Nullable InputStream body) {
        try {
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response response(Answer answer) {
        InputStream body = new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8));
        return new Response() {
            @Override
            public int getStatusCode() {
                return answer.status();
            }

            @Override
            public Map<String, List<String>> getHeaders() {
                return answer.headers();
            }

            @Override
            public InputStream getBody() {
                return body;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        closed = true;
    }
}
