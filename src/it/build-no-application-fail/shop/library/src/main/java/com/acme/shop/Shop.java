package com.acme.shop;

public final class Shop {
    private Shop() {}

    public static String name() {
        return "shop";
    }
}
