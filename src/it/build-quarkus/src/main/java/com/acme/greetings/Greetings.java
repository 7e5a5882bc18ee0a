package com.acme.greetings;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Greets whoever asks. */
@Path("/greetings")
public class Greetings {
    @GET
    public String greet() {
        return "hello";
    }
}
