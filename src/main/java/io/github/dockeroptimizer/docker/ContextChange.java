package io.github.dockeroptimizer.docker;

/**
 * A file of a build context with other content than on disk; nothing is written there.
 *
 * @param name its path below the root of the context, with slashes on every system; it need not exist
 * @param text its content
 */
public record ContextChange(String name, String text) {}
