package com.acme.web;

import com.acme.shop.Shop;
import java.io.IOException;

public final class Web {
    private Web() {}

    public static void main(String[] arguments) throws IOException {
        Shop.open("web");
    }
}
