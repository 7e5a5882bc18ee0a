package com.acme.time;

import java.time.Instant;
import org.slf4j.LoggerFactory;

/** Tells the time, and logs that it did. */
public final class Now {
    private Now() {}

    public static String text() {
        LoggerFactory.getLogger(Now.class).info("asked");
        return Instant.now().toString();
    }
}
