/**
 * The only test of every module while the warm-up runs: a class with no test in it, for which Maven downloads all the same
 * what would run tests.
 */
public final class WarmUpTest {}
