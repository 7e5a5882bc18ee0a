package com.acme.alone;

public final class Alone {
    private Alone() {}

    public static void main(String[] arguments) {
        System.out.println("done");
    }
}
