package com.acme.invoices;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the invoices service. */
@SpringBootApplication
public class InvoicesApplication {
    static void main(String[] arguments) {
        SpringApplication.run(InvoicesApplication.class, arguments);
    }
}
