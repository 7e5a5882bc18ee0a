package com.acme.clock;

public final class Clock {
    public static void main(String[] arguments) {}
}
