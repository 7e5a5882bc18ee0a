package com.acme.library;

public final class Library {
    private Library() {}

    public static String name() {
        return "library";
    }
}
