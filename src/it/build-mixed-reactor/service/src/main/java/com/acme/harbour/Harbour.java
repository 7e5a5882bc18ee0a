package com.acme.harbour;

import com.acme.tides.Tides;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Tells over HTTP when the tide is high. */
public final class Harbour {
    private Harbour() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            byte[] hours = Double.toString(Tides.hoursToHighTide(Instant.now())).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, hours.length);
            exchange.getResponseBody().write(hours);
            exchange.close();
        });
        server.start();
    }
}
