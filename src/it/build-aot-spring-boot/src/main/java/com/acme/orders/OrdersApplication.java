package com.acme.orders;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists orders. */
@RestController
@SpringBootApplication
public class OrdersApplication {
    record Order(String article, int quantity) {}

    public static void main(String[] arguments) {
        SpringApplication.run(OrdersApplication.class, arguments);
    }

    @GetMapping("/orders")
    List<Order> list() {
        return List.of(new Order("tea", 2));
    }
}
