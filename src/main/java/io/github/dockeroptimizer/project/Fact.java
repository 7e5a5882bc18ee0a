package io.github.dockeroptimizer.project;

/**
 * Something the analysis found out, and where from.
 *
 * @param subject what it is about, such as {@code port}
 * @param value what was found
 * @param evidence the file, property or plugin it came from, or the rule that applied for want of any
 */
public record Fact(String subject, String value, String evidence) {}
