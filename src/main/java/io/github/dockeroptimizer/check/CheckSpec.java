package io.github.dockeroptimizer.check;

/**
 * What a check is, for people and for reports.
 *
 * @param id the permanent id, such as {@code DO-SEC-001}; never reused
 * @param name the readable name, such as {@code build-tools}; the anchor of its section on the site
 * @param title what a passed check means, in a few words: {@code no build tools}
 * @param severity the severity of its findings
 * @param rationale why it matters, one sentence
 */
public record CheckSpec(String id, String name, String title, Severity severity, String rationale) {}
