package com.acme.stock;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes stock from a file: a second class that could be started, so that the POM has to say which one is. */
@SpringBootApplication
public class StockImport {
    public static void main(String[] arguments) {
        throw new IllegalArgumentException("no file to import");
    }
}
