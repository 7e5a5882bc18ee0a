package com.acme.stock;

import java.util.Collections;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Knows how much of each article there is. */
@SpringBootApplication
@RestController
public class StockApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(StockApplication.class, arguments);
    }

    @GetMapping("/stock")
    Map<String, Integer> stock() {
        return Collections.singletonMap("screws", 1200);
    }
}
