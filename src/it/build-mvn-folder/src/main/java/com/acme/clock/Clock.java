package com.acme.clock;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Tells what the build made of its resources: 500 where something is missing. */
public final class Clock {
    private Clock() {}

    public static void main(String[] arguments) throws IOException {
        Properties made = new Properties();
        try (InputStream stream = Clock.class.getResourceAsStream("/made.properties")) {
            made.load(stream);
        }
        String text = made.getProperty("colour") + " " + made.getProperty("os") + " " + made.getProperty("version");
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text.equals("green linux 1.7") ? 200 : 500, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }
}
