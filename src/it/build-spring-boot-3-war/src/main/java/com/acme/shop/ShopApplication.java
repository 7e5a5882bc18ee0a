package com.acme.shop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says its version, which the build has filtered into its settings. */
@SpringBootApplication
@RestController
public class ShopApplication extends SpringBootServletInitializer {
    private final String version;

    ShopApplication(@Value("${shop.version}") String version) {
        this.version = version;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }

    @GetMapping("/")
    String version() {
        return "shop " + version;
    }
}
