package com.acme.menu;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;

/** Shows the page that the front end's build has made. */
public final class Menu {
    private Menu() {}

    public static void main(String[] arguments) throws IOException {
        byte[] page;
        try (InputStream in = Menu.class.getResourceAsStream("/web/index.html")) {
            page = in.readAllBytes();
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }
}
