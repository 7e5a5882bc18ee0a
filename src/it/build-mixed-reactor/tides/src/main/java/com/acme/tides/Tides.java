package com.acme.tides;

import java.time.Instant;

/** When the tide is high. */
public final class Tides {
    /** Half a lunar day, in hours. */
    private static final double PERIOD = 12.42;

    private Tides() {}

    public static double hoursToHighTide(Instant now) {
        double hours = now.toEpochMilli() / 3_600_000.0;
        return PERIOD - hours % PERIOD;
    }
}
