package com.acme.time;

import java.time.Instant;

/** Tells the time. */
public final class Now {
    private Now() {}

    public static String text() {
        return Instant.now().toString();
    }
}
