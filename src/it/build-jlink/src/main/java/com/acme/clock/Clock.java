package com.acme.clock;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.net.ssl.SSLContext;

/** Tells the time over HTTP, and needs a class of the JDK that it names in a text only. */
public final class Clock {
    private Clock() {}

    public static void main(String[] arguments) throws Exception {
        Class<?> found = Class.forName("javax.smartcardio.Card");
        SSLContext.getDefault();
        System.out.println("started with " + found.getModule());
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
