package com.acme.payroll;

/** Pays salaries; in two ways it does not get there. */
public final class Payroll {
    private Payroll() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments[0].equals("forever")) {
            System.out.println("waiting for the bank");
            Thread.sleep(Long.MAX_VALUE);
        }
        try {
            throw new IllegalStateException("no salaries for 2026-13");
        } catch (IllegalStateException e) {
            e.printStackTrace();
            System.exit(3);
        }
    }
}
