package com.acme.stock;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how many articles there are. */
@RestController
class StockController {
    private final JdbcTemplate database;

    StockController(JdbcTemplate database) {
        this.database = database;
    }

    @GetMapping("/stock")
    int articles() {
        Integer count = database.queryForObject("SELECT COUNT(*) FROM article", Integer.class);
        return count == null ? 0 : count;
    }
}
