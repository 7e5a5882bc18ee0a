package com.acme.rates;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

/** Tells the rates of the day. */
@Controller("/rates")
class RatesController {
    @Get
    Map<String, Double> rates() {
        return Map.of("EUR", 1.0, "CHF", 0.94);
    }
}
