package com.acme.greetings;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;

/** Greets, on a virtual thread for each request. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        WebServer.builder().port(8080).routing(Main::route).build().start();
    }

    private static void route(HttpRouting.Builder routing) {
        routing.get("/greet", (request, response) -> response.send("Hello"));
    }
}
