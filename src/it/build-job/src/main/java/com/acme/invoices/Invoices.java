package com.acme.invoices;

import java.util.List;

/** Adds up the invoices of the day, and ends. */
public final class Invoices {
    private Invoices() {}

    public static void main(String[] arguments) {
        List<Integer> cents = List.of(1_990, 495, 12_000);
        System.out.println("total " + cents.stream().mapToInt(Integer::intValue).sum());
    }
}
