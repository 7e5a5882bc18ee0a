package com.acme.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the stock service. */
@SpringBootApplication
public class StockApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(StockApplication.class, arguments);
    }
}
