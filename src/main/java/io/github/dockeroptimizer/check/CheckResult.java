package io.github.dockeroptimizer.check;

/**
 * A check and how it ended.
 *
 * @param spec what the check is
 * @param outcome how it ended
 */
public record CheckResult(CheckSpec spec, CheckOutcome outcome) {}
