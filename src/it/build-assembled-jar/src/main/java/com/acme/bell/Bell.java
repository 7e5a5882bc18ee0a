package com.acme.bell;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Says which logger the service loader has found among the merged services: it is in another jar than this class. */
public final class Bell {
    private Bell() {}

    public static void main(String[] arguments) throws IOException {
        String logger = LoggerFactory.getLogger(Bell.class).getClass().getName();
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            byte[] answer = logger.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }
}
