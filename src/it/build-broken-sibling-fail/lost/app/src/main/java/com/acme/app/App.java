package com.acme.app;

public final class App {
    private App() {}

    public static void main(String[] arguments) {
        System.out.println("done");
    }
}
