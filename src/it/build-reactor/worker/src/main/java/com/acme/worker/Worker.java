package com.acme.worker;

import com.acme.shop.Shop;
import java.io.IOException;

public final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        Shop.open("worker");
    }
}
