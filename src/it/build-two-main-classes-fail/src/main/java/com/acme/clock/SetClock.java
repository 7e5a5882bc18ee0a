package com.acme.clock;

/** Sets the clock: a second class that can be started. */
public final class SetClock {
    private SetClock() {}

    public static void main(String[] arguments) {
        System.out.println("Set to " + arguments[0]);
    }
}
