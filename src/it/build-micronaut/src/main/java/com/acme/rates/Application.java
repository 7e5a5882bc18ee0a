package com.acme.rates;

import io.micronaut.runtime.Micronaut;

/** Starts the exchange rates. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        Micronaut.run(Application.class, arguments);
    }
}
