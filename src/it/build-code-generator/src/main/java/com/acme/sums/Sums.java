package com.acme.sums;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** Adds up what is asked for over HTTP: the parser is generated from a grammar. */
public final class Sums {
    private Sums() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            byte[] sum = Integer.toString(sum("1+2")).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, sum.length);
            exchange.getResponseBody().write(sum);
            exchange.close();
        });
        server.start();
    }

    private static int sum(String text) {
        SumParser parser = new SumParser(new CommonTokenStream(new SumLexer(CharStreams.fromString(text))));
        return parser.sum().NUMBER().stream().mapToInt(number -> Integer.parseInt(number.getText())).sum();
    }
}
