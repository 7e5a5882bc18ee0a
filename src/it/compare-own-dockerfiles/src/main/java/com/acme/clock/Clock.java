package com.acme.clock;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Tells the time over HTTP, with nothing but the JDK. */
public final class Clock {
    private Clock() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            byte[] now = Instant.now().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, now.length);
            exchange.getResponseBody().write(now);
            exchange.close();
        });
        server.start();
    }
}
