package com.acme.numbers;

public final class Numbers {
    private Numbers() {}

    public static String name() {
        return "numbers";
    }
}
