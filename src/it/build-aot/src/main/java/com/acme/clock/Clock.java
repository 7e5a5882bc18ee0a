package com.acme.clock;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.slf4j.LoggerFactory;

/** Tells the time over HTTP, unless it is told that it cannot. */
public final class Clock {
    private Clock() {}

    public static void main(String[] arguments) throws IOException {
        if (Boolean.getBoolean("broken")) {
            throw new IllegalStateException("no database");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            byte[] now = Instant.now().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, now.length);
            exchange.getResponseBody().write(now);
            exchange.close();
        });
        server.start();
        LoggerFactory.getLogger(Clock.class).info("started");
    }
}
