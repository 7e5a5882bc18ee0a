package com.acme.text;

public final class Text {
    private Text() {}

    public static String name() {
        return "text";
    }
}
