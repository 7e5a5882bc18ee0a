package com.acme.orders;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders and lists them. */
@RestController
@RequestMapping("/orders")
class OrderController {
    private final List<Order> orders = new CopyOnWriteArrayList<>();

    record Order(String article, int quantity) {}

    @GetMapping
    List<Order> list() {
        return orders;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Order take(@RequestBody Order order) {
        orders.add(order);
        return order;
    }
}
